import { PrimaryButton } from '@/components/Button'
import { Notice } from '@/components/Notice'
import { Sheet } from '@/components/Sheet'
import { TextArea } from '@/components/TextArea'
import { toastDone } from '@/components/feedback'
import type { DebriefView } from '@/contract/debrief'
import { limits } from '@/domain/limits'
import { useDraft } from '@/stores/draft'
import { useWrite } from '@/stores/write'

interface SheetProps {
  debrief: DebriefView
  year: number
  onClose: () => void
  onDone: () => void
}

/** What the secretary has done about what was found. */
export function RectifySheet({ debrief, year, onClose, onDone }: SheetProps) {
  const { member, branch, result } = debrief
  const { draft, change, clear } = useDraft(`rectify:${year}:${branch.id}:${result?.revision ?? 0}`, {
    rectification: result?.rectification ?? '',
  })
  const { write, at, beside } = useWrite('debrief.rectify')
  const save = async () => {
    const saved = await write({ year, memberId: member.id, branchId: branch.id, ...draft })
    if (!saved) return
    clear()
    toastDone('已保存')
    onDone()
  }
  const failure = beside('rectification')
  return (
    <Sheet
      open
      title={`${year} 年整改情况`}
      onClose={onClose}
      actions={<PrimaryButton onClick={save}>保存</PrimaryButton>}
    >
      {failure && <Notice tone='red'>{failure}</Notice>}
      {result && <Notice>{result.shortcomings}</Notice>}
      <TextArea
        label='整改情况'
        limit={limits.rectification}
        value={draft.rectification}
        error={at('rectification')}
        onChange={(rectification) => change({ rectification })}
      />
    </Sheet>
  )
}
