import {
  type BranchStarState,
  decideDeclare,
  decideDecline,
  decideWithdraw,
} from '../../../src/domain/branchStar'
import type { CalendarDate } from '../../../src/domain/calendar'
import { scoreOf } from '../../../src/domain/checkup'
import { accept, refuse, type Result } from '../../../src/domain/result'
import { type AskedYear, selfMarks } from '../../database/branchStars'
import { checklistItems } from '../../database/checkups'
import type { Context, UseCase } from '../usecase'
import { keepStar, ownStar } from './own'

type Decide = (
  state: BranchStarState,
  asked: AskedYear,
  today: CalendarDate,
) => Promise<Result<BranchStarState>> | Result<BranchStarState>

/** An answer of the branch as the officer last saw it. The same again is harmless. */
async function answer(
  context: Context,
  { revision, ...key }: { year: number; branchId: string; revision: number },
  to: BranchStarState,
  decide: Decide,
): Promise<Result<{ state: BranchStarState; revision: number }>> {
  const own = await ownStar(context, key)
  if (!own.ok) return own
  const { asked, star, state } = own.value
  const isRepeat =
    star?.state === to && star.savedBy === context.actor.memberId && star.revision === revision + 1
  if (isRepeat) return accept({ state, revision: star.revision })
  const decision = await decide(state, asked, context.today)
  if (!decision.ok) return decision
  if ((star?.revision ?? 0) !== revision) return refuse('BRANCH_STAR_CHANGED')
  return accept({ state: decision.value, revision: await keepStar(context, key, star, decision.value) })
}

export const declareForStars: UseCase<'branchStar.declare'> = (context, input) =>
  answer(context, input, 'declared', async (state, asked, today) => {
    const { committeeId } = context.actor
    const items = await checklistItems(context.tx, committeeId, asked.checklistVersion)
    const marks = await selfMarks(context.tx, committeeId, input.year, input.branchId)
    return decideDeclare(state, scoreOf(items, marks), asked, today)
  })

export const declineStars: UseCase<'branchStar.decline'> = (context, input) =>
  answer(context, input, 'notDeclared', decideDecline)

export const withdrawFromStars: UseCase<'branchStar.withdraw'> = (context, input) =>
  answer(context, input, 'drafting', decideWithdraw)
