import { Card } from '@/components/Card'
import { Tiles } from '@/components/Tiles'
import { go } from '@/routes'
import { useSession } from '@/stores/session'

/** Ways into the organisation and its members' duties, for the committee. */
export function OrganizationCard() {
  const roles = useSession(({ me }) => me?.roles)
  const letters = { icon: 'send' as const, label: '未送达', onClick: () => go('deadLetters') }
  return (
    <Card heading='机关党委'>
      <Tiles
        tiles={[
          { icon: 'clipboard-list', label: '责任清单', onClick: () => go('duties') },
          { icon: 'building-2', label: '组织设置', onClick: () => go('organization') },
          { icon: 'clipboard-check', label: '规定动作', onClick: () => go('rules') },
          { icon: 'book-open', label: '学习书目', onClick: () => go('topics') },
          { icon: 'file-text', label: '名册表格', onClick: () => go('roster') },
          ...(roles?.includes('committeeOfficer') ? [letters] : []),
        ]}
      />
    </Card>
  )
}
