import type { KindProgress } from '../../../src/contract/month'
import { type CalendarDate, monthOf, periodOf } from '../../../src/domain/calendar'
import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { committeeRings } from '../../../src/domain/rings'
import { byUrgency } from '../../../src/domain/urgency'
import { labelOf, obligationsBetween } from '../../database/obligations'
import { progressByKind } from '../../database/progress'
import type { UseCase } from '../usecase'

/** 本月 for the committee: how many of its branches have done what falls due, and what it owes itself. */
export const committeeMonth: UseCase<'month.committee'> = async ({ tx, actor, today, now }) => {
  const { committeeId } = actor
  if (!may(actor, 'seeStanding', {})) return refuse('NOT_PERMITTED')
  const month = periodOf('month', today)
  const own = await obligationsBetween(tx, committeeId, null, month, today, now)
  const progress = (await progressByKind(tx, committeeId, month)).map((each) => ({
    ...each,
    label: labelOf(each.from, each.to),
    state: stateOf(each, today),
  }))
  return accept({
    month: monthOf(today),
    today,
    rings: committeeRings(progress),
    obligations: byUrgency(own),
    branches: byUrgency(progress.map((each) => ({ ...each, plannedActivity: plannedOf(each, now) }))).map(
      ({ plannedActivity: _, ...each }) => each,
    ),
  })
}

type Counted = Pick<KindProgress, 'owed' | 'met' | 'planned' | 'to'>

const stateOf = ({ owed, met, to }: Counted, today: CalendarDate): KindProgress['state'] => {
  if (owed === 0) return 'waived'
  if (met === owed) return 'met'
  return to < today ? 'overdue' : 'due'
}

/** As a whole it is planned when all that are open are. */
const plannedOf = ({ owed, met, planned }: Counted, now: Date) =>
  met + planned >= owed ? { startsAt: now.toISOString() } : null
