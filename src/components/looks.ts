import type { BranchObligation } from '@/contract/month'
import type { ObligationState } from '@/domain/obligation'

/** How what is owed stands, in one cell of a table of periods. */
export type CellLook = 'met' | 'late' | 'missed' | 'due' | 'planned' | 'upcoming' | 'waived' | 'none'

/** The sign of each look, since colour never says it alone. */
export const signs: Record<CellLook, string> = {
  met: '✓',
  late: '迟',
  missed: '缺',
  due: '待',
  planned: '定',
  upcoming: '·',
  waived: '免',
  none: '',
}
export const lookWords: Record<CellLook, string> = {
  met: '按时',
  late: '补办',
  missed: '未开展',
  due: '待安排',
  planned: '已安排',
  upcoming: '未开始',
  waived: '豁免',
  none: '无',
}

const looks: Record<ObligationState, CellLook> = {
  met: 'met',
  metLate: 'late',
  overdue: 'missed',
  due: 'due',
  upcoming: 'upcoming',
  waived: 'waived',
}

type Standing = Pick<BranchObligation, 'state' | 'plannedActivity'>

export function lookOf(owed: Standing | null): CellLook {
  if (owed === null) return 'none'
  const open = owed.state === 'due' || owed.state === 'upcoming'
  return open && owed.plannedActivity ? 'planned' : looks[owed.state]
}

/** `按时 8 · 未开展 2`, of one line. */
export function summaryOf(owed: readonly (Standing | null)[]): string {
  const seen = owed.map(lookOf).filter((look) => look !== 'none')
  return (Object.keys(lookWords) as CellLook[])
    .map((look) => ({ look, count: seen.filter((each) => each === look).length }))
    .filter(({ count }) => count > 0)
    .map(({ look, count }) => `${lookWords[look]} ${count}`)
    .join(' · ')
}

/** `3 月`, `4–6 月`. */
export const monthsWords = ({ month, span }: { month: number; span: number }): string =>
  span === 1 ? `${month} 月` : `${month}–${month + span - 1} 月`
