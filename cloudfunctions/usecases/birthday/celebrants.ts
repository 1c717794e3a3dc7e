import { and, eq, isNull, notExists, notInArray, sql } from 'drizzle-orm'
import { decideKeep } from '../../../src/domain/activity'
import { type CalendarDate, type Month, monthOf } from '../../../src/domain/calendar'
import type { Kind } from '../../../src/domain/obligation'
import { may } from '../../../src/domain/permission'
import { accept, refuse, type Result } from '../../../src/domain/result'
import { holdActivity, loadActivity } from '../../database/activities'
import { birthdaysOf, celebrantsOf } from '../../database/birthdays'
import { celebrant, celebrantOne } from '../../database/schema/birthday'
import type { Context } from '../usecase'

/**
 * Draws up the celebrants of an activity anew: of a political birthday those of its hosts and month, of another kind
 * none. Somebody for whom something has been kept already stays in the books, so that a change of the plan that is
 * taken back loses no word; they are not shown while they do not belong there.
 */
export async function keepCelebrants(
  { tx, actor: { committeeId }, today }: Pick<Context, 'tx' | 'actor' | 'today'>,
  activityId: string,
  plan: { kind: Kind; hostBranchIds: readonly string[]; countsOn: CalendarDate },
): Promise<void> {
  const birthdays =
    plan.kind === 'politicalBirthday'
      ? await birthdaysOf(tx, committeeId, plan.hostBranchIds, monthOf(plan.countsOn), today)
      : []
  const ids = birthdays.map(({ memberId }) => memberId)
  await tx.delete(celebrant).where(
    and(
      eq(celebrant.committeeId, committeeId),
      eq(celebrant.activityId, activityId),
      ids.length > 0 ? notInArray(celebrant.memberId, ids) : undefined,
      eq(celebrant.word, ''),
      isNull(celebrant.talkById),
      notExists(
        tx
          .select({ one: sql`1` })
          .from(celebrantOne)
          .where(
            and(
              eq(celebrantOne.committeeId, celebrant.committeeId),
              eq(celebrantOne.activityId, celebrant.activityId),
              eq(celebrantOne.memberId, celebrant.memberId),
            ),
          ),
      ),
    ),
  )
  if (ids.length > 0) {
    await tx
      .insert(celebrant)
      .values(ids.map((memberId) => ({ committeeId, activityId, memberId })))
      .onConflictDoNothing()
  }
}

export interface Kept {
  hostBranchIds: string[]
  month: Month
  celebrant: Awaited<ReturnType<typeof celebrantsOf>>[number]
}

/**
 * A celebrant of a gathering of which something is to be kept, the gathering held as it is until the end. `run`: by
 * who runs it; else by the celebrant.
 */
export async function holdCelebrant(
  { tx, actor }: Pick<Context, 'tx' | 'actor'>,
  { activityId, memberId }: { activityId: string; memberId: string },
  by: 'run' | 'celebrant',
): Promise<Result<Kept>> {
  const { committeeId } = actor
  await holdActivity(tx, committeeId, activityId)
  const found = await loadActivity(tx, committeeId, activityId)
  if (!found) return refuse('NOT_FOUND')
  const { hostBranchIds, groupId } = found
  if (by === 'run' && !may(actor, 'runActivity', { branchIds: hostBranchIds, groupId })) {
    return refuse('NOT_YOUR_BRANCH')
  }
  if (found.kind !== 'politicalBirthday') return refuse('BIRTHDAY_OTHER_KIND')
  const month = monthOf(found.countsOn)
  const celebrants = await celebrantsOf(tx, committeeId, activityId, month)
  const one = celebrants.find((each) => each.memberId === memberId)
  if (!one) return refuse('BIRTHDAY_NOT_CELEBRANT')
  const decision = decideKeep(found.state)
  return decision.ok ? accept({ hostBranchIds, month, celebrant: one }) : decision
}
