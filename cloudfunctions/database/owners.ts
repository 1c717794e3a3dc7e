import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import { alias, unionAll } from 'drizzle-orm/pg-core'
import type { CalendarDate } from '../../src/domain/calendar'
import type { BranchFacts, Life, OwnerFacts } from '../../src/domain/owing'
import type { RuleVersion } from '../../src/domain/ruleVersion'
import type { Tx } from './database'
import { isMemberOn, isPostOn, branchFacts } from './roster'
import { ruleVersion } from './schema/obligation'
import { committee, group, member, post } from './schema/organization'
import { talkPair } from './schema/talk'

/**
 * Everybody who may owe something, with what the rules ask of them on a day. `hold`: branches first, then the committee,
 * locked until the end against an activity of theirs being closed (see `holdHosts`).
 */
export async function ownersOn(
  tx: Tx,
  committeeId: string,
  day: CalendarDate,
  { hold }: { hold: boolean },
): Promise<OwnerFacts[]> {
  const branches = await branchFacts(tx, committeeId, day, { hold })
  if (hold) {
    await tx
      .select({ id: committee.committeeId })
      .from(committee)
      .where(eq(committee.committeeId, committeeId))
      .for('no key update')
  }
  const byId = new Map(branches.map((each) => [each.branchId, each]))
  const pairs = await tx
    .select({ pairId: talkPair.id, aliveFrom: talkPair.from, aliveTo: talkPair.to })
    .from(talkPair)
    .where(eq(talkPair.committeeId, committeeId))
  return [
    ...branches.map((facts) => ({ owner: 'branch' as const, ...facts })),
    ...(await groupsOf(tx, committeeId, byId)),
    ...pairs.map((pair) => ({ owner: 'talkPair' as const, ...pair })),
    ...(await secretariesOn(tx, committeeId, day, byId)),
    { owner: 'committee', committeeId },
  ]
}

async function groupsOf(
  tx: Tx,
  committeeId: string,
  branches: ReadonlyMap<string, BranchFacts>,
): Promise<OwnerFacts[]> {
  const groups = await tx.select().from(group).where(eq(group.committeeId, committeeId))
  return groups.flatMap(({ id, kind, branchId, aliveFrom, aliveTo }): OwnerFacts[] => {
    const home = branches.get(branchId)
    if (!home) return []
    const owner = kind === 'party' ? 'partyGroup' : 'youthGroup'
    return [{ owner, groupId: id, branchId, kind: home.kind, ...within({ aliveFrom, aliveTo }, home) }]
  })
}

const within = (one: Life, other: Life): Life => ({
  aliveFrom: one.aliveFrom > other.aliveFrom ? one.aliveFrom : other.aliveFrom,
  aliveTo:
    one.aliveTo !== null && (other.aliveTo === null || one.aliveTo < other.aliveTo)
      ? one.aliveTo
      : other.aliveTo,
})

/** Once each: somebody who leads several branches reports as the secretary of one. */
async function secretariesOn(
  tx: Tx,
  committeeId: string,
  day: CalendarDate,
  branches: ReadonlyMap<string, BranchFacts>,
): Promise<OwnerFacts[]> {
  const posts = await tx
    .select({ memberId: post.memberId, branchId: post.branchId })
    .from(post)
    .innerJoin(member, and(eq(member.committeeId, post.committeeId), eq(member.id, post.memberId)))
    .where(
      and(
        eq(post.committeeId, committeeId),
        inArray(post.kind, ['branchSecretary', 'branchFirstSecretary']),
        isNotNull(post.branchId),
        isPostOn(day),
        isMemberOn(day),
      ),
    )
    .orderBy(sql`${post.kind} = 'branchSecretary' desc`, post.branchId)
  const leads = posts.flatMap(({ memberId, branchId }) => {
    const led = branchId === null ? undefined : branches.get(branchId)
    const exists = led && led.aliveFrom <= day && (led.aliveTo === null || led.aliveTo >= day)
    return led && exists ? [{ owner: 'secretary' as const, memberId, branchId: led.branchId }] : []
  })
  return leads.filter(
    ({ memberId }, index) => leads.findIndex((each) => each.memberId === memberId) === index,
  )
}

/** What the committee has changed of the rule table, ever. */
export const ruleVersionsOf = (tx: Tx, committeeId: string): Promise<RuleVersion[]> =>
  tx
    .select({ kind: ruleVersion.kind, from: ruleVersion.from, every: ruleVersion.every })
    .from(ruleVersion)
    .where(eq(ruleVersion.committeeId, committeeId))

/** What the groups, pairs and persons are called that may owe something, `ownerId → name`. */
export async function ownerNames(tx: Tx, committeeId: string): Promise<Map<string, string>> {
  const leader = alias(member, 'leader')
  const head = alias(member, 'head')
  const groups = tx
    .select({ id: group.id, name: group.name })
    .from(group)
    .where(eq(group.committeeId, committeeId))
  const people = tx
    .select({ id: member.id, name: member.name })
    .from(member)
    .where(eq(member.committeeId, committeeId))
  const pairs = tx
    .select({ id: talkPair.id, name: sql<string>`${leader.name} || '、' || ${head.name}` })
    .from(talkPair)
    .innerJoin(leader, and(eq(leader.committeeId, talkPair.committeeId), eq(leader.id, talkPair.leaderId)))
    .innerJoin(head, and(eq(head.committeeId, talkPair.committeeId), eq(head.id, talkPair.sectionHeadId)))
    .where(eq(talkPair.committeeId, committeeId))
  const rows = await unionAll(groups, people, pairs)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
