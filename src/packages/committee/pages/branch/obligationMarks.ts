import { type CellLook, lookOf } from '@/components/looks'
import type { BranchObligation } from '@/contract/month'
import { type Month, monthOf } from '@/domain/calendar'
import { type Kind, kinds } from '@/domain/obligation'

/** Where several fall due in one month, the one that most needs a look is shown. */
const URGENCY: readonly CellLook[] = ['none', 'waived', 'met', 'upcoming', 'planned', 'due', 'late', 'missed']

export interface KindMarks {
  kind: Kind
  owed: BranchObligation[]
  /** By the month in which it falls due. */
  marks: Partial<Record<Month, CellLook>>
}

/** What a branch owed, a kind a line in the order of the rule table, under the months in which it fell due. */
export function obligationMarks(obligations: readonly BranchObligation[]): KindMarks[] {
  return kinds.flatMap((kind) => {
    const owed = obligations.filter((obligation) => obligation.kind === kind)
    if (owed.length === 0) return []
    const marks: Partial<Record<Month, CellLook>> = {}
    for (const each of owed) {
      const month = monthOf(each.to)
      const look = lookOf(each)
      if (URGENCY.indexOf(look) >= URGENCY.indexOf(marks[month] ?? 'none')) marks[month] = look
    }
    return [{ kind, owed, marks }]
  })
}
