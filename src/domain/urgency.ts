import type { CalendarDate } from './calendar'
import type { ObligationState } from './obligation'

interface Urgent {
  state: ObligationState
  to: CalendarDate
  /** The activity that is planned for it; null: none. */
  plannedActivity: { startsAt: string } | null
}

/** What is to be done about an obligation, most urgent first. */
const ranks = ['overdue', 'unplanned', 'planned', 'upcoming', 'done'] as const

function rankOf({ state, plannedActivity }: Urgent): (typeof ranks)[number] {
  switch (state) {
    case 'overdue':
      return 'overdue'
    case 'due':
      return plannedActivity ? 'planned' : 'unplanned'
    case 'upcoming':
      return plannedActivity ? 'planned' : 'upcoming'
    case 'met':
    case 'metLate':
    case 'waived':
      return 'done'
  }
}

/** Of two alike the one that comes first: what is planned by its beginning, all else by its last day. */
const dayOf = (each: Urgent) =>
  rankOf(each) === 'planned' ? (each.plannedActivity?.startsAt ?? each.to) : each.to

/** Overdue first, then what is due with nothing planned, what is planned, what lies ahead, what is done. */
export const byUrgency = <Each extends Urgent>(obligations: readonly Each[]): Each[] =>
  [...obligations].sort(
    (a, b) => ranks.indexOf(rankOf(a)) - ranks.indexOf(rankOf(b)) || dayOf(a).localeCompare(dayOf(b)),
  )
