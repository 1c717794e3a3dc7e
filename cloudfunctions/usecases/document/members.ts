import { and, asc, eq } from 'drizzle-orm'
import type { CalendarDate } from '../../../src/domain/calendar'
import { belongingTo } from '../../database/roster'
import { member } from '../../database/schema/organization'
import type { Context } from '../usecase'
import type { BranchesAsked } from './branches'

/** Who belongs to the branches on a day, in the order of the branches and by name: persons are not ranked. */
export async function membersOf(
  { tx, actor: { committeeId } }: Pick<Context, 'tx' | 'actor'>,
  branches: BranchesAsked['branches'],
  day: CalendarDate,
) {
  if (branches.length === 0) return []
  const belonging = belongingTo(
    tx,
    committeeId,
    branches.map(({ id }) => id),
    day,
  )
  const rows = await tx
    .select({
      id: member.id,
      name: member.name,
      kind: member.kind,
      joinedOn: member.joinedOn,
      branchId: belonging.branchId,
    })
    .from(belonging)
    .innerJoin(member, and(eq(member.committeeId, committeeId), eq(member.id, belonging.memberId)))
    .orderBy(asc(member.name), asc(member.id))
  const places = new Map(branches.map(({ id, name }, place) => [id, { name, place }]))
  return rows
    .map((each) => ({ ...each, branchName: places.get(each.branchId)?.name ?? '' }))
    .sort((a, b) => (places.get(a.branchId)?.place ?? 0) - (places.get(b.branchId)?.place ?? 0))
}
