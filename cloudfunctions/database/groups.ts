import { and, asc, eq, gte, isNull, or, type SQL } from 'drizzle-orm'
import type { CalendarDate } from '../../src/domain/calendar'
import type { Colleague, GroupFacts } from '../../src/domain/group'
import { byNumberedName } from '../../src/domain/nameOrder'
import type { Tx } from './database'
import { workplacesOn } from './roster'
import { group, groupMember, member } from './schema'

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
    .orderBy(asc(group.kind), asc(group.name), asc(group.id))
  const byId = new Map<string, GroupRow & { chosen: string[] }>()
  for (const { memberId, ...row } of rows) {
    const known = byId.get(row.id) ?? { ...row, chosen: [] }
    if (memberId !== null) known.chosen.push(memberId)
    byId.set(row.id, known)
  }
  return [...byId.values()].sort((a, b) => a.kind.localeCompare(b.kind) || byNumberedName(a.name, b.name))
}

/** Everybody who belongs to the committee on a day, where they work, with name and age, by name. */
export async function colleaguesOn(
  tx: Tx,
  committeeId: string,
  day: CalendarDate,
): Promise<(Colleague & { name: string })[]> {
  const workplace = workplacesOn(tx, committeeId, day)
  return tx
    .select({
      memberId: member.id,
      name: member.name,
      branchId: workplace.branchId,
      bornOn: member.bornOn,
    })
    .from(workplace)
    .innerJoin(member, and(eq(member.committeeId, committeeId), eq(member.id, workplace.memberId)))
    .orderBy(asc(member.name), asc(member.id))
}
