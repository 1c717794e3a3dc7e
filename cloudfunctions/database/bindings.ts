import { and, asc, desc, eq, isNull, lt, sql } from 'drizzle-orm'
import { triesForgottenBefore } from '../../src/domain/binding'
import type { CalendarDate } from '../../src/domain/calendar'
import { isInForce } from '../../src/domain/permission'
import { actorOf } from './actors'
import type { CallerRow, Tx } from './database'
import { bindAttempt, bindCode, binding } from './schema/binding'
import { member, post } from './schema/organization'

/** Before their committee is known somebody sees what they hold the key to; see secure.sql. */
const show = (tx: Tx, name: 'app.bind_digest' | 'app.phone_digest' | 'app.committee_id', value: string) =>
  tx.execute(sql`select set_config(${name}, ${value}, true)`)

/** From here on the transaction sees that committee, and nothing by keys any more. */
export async function enterCommittee(tx: Tx, committeeId: string): Promise<void> {
  await show(tx, 'app.bind_digest', '')
  await show(tx, 'app.phone_digest', '')
  await show(tx, 'app.committee_id', committeeId)
}

/** Whether an openid is a member's by now; as at the beginning of a call. */
export async function isMemberNow(tx: Tx, openid: string, today: CalendarDate): Promise<boolean> {
  const found = await tx.execute<{ caller: CallerRow | null }>(
    sql`select find_caller(${openid}, ${today}) as caller`,
  )
  const { rows } = found as { rows: { caller: CallerRow | null }[] }
  const caller = rows[0]?.caller ?? null
  return caller !== null && actorOf(caller) !== null
}

/** The failed tries of an openid, whose further tries wait until this transaction is over. */
export async function lockTries(tx: Tx, openid: string): Promise<Date[]> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`bind ${openid}`}, 0))`)
  const rows = await tx
    .select({ at: bindAttempt.at })
    .from(bindAttempt)
    .where(eq(bindAttempt.openid, openid))
    .orderBy(desc(bindAttempt.at))
  return rows.map(({ at }) => at)
}

/** One more failed try; those that no longer matter are forgotten. */
export async function recordTry(tx: Tx, openid: string, tries: readonly Date[], now: Date): Promise<void> {
  await tx
    .delete(bindAttempt)
    .where(and(eq(bindAttempt.openid, openid), lt(bindAttempt.at, triesForgottenBefore(now))))
  // Two tries within a millisecond are two.
  const [last] = tries
  const at = last && last >= now ? new Date(last.getTime() + 1) : now
  await tx.insert(bindAttempt).values({ openid, at })
}

/** Whose code it is, in whatever committee; the newest, should two have the same. */
export async function codeOwner(tx: Tx, digest: string) {
  await show(tx, 'app.bind_digest', digest)
  const [found] = await tx
    .select({ committeeId: bindCode.committeeId, codeId: bindCode.id, memberId: bindCode.memberId })
    .from(bindCode)
    .where(eq(bindCode.digest, digest))
    .orderBy(desc(bindCode.madeAt))
    .limit(1)
  return found ?? null
}

/** The members, in whatever committee, who have that phone number. */
export async function phoneOwners(tx: Tx, digest: string) {
  await show(tx, 'app.phone_digest', digest)
  return tx
    .select({ committeeId: member.committeeId, memberId: member.id })
    .from(member)
    .where(eq(member.phoneDigest, digest))
    .orderBy(asc(member.committeeId))
}

/** A code, held against being used or revoked meanwhile. */
export async function lockCode(tx: Tx, committeeId: string, codeId: string) {
  const [code] = await tx
    .select()
    .from(bindCode)
    .where(and(eq(bindCode.committeeId, committeeId), eq(bindCode.id, codeId)))
    .for('no key update')
  return code ?? null
}

/** The code has done its work. */
export async function useCode(
  tx: Tx,
  { committeeId, id }: { committeeId: string; id: string },
  now: Date,
): Promise<void> {
  await tx
    .update(bindCode)
    .set({ usedAt: now })
    .where(and(eq(bindCode.committeeId, committeeId), eq(bindCode.id, id)))
}

/** Revokes a member's open codes; how many. */
export async function revokeCodes(tx: Tx, committeeId: string, memberId: string, now: Date): Promise<number> {
  const revoked = await tx
    .update(bindCode)
    .set({ revokedAt: now })
    .where(
      and(
        eq(bindCode.committeeId, committeeId),
        eq(bindCode.memberId, memberId),
        isNull(bindCode.usedAt),
        isNull(bindCode.revokedAt),
      ),
    )
    .returning({ id: bindCode.id })
  return revoked.length
}

/** When a member was bound to a WeChat; null: to none. */
export async function boundAtOf(tx: Tx, committeeId: string, memberId: string): Promise<Date | null> {
  const [bound] = await tx
    .select({ boundAt: binding.boundAt })
    .from(binding)
    .where(and(eq(binding.committeeId, committeeId), eq(binding.memberId, memberId)))
  return bound?.boundAt ?? null
}

/** A member's posts that are in force or to come. */
export async function postsFrom(tx: Tx, committeeId: string, memberId: string, today: CalendarDate) {
  const posts = await tx
    .select()
    .from(post)
    .where(and(eq(post.committeeId, committeeId), eq(post.memberId, memberId)))
    .orderBy(asc(post.from), asc(post.id))
  return posts.filter((each) => each.from > today || isInForce(each, today))
}
