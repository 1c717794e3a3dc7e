import { Card } from '@/components/Card'
import { Tiles } from '@/components/Tiles'
import { go } from '@/routes'
import { useQuery } from '@/stores/query'
import { useSession } from '@/stores/session'

/** Ways into the organisation and its members' duties, for the committee; what is the officers' for them alone. */
export function OrganizationCard() {
  const manages = useSession(({ me }) => me?.roles.includes('committeeOfficer') === true)
  const feedback = useQuery('feedback.list', manages ? { state: 'waiting' } : null)
  const waiting = feedback.data?.waiting
  return (
    <Card heading='机关党委'>
      <Tiles
        tiles={[
          { icon: 'chart-column', label: '工作报告', onClick: () => go('report') },
          { icon: 'clipboard-list', label: '责任清单', onClick: () => go('duties') },
          { icon: 'building-2', label: '组织设置', onClick: () => go('organization') },
          { icon: 'clipboard-check', label: '规定动作', onClick: () => go('rules') },
          { icon: 'shield-check', label: '党建体检', onClick: () => go('checkups') },
          { icon: 'trending-up', label: '创星争优', onClick: () => go('campaign') },
          { icon: 'star', label: '五星支部', onClick: () => go('branchStars') },
          { icon: 'award', label: '表彰', onClick: () => go('honours') },
          { icon: 'medal', label: '评星办法', onClick: () => go('starRules') },
          { icon: 'book-open', label: '学习书目', onClick: () => go('topics') },
          { icon: 'file-text', label: '名册表格', onClick: () => go('roster') },
          ...(manages ? officersTiles(waiting) : []),
        ]}
      />
    </Card>
  )
}

const officersTiles = (waiting: number | undefined) => [
  {
    icon: 'message-square' as const,
    label: '投诉建议',
    count: waiting,
    onClick: () => go('feedbackInbox'),
  },
  { icon: 'send' as const, label: '未送达', onClick: () => go('deadLetters') },
  { icon: 'history' as const, label: '操作留痕', onClick: () => go('audit') },
  { icon: 'settings' as const, label: '参数设置', onClick: () => go('settings') },
]
