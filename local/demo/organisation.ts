import type { CalendarDate } from '../../src/domain/calendar'
import { type Actor, isInForce } from '../../src/domain/permission'
import { type DemoGroup, demoGroups } from './groups'
import { type DemoMember, demoMembers } from './members'
import { type DemoPost, demoPosts, officersOn } from './posts'
import { demoSecondments, type Secondment } from './secondments'
import { type DemoPair, demoPairs } from './pairs'
import { type DemoTopic, topics } from './topics'

export const committeeId = '11612000-0000-4000-8000-000000011612'
export const committeeName = '市委宣传系统机关党委（演示）'

export interface Organisation {
  members: readonly DemoMember[]
  groups: readonly DemoGroup[]
  posts: readonly DemoPost[]
  contacts: readonly { memberId: string; branchId: string }[]
  secondments: readonly Secondment[]
  topics: readonly DemoTopic[]
  pairs: readonly DemoPair[]
}

export function demoOrganisation(now: Date): Organisation {
  const members = demoMembers(now)
  const groups = demoGroups(members, now)
  const secondments = demoSecondments(members)
  const held = demoPosts(members, groups, secondments)
  return { members, groups, secondments, topics, ...held, pairs: demoPairs(held) }
}

const branchIdOn = ({ secondments }: Organisation, { id, homeId }: DemoMember, day: CalendarDate): string =>
  secondments.find(({ memberId, from, to }) => memberId === id && from <= day && day <= to)?.branchId ??
  homeId

/** Who belongs to a branch on a day. */
export const membersOn = (organisation: Organisation, branchId: string, day: CalendarDate): DemoMember[] =>
  organisation.members.filter(
    (each) =>
      each.joinedOn <= day &&
      (each.leftOn === null || each.leftOn > day) &&
      branchIdOn(organisation, each, day) === branchId,
  )

export function secretaryOn(organisation: Organisation, branchId: string, day: CalendarDate): string {
  const [secretary] = officersOn(organisation, branchId, day)
  if (secretary === undefined) throw new Error(`no secretary on ${day}`)
  return secretary
}

/** The officer who sees to the committee's Party affairs. */
export function partyAffairsOfficer({ posts }: Organisation): string {
  const post = posts.find(({ kind }) => kind === 'partyAffairsOfficer')
  if (!post) throw new Error('no Party-affairs officer')
  return post.memberId
}

/** Those of a branch without any post: the ones to try the demo as a plain member with. */
export const plainMembersOn = (
  organisation: Organisation,
  branchId: string,
  day: CalendarDate,
): DemoMember[] =>
  membersOn(organisation, branchId, day).filter(
    ({ id }) => !organisation.posts.some((post) => post.memberId === id && isInForce(post, day)),
  )

/** The member as the books would find them on that day; compare `cloudfunctions/database/actors.ts`. */
export function actorOn(organisation: Organisation, memberId: string, day: CalendarDate): Actor {
  const member = organisation.members.find(({ id }) => id === memberId)
  if (!member) throw new Error(`no member ${memberId}`)
  return {
    committeeId,
    memberId,
    name: member.name,
    branchId: branchIdOn(organisation, member, day),
    homeBranchId: member.homeId,
    posts: organisation.posts.filter((post) => post.memberId === memberId && isInForce(post, day)),
    contactBranchIds: organisation.contacts
      .filter((contact) => contact.memberId === memberId)
      .map(({ branchId }) => branchId),
  }
}

/** Who reviews what a member hands in: their secretary, for the secretary a deputy, else the committee. */
export const reviewerOf = (organisation: Organisation, memberId: string, day: CalendarDate): string =>
  officersOn(organisation, actorOn(organisation, memberId, day).branchId, day).find(
    (each) => each !== memberId,
  ) ?? partyAffairsOfficer(organisation)
