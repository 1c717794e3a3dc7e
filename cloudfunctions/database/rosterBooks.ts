import { and, asc, eq, gte, isNull, lte, or, sql } from 'drizzle-orm'
import type { CalendarDate } from '../../src/domain/calendar'
import type { Membership } from '../../src/domain/membership'
import type { Fates } from '../../src/domain/roster'
import type { Books, Person } from '../../src/domain/rosterPerson'
import type { Tx } from './database'
import { choicesOf } from './groups'
import { saveSteps } from './memberships'
import { branch, committee, group, groupMember, member, membership } from './schema/organization'
import { endPostsLeft } from './terms'

/** Holds off another import, and then everybody's move and every branch's end, until this one is done. */
export async function lockRoster(tx: Tx, committeeId: string): Promise<void> {
  const ofCommittee = {
    committee: eq(committee.committeeId, committeeId),
    member: eq(member.committeeId, committeeId),
  }
  await tx
    .select({ id: committee.committeeId })
    .from(committee)
    .where(ofCommittee.committee)
    .for('no key update')
  await tx.execute(sql`select from ${member} where ${ofCommittee.member} order by id for no key update`)
  await tx.execute(
    sql`select from ${branch} where ${eq(branch.committeeId, committeeId)} order by id for share`,
  )
}

/** All that a roster is held against: everybody who is or was a member, the branches and Party groups there are. */
export async function loadBooks(
  tx: Tx,
  committeeId: string,
  { effectiveOn, today }: { effectiveOn: CalendarDate; today: CalendarDate },
): Promise<Books> {
  const isThere = (table: typeof branch | typeof group) =>
    and(
      eq(table.committeeId, committeeId),
      lte(table.aliveFrom, effectiveOn),
      or(isNull(table.aliveTo), gte(table.aliveTo, today)),
    )
  const members = await tx
    .select()
    .from(member)
    .where(eq(member.committeeId, committeeId))
    .orderBy(asc(member.id))
  const memberships = await tx
    .select()
    .from(membership)
    .where(eq(membership.committeeId, committeeId))
    .orderBy(asc(membership.memberId), asc(membership.from))
  const branches = await tx.select({ id: branch.id, name: branch.name }).from(branch).where(isThere(branch))
  const groups = await tx
    .select({ id: group.id, name: group.name, branchId: group.branchId })
    .from(group)
    .where(and(isThere(group), eq(group.kind, 'party')))
  const choices = await choicesOf(tx, committeeId)
  const partyGroups = new Set(groups.map(({ id }) => id))
  const membershipsOf = new Map<string, Membership[]>(members.map(({ id }) => [id, []]))
  for (const { memberId, kind, branchId, from, to } of memberships) {
    membershipsOf.get(memberId)?.push({ kind, branchId, from, to })
  }
  const groupsOf = new Map<string, string[]>(members.map(({ id }) => [id, []]))
  for (const { memberId, groupId } of choices) {
    if (partyGroups.has(groupId)) groupsOf.get(memberId)?.push(groupId)
  }
  return {
    members: members.map(({ committeeId: _, ...each }) => ({
      ...each,
      memberships: membershipsOf.get(each.id) ?? [],
      groupIds: groupsOf.get(each.id) ?? [],
    })),
    branches,
    groups,
  }
}

/** Does what the fates say, in a handful of statements however many people there are. */
export async function saveFates(
  tx: Tx,
  committeeId: string,
  { fresh, changed }: Pick<Fates, 'fresh' | 'changed'>,
  newId: () => string,
): Promise<void> {
  const born = fresh.map((row) => ({ ...row, memberId: newId() }))
  await updateMembers(tx, committeeId, changed)
  await insertMembers(tx, committeeId, born)
  const moves = changed.flatMap(({ memberId, step }) => (step ? [{ memberId, step }] : []))
  await saveSteps(tx, committeeId, [
    ...moves,
    ...born.map(({ memberId, branchId, from }) => ({
      memberId,
      step: { ended: [], begun: { kind: 'home' as const, branchId, from, to: null } },
    })),
  ])
  await endPostsLeft(tx, committeeId, moves)
  await saveGroups(tx, committeeId, [...changed, ...born])
}

type Kept = { memberId: string; person: Person }

const asJson = (people: readonly Kept[]) =>
  JSON.stringify(people.map(({ memberId, person }) => ({ id: memberId, ...person })))

const COLUMNS = sql.raw(
  'id uuid, number text, name text, kind text, "joinedOn" date, "bornOn" date, "phoneDigest" text',
)

async function updateMembers(tx: Tx, committeeId: string, people: readonly Kept[]): Promise<void> {
  if (people.length === 0) return
  const given = sql`jsonb_to_recordset(${asJson(people)}::jsonb) as p(${COLUMNS})`
  // Two members may exchange their numbers, and no moment may have one number twice.
  await tx.execute(sql`
    update ${member} set phone_digest = null from ${given}
    where ${member.committeeId} = ${committeeId} and ${member.id} = p.id
      and ${member.phoneDigest} is distinct from p."phoneDigest"`)
  await tx.execute(sql`
    update ${member} set number = p.number, name = p.name, kind = p.kind, joined_on = p."joinedOn",
      born_on = p."bornOn", phone_digest = p."phoneDigest"
    from ${given}
    where ${member.committeeId} = ${committeeId} and ${member.id} = p.id`)
}

async function insertMembers(tx: Tx, committeeId: string, people: readonly Kept[]): Promise<void> {
  if (people.length === 0) return
  await tx.execute(sql`
    insert into ${member} (committee_id, id, number, name, kind, joined_on, born_on, phone_digest)
    select ${committeeId}::uuid, p.id, p.number, p.name, p.kind, p."joinedOn", p."bornOn", p."phoneDigest"
    from jsonb_to_recordset(${asJson(people)}::jsonb) as p(${COLUMNS})`)
}

/** Puts into the Party group that is named, out of the others of that branch. */
async function saveGroups(
  tx: Tx,
  committeeId: string,
  people: readonly { memberId: string; branchId: string; groupId: string | null | undefined }[],
): Promise<void> {
  const moved = people.filter(({ groupId }) => groupId !== undefined)
  if (moved.length === 0) return
  const given = sql`jsonb_to_recordset(${JSON.stringify(moved.map(({ memberId, branchId, groupId }) => ({ memberId, branchId, groupId })))}::jsonb)
    as m("memberId" uuid, "branchId" uuid, "groupId" uuid)`
  await tx.execute(sql`
    delete from ${groupMember} using ${group}, ${given}
    where ${groupMember.committeeId} = ${committeeId} and ${group.committeeId} = ${committeeId}
      and ${group.id} = ${groupMember.groupId} and ${group.kind} = 'party' and ${group.branchId} = m."branchId"
      and ${groupMember.memberId} = m."memberId"`)
  await tx.execute(sql`
    insert into ${groupMember} (committee_id, group_id, member_id)
    select ${committeeId}::uuid, m."groupId", m."memberId" from ${given} where m."groupId" is not null`)
}
