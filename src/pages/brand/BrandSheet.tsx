import { PrimaryButton } from '@/components/Button'
import { Notice } from '@/components/Notice'
import { Sheet } from '@/components/Sheet'
import { TextArea } from '@/components/TextArea'
import { TextField } from '@/components/TextField'
import { toastDone } from '@/components/feedback'
import type { BrandPage } from '@/contract/brand'
import { limits } from '@/domain/limits'
import { useDraft } from '@/stores/draft'
import { useWrite } from '@/stores/write'

interface BrandSheetProps {
  page: BrandPage
  onClose: () => void
  onDone: () => void
}

/** Names the brand and tells its story; what was typed stays until it is saved. */
export function BrandSheet({ page, onClose, onDone }: BrandSheetProps) {
  const { branch, brand } = page
  const revision = brand?.revision ?? 0
  const { draft, change, clear } = useDraft(`brand:${branch.id}:${revision}`, {
    name: brand?.name ?? '',
    story: brand?.story ?? '',
  })
  const { write, at, beside } = useWrite('brand.save')
  const save = async () => {
    const saved = await write({ branchId: branch.id, revision, ...draft })
    if (!saved) return
    clear()
    toastDone(saved.held ? '已保存，待查看' : '已保存')
    onDone()
  }
  const failure = beside('name', 'story')
  return (
    <Sheet
      open
      title='支部品牌'
      onClose={onClose}
      actions={<PrimaryButton onClick={save}>保存</PrimaryButton>}
    >
      {failure && <Notice tone='red'>{failure}</Notice>}
      <TextField
        label='品牌名称'
        required
        value={draft.name}
        error={at('name')}
        onChange={(name) => change({ name })}
      />
      <TextArea
        label='品牌介绍'
        required
        limit={limits.brandStory}
        placeholder='由来、做法、特色……'
        value={draft.story}
        error={at('story')}
        onChange={(story) => change({ story })}
      />
    </Sheet>
  )
}
