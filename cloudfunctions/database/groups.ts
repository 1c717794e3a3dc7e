import { and, asc, eq, gte, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { CalendarDate } from '../../src/domain/calendar'
import { type Colleague, type GroupFacts, membersOfGroups } from '../../src/domain/group'
import { byNumberedName } from '../../src/domain/nameOrder'
import type { Tx } from './database'
import { isMembershipOn } from './roster'
import { group, groupMember, member, membership } from './schema/organization'

export interface GroupRow extends GroupFacts {
  aliveFrom: CalendarDate
  aliveTo: CalendarDate | null
}

/** Groups that exist on the day or will, with those chosen for them, by name. */
export async function groupsFrom(
  tx: Tx,
  committeeId: string,
  day: CalendarDate,
  where?: SQL,
): Promise<GroupRow[]> {
  const rows = await tx
    .select({
      id: group.id,
      kind: group.kind,
      name: group.name,
      branchId: group.branchId,
      aliveFrom: group.aliveFrom,
      aliveTo: group.aliveTo,
      memberId: groupMember.memberId,
    })
    .from(group)
    .leftJoin(
      groupMember,
      and(eq(groupMember.committeeId, group.committeeId), eq(groupMember.groupId, group.id)),
    )
    .where(and(eq(group.committeeId, committeeId), or(isNull(group.aliveTo), gte(group.aliveTo, day)), where))
    .orderBy(asc(group.id))
  const byId = new Map<string, GroupRow & { chosen: string[] }>()
  for (const { memberId, ...row } of rows) {
    const known = byId.get(row.id) ?? { ...row, chosen: [] }
    if (memberId !== null) known.chosen.push(memberId)
    byId.set(row.id, known)
  }
  return [...byId.values()].sort((a, b) => a.kind.localeCompare(b.kind) || byNumberedName(a.name, b.name))
}

export interface NamedColleague extends Colleague {
  name: string
}

/** Those who belong to the committee on a day (all, or those of `where`), with their branches then, by name. */
export async function colleaguesOn(
  tx: Tx,
  committeeId: string,
  day: CalendarDate,
  where?: SQL,
): Promise<NamedColleague[]> {
  const rows = await tx
    .select({
      memberId: member.id,
      name: member.name,
      bornOn: member.bornOn,
      branchIds: sql<string[]>`json_agg(${membership.branchId} order by ${membership.kind} = 'loan' desc)`,
    })
    .from(membership)
    .innerJoin(
      member,
      and(eq(member.committeeId, membership.committeeId), eq(member.id, membership.memberId)),
    )
    .where(and(eq(membership.committeeId, committeeId), isMembershipOn(day), where))
    .groupBy(member.committeeId, member.id)
    .orderBy(asc(member.name), asc(member.id))
  return rows.map((row) => ({ ...row, branchId: row.branchIds[0] ?? '' }))
}

/**
 * In which groups each of some members is on a day, `memberId → groups`, by kind and name. Who is in a group follows
 * from the choice and from where they belong on the day asked (see `membersOfGroups`): a move or a leave deletes no
 * choice, so one that lies ahead takes nobody out before its day.
 */
export async function groupsOfMembers(
  tx: Tx,
  committeeId: string,
  day: CalendarDate,
  memberIds: readonly string[],
): Promise<Map<string, GroupRow[]>> {
  const colleagues = await colleaguesOn(tx, committeeId, day, inArray(member.id, [...memberIds]))
  const branchIds = [...new Set(colleagues.flatMap((each) => each.branchIds))]
  const groups = await groupsFrom(tx, committeeId, day, inArray(group.branchId, branchIds))
  const living = groups.filter(({ aliveFrom }) => aliveFrom <= day)
  const members = membersOfGroups(living, colleagues, day)
  const byMember = new Map(memberIds.map((id): [string, GroupRow[]] => [id, []]))
  for (const each of living) {
    for (const memberId of members.get(each.id) ?? []) byMember.get(memberId)?.push(each)
  }
  return byMember
}

/** For which Party and youth groups everybody is chosen, whether or not they are in them today. */
export const choicesOf = (tx: Tx, committeeId: string) =>
  tx
    .select({ memberId: groupMember.memberId, groupId: groupMember.groupId })
    .from(groupMember)
    .where(eq(groupMember.committeeId, committeeId))
    .orderBy(asc(groupMember.memberId), asc(groupMember.groupId))
