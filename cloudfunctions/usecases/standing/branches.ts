import { accept } from '../../../src/domain/result'
import type { UseCase } from '../usecase'
import { periodAsked, periodSaid, standingOf } from './period'

/** The serving branches of a month, half-year or year in order. */
export const branchStanding: UseCase<'standing.branches'> = async (context, { cadence, on }) => {
  const period = periodAsked(cadence, on, context.today)
  return accept({ period: periodSaid(period, context.today), rows: await standingOf(context, period) })
}
