import { and, eq, gt, isNull, notExists, or, sql } from 'drizzle-orm'
import type { CalendarDate } from '../../src/domain/calendar'
import type { Step } from '../../src/domain/membership'
import type { Tx } from './database'
import { duty, dutyDone } from './schema/duty'
import { membership, post } from './schema/organization'
import { talk, talkPair } from './schema/talk'

/**
 * Ends the posts in the branches that steps leave, with the last day there; those that would only begin later never
 * do. Returns how many. A first secretary is sent to a branch from elsewhere, so a move ends no such post. Groups need
 * no ending: who is in one follows from where they belong (see `groupsOfMembers`).
 */
export async function endPostsLeft(
  tx: Tx,
  committeeId: string,
  steps: readonly { memberId: string; step: Pick<Step, 'ended'> }[],
): Promise<number> {
  const left = steps.flatMap(({ memberId, step }) => step.ended.map((each) => ({ memberId, ...each })))
  if (left.length === 0) return 0
  const given = sql`${membership}, jsonb_to_recordset(${JSON.stringify(left)}::jsonb)
    as l("memberId" uuid, kind text, "from" date, "to" date)`
  const isThere = sql`${membership.committeeId} = ${committeeId} and ${membership.memberId} = l."memberId"
    and ${membership.kind} = l.kind and ${membership.from} = l."from"
    and ${post.committeeId} = ${committeeId} and ${post.memberId} = l."memberId"
    and ${post.branchId} = ${membership.branchId} and ${post.kind} <> 'branchFirstSecretary'`
  const dropped = await tx.execute(sql`
    delete from ${post} using ${given} where ${isThere} and ${post.from} > l."to" returning ${post.id}`)
  const ended = await tx.execute(sql`
    update ${post} set to_day = l."to" from ${given}
    where ${isThere} and (${post.to} is null or ${post.to} > l."to") returning ${post.id}`)
  const count = (result: unknown) => (result as { rows: unknown[] }).rows.length
  return count(dropped) + count(ended)
}

/**
 * Ends all that somebody holds who leaves the committee after `lastDay`: posts, duties and the pairs in which they
 * talk; how many of each. What would only begin later never does. What was done of a duty or talked about all the same
 * (the leave is told after the event) stays, and so does what it was done of, with its first day as the last. The
 * branches for which they answer carry no dates: nobody is asked of them who does not belong to the committee.
 */
export async function endAllHeld(tx: Tx, committeeId: string, memberId: string, lastDay: CalendarDate) {
  const posts = and(eq(post.committeeId, committeeId), eq(post.memberId, memberId))
  const duties = and(eq(duty.committeeId, committeeId), eq(duty.memberId, memberId))
  const pairs = and(
    eq(talkPair.committeeId, committeeId),
    or(eq(talkPair.leaderId, memberId), eq(talkPair.sectionHeadId, memberId)),
  )
  const done = tx
    .select({ from: dutyDone.from })
    .from(dutyDone)
    .where(and(eq(dutyDone.committeeId, committeeId), eq(dutyDone.dutyId, duty.id)))
  const talks = tx
    .select({ id: talk.id })
    .from(talk)
    .where(and(eq(talk.committeeId, committeeId), eq(talk.pairId, talkPair.id)))
  const outlasts = (term: typeof post | typeof duty | typeof talkPair) =>
    or(isNull(term.to), gt(term.to, lastDay))
  const lastOf = (term: typeof post | typeof duty | typeof talkPair) =>
    sql`greatest(${term.from}, ${lastDay}::date)`
  const dropped = [
    await tx
      .delete(post)
      .where(and(posts, gt(post.from, lastDay)))
      .returning({ id: post.id }),
    await tx
      .delete(duty)
      .where(and(duties, gt(duty.from, lastDay), notExists(done)))
      .returning({ id: duty.id }),
    await tx
      .delete(talkPair)
      .where(and(pairs, gt(talkPair.from, lastDay), notExists(talks)))
      .returning({ id: talkPair.id }),
  ] as const
  const ended = [
    await tx
      .update(post)
      .set({ to: lastOf(post) })
      .where(and(posts, outlasts(post)))
      .returning({ id: post.id }),
    await tx
      .update(duty)
      .set({ to: lastOf(duty) })
      .where(and(duties, outlasts(duty)))
      .returning({ id: duty.id }),
    await tx
      .update(talkPair)
      .set({ to: lastOf(talkPair) })
      .where(and(pairs, outlasts(talkPair)))
      .returning({ id: talkPair.id }),
  ] as const
  return {
    posts: dropped[0].length + ended[0].length,
    duties: dropped[1].length + ended[1].length,
    talkPairs: dropped[2].length + ended[2].length,
  }
}
