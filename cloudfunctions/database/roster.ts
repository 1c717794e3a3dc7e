import { and, asc, count, eq, gt, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import type { CalendarDate } from '../../src/domain/calendar'
import type { BranchFacts } from '../../src/domain/obligation'
import type { Tx } from './database'
import { branch, member } from './schema'

/** Belongs to the committee on that day: has joined the Party and not left by then. */
export const isMemberOn = (today: CalendarDate) =>
  and(lte(member.joinedOn, today), or(isNull(member.leftOn), gt(member.leftOn, today)))

/** The committee's branches that exist on a day, by kind and name. */
export const branchesOn = (tx: Tx, committeeId: string, today: CalendarDate) =>
  tx
    .select({ id: branch.id, name: branch.name, kind: branch.kind })
    .from(branch)
    .where(
      and(
        eq(branch.committeeId, committeeId),
        lte(branch.aliveFrom, today),
        or(isNull(branch.aliveTo), gte(branch.aliveTo, today)),
      ),
    )
    .orderBy(sql`array_position(array['serving','retired','temporary'], ${branch.kind})`, asc(branch.name))

/** The branches that existed at some time between two days, by kind and name. */
export const branchesBetween = (tx: Tx, committeeId: string, from: CalendarDate, to: CalendarDate) =>
  tx
    .select({ id: branch.id, name: branch.name, kind: branch.kind })
    .from(branch)
    .where(
      and(
        eq(branch.committeeId, committeeId),
        sql`${branch.aliveFrom} <= ${to}`,
        sql`(${branch.aliveTo} is null or ${branch.aliveTo} >= ${from})`,
      ),
    )
    .orderBy(sql`array_position(array['serving','retired','temporary'], ${branch.kind})`, asc(branch.name))

/** Heads per branch on a day; a branch without any is missing. */
export async function memberCounts(
  tx: Tx,
  committeeId: string,
  day: CalendarDate,
): Promise<Map<string, number>> {
  const rows = await tx
    .select({ branchId: member.branchId, count: count() })
    .from(member)
    .where(and(eq(member.committeeId, committeeId), isMemberOn(day)))
    .groupBy(member.branchId)
  return new Map(rows.map((row) => [row.branchId, row.count]))
}

/** What the rule table asks of each branch, locked against an activity of theirs being closed meanwhile. */
export async function lockBranchFacts(
  tx: Tx,
  committeeId: string,
  day: CalendarDate,
): Promise<BranchFacts[]> {
  const branches = await tx
    .select({ id: branch.id, kind: branch.kind, aliveFrom: branch.aliveFrom, aliveTo: branch.aliveTo })
    .from(branch)
    .where(eq(branch.committeeId, committeeId))
    .orderBy(branch.id)
    .for('no key update')
  const members = await tx
    .select({
      branchId: member.branchId,
      count: count(),
      months: sql<number[]>`array_agg(distinct extract(month from ${member.joinedOn})::int)`,
    })
    .from(member)
    .where(and(eq(member.committeeId, committeeId), isMemberOn(day)))
    .groupBy(member.branchId)
  const byBranch = new Map(members.map((row) => [row.branchId, row]))
  return branches.map(({ id, ...rest }) => ({
    branchId: id,
    ...rest,
    memberCount: byBranch.get(id)?.count ?? 0,
    birthdayMonths: new Set(byBranch.get(id)?.months ?? []),
  }))
}

/** Which of the ids are members of those branches on that day, with their branch. */
export const membersOfBranches = (
  tx: Tx,
  committeeId: string,
  branchIds: readonly string[],
  today: CalendarDate,
) =>
  branchIds.length === 0
    ? Promise.resolve([])
    : tx
        .select({ id: member.id, branchId: member.branchId })
        .from(member)
        .where(
          and(
            eq(member.committeeId, committeeId),
            inArray(member.branchId, [...branchIds]),
            isMemberOn(today),
          ),
        )
