import { and, eq, inArray } from 'drizzle-orm'
import { decideKeep } from '../../../src/domain/activity'
import { oneNames, yearsAt } from '../../../src/domain/birthday'
import { monthOf } from '../../../src/domain/calendar'
import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { loadActivity, rollOf } from '../../database/activities'
import { celebrantsOf, donesOf, talkersOf } from '../../database/birthdays'
import { isMembershipOn } from '../../database/roster'
import { member, membership } from '../../database/schema/organization'
import { heldWords } from '../../database/textHolds'
import type { UseCase } from '../usecase'

/** A political birthday: the celebrants with what was done for them and their words. */
export const getBirthday: UseCase<'birthday.get'> = async (context, { activityId }) => {
  const { tx, actor, today } = context
  const { committeeId, memberId } = actor
  const found = await loadActivity(tx, committeeId, activityId)
  if (!found) return refuse('NOT_FOUND')
  const target = { branchIds: found.hostBranchIds, groupId: found.groupId }
  const run = may(actor, 'runActivity', target)
  const month = monthOf(found.countsOn)
  const celebrants = await celebrantsOf(tx, committeeId, activityId, month)
  if (!run && !may(actor, 'seeBranch', target) && !celebrants.some((each) => each.memberId === memberId)) {
    const roll = await rollOf(tx, committeeId, activityId)
    if (!roll.some((each) => each.memberId === memberId)) return refuse('NOT_YOUR_BRANCH')
  }
  if (found.state === 'draft' && !run) return refuse('NOT_FOUND')
  if (found.kind !== 'politicalBirthday') return refuse('BIRTHDAY_OTHER_KIND')

  const ids = celebrants.map((each) => each.memberId)
  const held = await heldWords(tx, committeeId, activityId)
  const dones = await donesOf(tx, committeeId, activityId)
  const talkers = await talkersOf(tx, committeeId, found.hostBranchIds, today)
  const homes = await tx
    .select({ memberId: membership.memberId, branchId: membership.branchId })
    .from(membership)
    .where(
      and(eq(membership.committeeId, committeeId), inArray(membership.memberId, ids), isMembershipOn(today)),
    )
  const named = await tx
    .select({ id: member.id, name: member.name })
    .from(member)
    .where(
      and(
        eq(member.committeeId, committeeId),
        inArray(
          member.id,
          celebrants.flatMap(({ talkById }) => (talkById === null ? [] : [talkById])),
        ),
      ),
    )
  const keeps = decideKeep(found.state).ok
  return accept({
    activityId,
    title: found.title,
    startsAt: found.startsAt.toISOString(),
    endsAt: found.endsAt.toISOString(),
    place: found.place,
    state: found.state,
    month,
    celebrants: celebrants.map(({ talkById, wordAt, ...each }) => {
      const done = dones.filter((one) => one.memberId === each.memberId).map(({ one }) => one)
      const branchIds = homes.filter((home) => home.memberId === each.memberId).map((home) => home.branchId)
      return {
        ...each,
        // A held word is its author's alone.
        ...(held.has(each.memberId) && each.memberId !== memberId && { word: '' }),
        held: each.memberId === memberId ? (held.get(memberId) ?? null) : null,
        years: yearsAt(each.joinedOn, month),
        isOfficer: talkers.some(({ id, isOfficer }) => isOfficer && id === each.memberId),
        done: oneNames.filter((one) => done.includes(one)),
        talkBy: named.find(({ id }) => id === talkById) ?? null,
        wordAt:
          held.has(each.memberId) && each.memberId !== memberId ? null : (wordAt?.toISOString() ?? null),
        mayCard: may(actor, 'seeCard', { memberId: each.memberId, branchIds }),
      }
    }),
    may: { run: run && keeps, word: keeps && ids.includes(memberId) },
    talkers: run ? talkers.map(({ id, name, isUpper }) => ({ id, name, isUpper })) : [],
  })
}
