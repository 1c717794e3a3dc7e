import { PrimaryButton } from '@/components/Button'
import { ChoiceChips } from '@/components/ChoiceChips'
import { Field } from '@/components/Field'
import { Notice } from '@/components/Notice'
import { Sheet } from '@/components/Sheet'
import { TextArea } from '@/components/TextArea'
import { toastDone } from '@/components/feedback'
import { optionsOf } from '@/components/options'
import type { DebriefView } from '@/contract/debrief'
import { type DebriefGrade, debriefGrades } from '@/domain/debrief'
import { limits } from '@/domain/limits'
import { useDraft } from '@/stores/draft'
import { useWrite } from '@/stores/write'

interface SheetProps {
  debrief: DebriefView
  year: number
  onClose: () => void
  onDone: () => void
}

const grades = optionsOf(debriefGrades)

interface Judged {
  /** Null: not chosen yet; no grade is ever proposed. */
  grade: DebriefGrade | null
  shortcomings: string
}

/** How the committee judged a secretary's year. */
export function RecordSheet({ debrief, year, onClose, onDone }: SheetProps) {
  const { member, branch, result } = debrief
  const revision = result?.revision ?? 0
  const { draft, change, clear } = useDraft<Judged>(`debrief:${year}:${member.id}:${branch.id}:${revision}`, {
    grade: result?.grade ?? null,
    shortcomings: result?.shortcomings ?? '',
  })
  const { write, at, beside } = useWrite('debrief.record')
  const save = async () => {
    const { grade, shortcomings } = draft
    if (grade === null) return
    const key = { year, memberId: member.id, branchId: branch.id }
    const saved = await write({ ...key, revision, grade, shortcomings })
    if (!saved) return
    clear()
    toastDone('已登记')
    onDone()
  }
  const failure = beside('grade', 'shortcomings')
  return (
    <Sheet
      open
      title={`${member.name} · ${year} 年述职评议`}
      onClose={onClose}
      actions={
        <PrimaryButton disabled={draft.grade === null && '请选择等次'} onClick={save}>
          登记
        </PrimaryButton>
      }
    >
      {failure && <Notice tone='red'>{failure}</Notice>}
      <Field label='等次' required error={at('grade')}>
        <ChoiceChips
          label='等次'
          options={grades}
          chosen={draft.grade === null ? [] : [draft.grade]}
          onChange={([grade = draft.grade]) => change({ grade })}
        />
      </Field>
      <TextArea
        label='存在问题'
        limit={limits.rectification}
        value={draft.shortcomings}
        error={at('shortcomings')}
        onChange={(shortcomings) => change({ shortcomings })}
      />
    </Sheet>
  )
}
