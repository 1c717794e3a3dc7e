import { and, eq } from 'drizzle-orm'
import { oneNames } from '../../../src/domain/birthday'
import { accept } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { donesOf } from '../../database/birthdays'
import { celebrantOne } from '../../database/schema/birthday'
import type { UseCase } from '../usecase'
import { holdCelebrant } from './celebrants'

/** Ticks one of the five ones for a celebrant, or takes the tick back; answers all that are done. Again is harmless. */
export const tickOne: UseCase<'birthday.tick'> = async (context, { activityId, memberId, one, done }) => {
  const { tx, actor, now } = context
  const { committeeId } = actor
  const kept = await holdCelebrant(context, { activityId, memberId }, 'run')
  if (!kept.ok) return kept
  const changed = done
    ? await tx
        .insert(celebrantOne)
        .values({ committeeId, activityId, memberId, one, recordedBy: actor.memberId, recordedAt: now })
        .onConflictDoNothing()
        .returning({ one: celebrantOne.one })
    : await tx
        .delete(celebrantOne)
        .where(
          and(
            eq(celebrantOne.committeeId, committeeId),
            eq(celebrantOne.activityId, activityId),
            eq(celebrantOne.memberId, memberId),
            eq(celebrantOne.one, one),
          ),
        )
        .returning({ one: celebrantOne.one })
  if (changed.length > 0) await recordAudit(context, 'birthday.tick', activityId, { memberId, one, done })
  const dones = (await donesOf(tx, committeeId, activityId)).filter((each) => each.memberId === memberId)
  return accept({ done: oneNames.filter((name) => dones.some((each) => each.one === name)) })
}
