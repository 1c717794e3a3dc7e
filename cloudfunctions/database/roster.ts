import { and, asc, count, eq, gte, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import { type CalendarDate, yearOf } from '../../src/domain/calendar'
import type { BranchFacts } from '../../src/domain/owing'
import type { Tx } from './database'
import { branch, exemption, member, membership, post } from './schema/organization'

/** In force on that day. */
export const isMembershipOn = (day: CalendarDate) =>
  and(lte(membership.from, day), or(isNull(membership.to), gte(membership.to, day)))

/** In force on that day. */
export const isPostOn = (day: CalendarDate) =>
  and(lte(post.from, day), or(isNull(post.to), gte(post.to, day)))

/** Belongs to the committee on that day. */
export const isMemberOn = (day: CalendarDate): SQL => sql`exists (
  select from ${membership} where ${membership.committeeId} = ${member.committeeId}
    and ${membership.memberId} = ${member.id} and ${membership.kind} = 'home' and ${isMembershipOn(day)})`

/** Exempted from organisational life on that day. */
export const isExemptOn = (day: CalendarDate): SQL<boolean> => sql<boolean>`exists (
  select from ${exemption} where ${exemption.committeeId} = ${member.committeeId}
    and ${exemption.memberId} = ${member.id} and ${exemption.from} <= ${day}
    and (${exemption.to} is null or ${exemption.to} >= ${day}))`

/** Where each member works on that day, `{ memberId, branchId }`: the branch that has them on loan, else their home. */
export const workplacesOn = (tx: Tx, committeeId: string, day: CalendarDate) =>
  tx
    .selectDistinctOn([membership.memberId], {
      memberId: membership.memberId,
      branchId: membership.branchId,
    })
    .from(membership)
    .where(and(eq(membership.committeeId, committeeId), isMembershipOn(day)))
    .orderBy(membership.memberId, sql`${membership.kind} = 'loan' desc`)
    .as('workplace')

/** The branches to which a member belongs on that day: home, and the one that has them on loan. */
export const branchIdsOf = async (
  tx: Tx,
  committeeId: string,
  memberId: string,
  day: CalendarDate,
): Promise<string[]> => {
  const rows = await tx
    .select({ branchId: membership.branchId })
    .from(membership)
    .where(
      and(eq(membership.committeeId, committeeId), eq(membership.memberId, memberId), isMembershipOn(day)),
    )
  return rows.map(({ branchId }) => branchId)
}

/** A branch that exists on that day. */
export const isAliveOn = (day: CalendarDate) =>
  and(lte(branch.aliveFrom, day), or(isNull(branch.aliveTo), gte(branch.aliveTo, day)))

/** The committee's branches that exist on a day, by kind and name. */
export const branchesOn = (tx: Tx, committeeId: string, today: CalendarDate) =>
  tx
    .select({ id: branch.id, name: branch.name, kind: branch.kind })
    .from(branch)
    .where(and(eq(branch.committeeId, committeeId), isAliveOn(today)))
    .orderBy(sql`array_position(array['serving','retired','temporary'], ${branch.kind})`, asc(branch.name))

/** The branches that existed at some time between two days, by kind and name. */
export const branchesBetween = (tx: Tx, committeeId: string, from: CalendarDate, to: CalendarDate) =>
  tx
    .select({ id: branch.id, name: branch.name, kind: branch.kind, aliveTo: branch.aliveTo })
    .from(branch)
    .where(
      and(
        eq(branch.committeeId, committeeId),
        sql`${branch.aliveFrom} <= ${to}`,
        sql`(${branch.aliveTo} is null or ${branch.aliveTo} >= ${from})`,
      ),
    )
    .orderBy(sql`array_position(array['serving','retired','temporary'], ${branch.kind})`, asc(branch.name))

/** Some branches with their names, whenever they existed. */
export const branchesNamed = async (tx: Tx, committeeId: string, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : tx
        .select({ id: branch.id, name: branch.name })
        .from(branch)
        .where(and(eq(branch.committeeId, committeeId), inArray(branch.id, [...ids])))
        .orderBy(asc(branch.name))

/** Heads per branch on a day, where they work; a branch without any is missing. */
export async function memberCounts(
  tx: Tx,
  committeeId: string,
  day: CalendarDate,
): Promise<Map<string, number>> {
  const workplace = workplacesOn(tx, committeeId, day)
  const rows = await tx
    .select({ branchId: workplace.branchId, count: count() })
    .from(workplace)
    .groupBy(workplace.branchId)
  return new Map(rows.map((row) => [row.branchId, row.count]))
}

/** What the rule table asks of each branch; `hold`: locked against an activity of theirs being closed meanwhile. */
export async function branchFacts(
  tx: Tx,
  committeeId: string,
  day: CalendarDate,
  { hold }: { hold: boolean },
): Promise<BranchFacts[]> {
  const asked = tx
    .select({ id: branch.id, kind: branch.kind, aliveFrom: branch.aliveFrom, aliveTo: branch.aliveTo })
    .from(branch)
    .where(eq(branch.committeeId, committeeId))
    .orderBy(branch.id)
  const branches = await (hold ? asked.for('no key update') : asked)
  // A branch keeps its own members while they are on loan; the temporary branch has them too.
  const members = await tx
    .select({
      branchId: membership.branchId,
      count: count(),
      // Who joined this very year has their first birthday next year.
      months: sql<
        number[] | null
      >`array_agg(distinct extract(month from ${member.joinedOn})::int) filter (where ${member.joinedOn} < ${`${yearOf(day)}-01-01`})`,
    })
    .from(membership)
    .innerJoin(
      member,
      and(eq(member.committeeId, membership.committeeId), eq(member.id, membership.memberId)),
    )
    .where(and(eq(membership.committeeId, committeeId), isMembershipOn(day)))
    .groupBy(membership.branchId)
  const byBranch = new Map(members.map((row) => [row.branchId, row]))
  return branches.map(({ id, ...rest }) => ({
    branchId: id,
    ...rest,
    memberCount: byBranch.get(id)?.count ?? 0,
    birthdayMonths: new Set(byBranch.get(id)?.months ?? []),
  }))
}

/**
 * Who belongs to one of the branches on that day, `{ memberId, branchId }`: once each, with the branch in which they
 * count, the one that has them on loan first.
 */
export const belongingTo = (tx: Tx, committeeId: string, branchIds: readonly string[], day: CalendarDate) =>
  tx
    .selectDistinctOn([membership.memberId], {
      memberId: membership.memberId,
      branchId: membership.branchId,
    })
    .from(membership)
    .where(
      and(
        eq(membership.committeeId, committeeId),
        inArray(membership.branchId, [...branchIds]),
        isMembershipOn(day),
      ),
    )
    .orderBy(membership.memberId, sql`${membership.kind} = 'loan' desc`)
    .as('belonging')

/** A member's name, whether or not they still belong to the committee; empty: there is no such member. */
export async function memberName(tx: Tx, committeeId: string, memberId: string): Promise<string> {
  const [found] = await tx
    .select({ name: member.name })
    .from(member)
    .where(and(eq(member.committeeId, committeeId), eq(member.id, memberId)))
  return found?.name ?? ''
}

/** Members' names, `memberId → name`, whether or not they still belong to the committee. */
export async function memberNames(
  tx: Tx,
  committeeId: string,
  memberIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await tx
    .select({ id: member.id, name: member.name })
    .from(member)
    .where(and(eq(member.committeeId, committeeId), inArray(member.id, [...new Set(memberIds)])))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The retired branches, whenever they existed. */
export async function retiredBranchIds(tx: Tx, committeeId: string): Promise<Set<string>> {
  const rows = await tx
    .select({ id: branch.id })
    .from(branch)
    .where(and(eq(branch.committeeId, committeeId), eq(branch.kind, 'retired')))
  return new Set(rows.map(({ id }) => id))
}
