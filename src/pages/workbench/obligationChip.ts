import type { BranchObligation } from '@/contract/month'
import { dateOf, dayOfMonth, monthOf } from '@/domain/calendar'
import { owedName } from '@/domain/obligation'
import { dayName, type Label } from '@/components/labels'

/** One of the branch's obligations as a chip: what stands, in a word, with its tint. `month` is the one in sight. */
export function obligationChip(obligation: BranchObligation, month: string): Label {
  const { kind, state, held, plannedActivity } = obligation
  const name = owedName(kind, obligation.ownerName)
  switch (state) {
    case 'met':
      return { text: `${name} ✓${held > 1 ? ` ${held}` : ''}`, tone: 'met' }
    case 'metLate':
      return { text: `${name} 已补办`, tone: 'due' }
    case 'waived':
      return { text: `${name} 免`, tone: 'plain' }
    case 'upcoming':
    case 'due':
    case 'overdue':
      if (plannedActivity?.underWay) return { text: `${name} 进行中`, tone: 'red' }
      if (plannedActivity) {
        const on = dateOf(plannedActivity.startsAt)
        return {
          text: `${name} ${monthOf(on) === month ? `${dayOfMonth(on)} 日` : dayName(on)}`,
          tone: 'due',
        }
      }
      return state === 'overdue'
        ? { text: `${name} 未开展`, tone: 'red' }
        : { text: `${name} 未安排`, tone: 'plain' }
  }
}

/** Done first, then what is under way and planned, then what is open. */
export const inOrder = (obligations: readonly BranchObligation[]): BranchObligation[] =>
  [...obligations].sort((a, b) => weightOf(a) - weightOf(b))

function weightOf({ state, plannedActivity }: BranchObligation): number {
  if (state === 'met' || state === 'metLate') return 0
  if (plannedActivity) return plannedActivity.underWay ? 1 : 2
  return state === 'waived' ? 4 : 3
}

/** Whether something is still to be done about it. */
export const isOpen = ({ state }: BranchObligation): boolean => state === 'due' || state === 'overdue'
