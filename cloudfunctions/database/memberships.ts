import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Membership, Step } from '../../src/domain/membership'
import type { Tx } from './database'
import { member, membership } from './schema/organization'

/** Some members' memberships, first to last, with the members held in the order of their ids until the end. */
export async function lockMemberships(
  tx: Tx,
  committeeId: string,
  memberIds: readonly string[],
): Promise<Map<string, Membership[]>> {
  const held = await tx
    .select({ id: member.id })
    .from(member)
    .where(and(eq(member.committeeId, committeeId), inArray(member.id, [...memberIds])))
    .orderBy(asc(member.id))
    .for('no key update')
  const rows = await tx
    .select()
    .from(membership)
    .where(and(eq(membership.committeeId, committeeId), inArray(membership.memberId, [...memberIds])))
    .orderBy(asc(membership.from))
  const byMember = new Map(held.map(({ id }): [string, Membership[]] => [id, []]))
  for (const { memberId, kind, branchId, from, to } of rows) {
    byMember.get(memberId)?.push({ kind, branchId, from, to })
  }
  return byMember
}

/** Writes what a step ended and began. */
export async function saveStep(
  tx: Tx,
  committeeId: string,
  memberId: string,
  { ended, begun }: Step,
): Promise<void> {
  for (const { kind, from, to } of ended) {
    await tx
      .update(membership)
      .set({ to })
      .where(
        and(
          eq(membership.committeeId, committeeId),
          eq(membership.memberId, memberId),
          eq(membership.kind, kind),
          eq(membership.from, from),
        ),
      )
  }
  if (begun) await tx.insert(membership).values({ committeeId, memberId, ...begun })
}

/** Writes many steps, each in its member's name, in two statements. */
export async function saveSteps(
  tx: Tx,
  committeeId: string,
  steps: readonly { memberId: string; step: Step }[],
): Promise<void> {
  const ended = steps.flatMap(({ memberId, step }) => step.ended.map((each) => ({ memberId, ...each })))
  const begun = steps.flatMap(({ memberId, step }) => (step.begun ? [{ memberId, ...step.begun }] : []))
  if (ended.length > 0) {
    await tx.execute(sql`
      update ${membership} set to_day = e."to"
      from jsonb_to_recordset(${JSON.stringify(ended)}::jsonb) as e("memberId" uuid, kind text, "from" date, "to" date)
      where ${membership.committeeId} = ${committeeId} and ${membership.memberId} = e."memberId"
        and ${membership.kind} = e.kind and ${membership.from} = e."from"`)
  }
  if (begun.length > 0) {
    await tx.execute(sql`
      insert into ${membership} (committee_id, member_id, kind, from_day, to_day, branch_id)
      select ${committeeId}::uuid, b."memberId", b.kind, b."from", b."to", b."branchId"
      from jsonb_to_recordset(${JSON.stringify(begun)}::jsonb)
        as b("memberId" uuid, kind text, "from" date, "to" date, "branchId" uuid)`)
  }
}
