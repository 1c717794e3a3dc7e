import { and, eq } from 'drizzle-orm'
import { proposedTime } from '../../../src/domain/birthday'
import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { birthdaysOf, gatheringsOf, lastPlace } from '../../database/birthdays'
import { branch } from '../../database/schema/organization'
import type { UseCase } from '../usecase'

/** Whose political birthdays a branch keeps in a month, the gathering if there is one, else what is proposed. */
export const birthdaysDue: UseCase<'birthday.due'> = async (context, { branchId, month }) => {
  const { tx, actor, today } = context
  const { committeeId } = actor
  if (!may(actor, 'seeRoll', { branchIds: [branchId] })) return refuse('NOT_YOUR_BRANCH')
  const [found] = await tx
    .select({ id: branch.id, name: branch.name })
    .from(branch)
    .where(and(eq(branch.committeeId, committeeId), eq(branch.id, branchId)))
  if (!found) return refuse('NOT_FOUND', { field: 'branchId' })
  const [gathering] = await gatheringsOf(tx, committeeId, [branchId], month)
  const { startsAt, endsAt } = proposedTime(month, today)
  return accept({
    month,
    branch: found,
    celebrants: await birthdaysOf(tx, committeeId, [branchId], month, today),
    gathering: gathering
      ? {
          activityId: gathering.activityId,
          state: gathering.state,
          startsAt: gathering.startsAt.toISOString(),
        }
      : null,
    proposal: {
      title: `${Number(month.slice(5))} 月政治生日`,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      place: (await lastPlace(tx, committeeId, branchId)) ?? '党员活动室',
    },
    mayMake: may(actor, 'runActivity', { branchIds: [branchId] }),
  })
}
