import type { MarkState } from '@/components/Mark'
import type { BranchObligation } from '@/contract/month'
import { type Month, monthOf } from '@/domain/calendar'
import { type Kind, kinds, type ObligationState } from '@/domain/obligation'

const markOf: Record<ObligationState, MarkState> = {
  met: 'met',
  metLate: 'late',
  overdue: 'missed',
  due: 'due',
  upcoming: 'due',
  waived: 'none',
}
/** Where several fall due in one month, the one that most needs a look is shown. */
const URGENCY: readonly MarkState[] = ['none', 'met', 'due', 'late', 'missed']

export interface KindMarks {
  kind: Kind
  /** By the month in which it falls due. */
  marks: Partial<Record<Month, MarkState>>
}

/** What a branch owed, a kind a line in the order of the rule table, under the months in which it fell due. */
export function obligationMarks(obligations: readonly BranchObligation[]): KindMarks[] {
  return kinds.flatMap((kind) => {
    const owed = obligations.filter((obligation) => obligation.kind === kind)
    if (owed.length === 0) return []
    const marks: Partial<Record<Month, MarkState>> = {}
    for (const { to, state } of owed) {
      const month = monthOf(to)
      const mark = markOf[state]
      if (URGENCY.indexOf(mark) >= URGENCY.indexOf(marks[month] ?? 'none')) marks[month] = mark
    }
    return [{ kind, marks }]
  })
}
