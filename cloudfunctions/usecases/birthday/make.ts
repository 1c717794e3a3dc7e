import { and, eq } from 'drizzle-orm'
import { countsFor } from '../../../src/domain/birthday'
import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { loadActivity } from '../../database/activities'
import { birthdaysOf, gatheringsOf } from '../../database/birthdays'
import { belongingTo } from '../../database/roster'
import { branch } from '../../database/schema/organization'
import { planActivity } from '../activity/plan'
import type { UseCase } from '../usecase'

/**
 * Plans and publishes a branch's political birthday for a month, with everybody of the branch expected. One a month:
 * the branch is held, so that of two officers who tap at once the second is told. Again is harmless.
 */
export const makeBirthday: UseCase<'birthday.make'> = async (
  context,
  { activityId, branchId, month, ...when },
) => {
  const { tx, actor, today } = context
  const { committeeId } = actor
  if (!may(actor, 'runActivity', { branchIds: [branchId] })) {
    return refuse('NOT_YOUR_BRANCH', { field: 'branchId' })
  }
  const [held] = await tx
    .select({ id: branch.id })
    .from(branch)
    .where(and(eq(branch.committeeId, committeeId), eq(branch.id, branchId)))
    .for('no key update')
  if (!held) return refuse('NOT_FOUND', { field: 'branchId' })
  const existing = await loadActivity(tx, committeeId, activityId)
  if (existing) {
    return existing.plannedBy === actor.memberId && existing.kind === 'politicalBirthday'
      ? accept({ activityId, state: existing.state })
      : refuse('ID_TAKEN')
  }
  const [gathering] = await gatheringsOf(tx, committeeId, [branchId], month)
  if (gathering) return refuse('BIRTHDAY_MADE')
  const counts = countsFor(month, new Date(when.startsAt))
  if (!counts.ok) return counts
  const birthdays = await birthdaysOf(tx, committeeId, [branchId], month, today)
  if (birthdays.length === 0) return refuse('BIRTHDAY_NOBODY')
  const members = await tx.select().from(belongingTo(tx, committeeId, [branchId], today))
  return planActivity(context, {
    activityId,
    ...when,
    ...counts.value,
    kind: 'politicalBirthday',
    note: '',
    hostBranchIds: [branchId],
    groupId: null,
    expectedMemberIds: members.map(({ memberId }) => memberId),
    topicIds: [],
    nearby: null,
    capacity: null,
    frontLine: false,
    publish: true,
  })
}
