import { addDays, instantAt } from '../../src/domain/calendar'
import type { Tx } from '../../cloudfunctions/database/database'
import { topic } from '../../cloudfunctions/database/schema/activity'
import { binding } from '../../cloudfunctions/database/schema/binding'
import {
  branch,
  committee,
  contactBranch,
  group,
  groupMember,
  member,
  membership,
  post,
} from '../../cloudfunctions/database/schema/organization'
import { talkPair } from '../../cloudfunctions/database/schema/talk'
import { allBranches } from './branches'
import { committeeId, committeeName, type Organisation } from './organisation'
import { PAIRED_SINCE } from './pairs'

const FIRST_BINDINGS = '2022-01-04'

/** Writes the roster, which is the one thing that is not done through use cases: they come with a later issue. */
export async function saveOrganisation(tx: Tx, organisation: Organisation): Promise<void> {
  const { members, groups, posts, secondments, contacts, topics } = organisation
  await tx.insert(committee).values({
    committeeId,
    name: committeeName,
    // So that the asking for leave can be seen; nothing is sent from here.
    settings: {
      messages: {
        templates: { activity: 'demo-activity', review: 'demo-review', reminder: 'demo-reminder' },
      },
    },
  })
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
    members.map(({ id, name, kind, joinedOn, bornOn }) => ({
      committeeId,
      id,
      name,
      kind,
      joinedOn,
      bornOn,
    })),
  )
  await tx.insert(membership).values([
    ...members.map(({ id, homeId, joinedOn, leftOn }) => ({
      committeeId,
      memberId: id,
      kind: 'home' as const,
      branchId: homeId,
      from: joinedOn,
      to: leftOn === null ? null : addDays(leftOn, -1),
    })),
    ...secondments.map(({ memberId, branchId, from, to }) => ({
      committeeId,
      memberId,
      kind: 'loan' as const,
      branchId,
      from,
      to,
    })),
  ])
  await tx.insert(binding).values(
    members.map(({ id, joinedOn }) => ({
      committeeId,
      openid: `local-${id}`,
      memberId: id,
      boundAt: instantAt(joinedOn > FIRST_BINDINGS ? joinedOn : FIRST_BINDINGS, '09:00'),
    })),
  )
  await tx.insert(group).values(
    groups.map(({ id, kind, name, branchId, aliveFrom }) => ({
      committeeId,
      id,
      kind,
      name,
      branchId,
      aliveFrom,
    })),
  )
  await tx
    .insert(groupMember)
    .values(
      groups.flatMap(({ id, memberIds }) =>
        memberIds.map((memberId) => ({ committeeId, groupId: id, memberId })),
      ),
    )
  await tx.insert(post).values(posts.map((each) => ({ committeeId, ...each })))
  await tx.insert(contactBranch).values(contacts.map((each) => ({ committeeId, ...each })))
  await tx
    .insert(talkPair)
    .values(organisation.pairs.map((pair) => ({ committeeId, ...pair, from: PAIRED_SINCE, to: null })))
  await tx
    .insert(topic)
    .values(topics.map(({ id, kind, title, author }) => ({ committeeId, id, kind, title, author })))
}
