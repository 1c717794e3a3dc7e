import { and, eq, inArray } from 'drizzle-orm'
import { type CalendarDate, instantAt } from '../../src/domain/calendar'
import type { Tx } from '../../cloudfunctions/database/database'
import {
  binding,
  branch,
  committee,
  contactBranch,
  group,
  groupMember,
  member,
  post,
  topic,
} from '../../cloudfunctions/database/schema'
import { allBranches } from './branches'
import { committeeId, committeeName, type Organisation } from './organisation'

const FIRST_BINDINGS = '2022-01-04'

/** Writes the roster, which is the one thing that is not done through use cases: they come with a later issue. */
export async function saveOrganisation(tx: Tx, organisation: Organisation): Promise<void> {
  const { members, groups, posts, contacts, topics } = organisation
  await tx.insert(committee).values({ committeeId, name: committeeName })
  await tx.insert(branch).values(
    allBranches.map(({ id, name, kind, aliveFrom, aliveTo }) => ({
      committeeId,
      id,
      name,
      kind,
      aliveFrom,
      aliveTo,
    })),
  )
  await tx.insert(member).values(
    members.map(({ id, homeId, name, kind, joinedOn, bornOn, leftOn }) => ({
      committeeId,
      id,
      branchId: homeId,
      name,
      kind,
      joinedOn,
      bornOn,
      leftOn,
    })),
  )
  await tx.insert(binding).values(
    members.map(({ id, joinedOn }) => ({
      committeeId,
      openid: `local-${id}`,
      memberId: id,
      boundAt: instantAt(joinedOn > FIRST_BINDINGS ? joinedOn : FIRST_BINDINGS, '09:00'),
    })),
  )
  await tx
    .insert(group)
    .values(groups.map(({ id, kind, name, branchId }) => ({ committeeId, id, kind, name, branchId })))
  await tx
    .insert(groupMember)
    .values(
      groups.flatMap(({ id, memberIds }) =>
        memberIds.map((memberId) => ({ committeeId, groupId: id, memberId })),
      ),
    )
  await tx.insert(post).values(posts.map((each) => ({ committeeId, ...each })))
  await tx.insert(contactBranch).values(contacts.map((each) => ({ committeeId, ...each })))
  await tx.insert(topic).values(topics.map(({ id, title }) => ({ committeeId, id, title })))
}

/** Moves to the temporary branches and home again who goes or returns on that day. */
export async function moveSeconded(
  tx: Tx,
  { secondments }: Organisation,
  day: CalendarDate,
  before: CalendarDate,
): Promise<void> {
  const destinations = new Map<string, string[]>()
  const send = (memberId: string, branchId: string) =>
    destinations.set(branchId, [...(destinations.get(branchId) ?? []), memberId])
  for (const { memberId, branchId, homeId, from, to } of secondments) {
    if (to === before) send(memberId, homeId)
    if (from === day) send(memberId, branchId)
  }
  for (const [branchId, memberIds] of destinations) {
    await tx
      .update(member)
      .set({ branchId })
      .where(and(eq(member.committeeId, committeeId), inArray(member.id, memberIds)))
  }
}
