import { and, asc, desc, eq, inArray, ne, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Contest, WaitingContest } from '../../src/contract/star'
import { type Actor, officerBranchIds, rolesOf } from '../../src/domain/permission'
import { standingEntries } from '../../src/domain/scoreEntry'
import type { Tx } from './database'
import { branch, member } from './schema/organization'
import { scoreEntry } from './schema/score'
import { contest } from './schema/star'

const answerer = alias(member, 'answerer')

type Row = typeof contest.$inferSelect

const contestFrom = (
  { id, sourceId, title, state, reason, at, answer, answeredAt }: Row,
  by: string | null,
): Contest => ({
  ...{ id, sourceId, title, state, reason },
  at: at.toISOString(),
  answer: answeredAt && { text: answer, by: by ?? '', at: answeredAt.toISOString() },
})

/** What a member contested of a year, newest first. */
export async function contestsOf(
  tx: Tx,
  committeeId: string,
  memberId: string,
  year: number,
): Promise<Contest[]> {
  const rows = await tx
    .select({ contest, by: answerer.name })
    .from(contest)
    .leftJoin(
      answerer,
      and(eq(answerer.committeeId, contest.committeeId), eq(answerer.id, contest.answeredBy)),
    )
    .where(and(eq(contest.committeeId, committeeId), eq(contest.memberId, memberId), eq(contest.year, year)))
    .orderBy(desc(contest.at), desc(contest.id))
  return rows.map(({ contest: row, by }) => contestFrom(row, by))
}

/** What waits for somebody's answer, oldest first: of their branches, and of all for the committee's officers. */
export async function contestsFor(tx: Tx, actor: Actor): Promise<WaitingContest[]> {
  const branches = officerBranchIds(actor)
  const rows = await tx
    .select({ contest, memberName: member.name, branchName: branch.name })
    .from(contest)
    .innerJoin(member, and(eq(member.committeeId, contest.committeeId), eq(member.id, contest.memberId)))
    .innerJoin(branch, and(eq(branch.committeeId, contest.committeeId), eq(branch.id, contest.branchId)))
    .where(
      and(
        eq(contest.committeeId, actor.committeeId),
        eq(contest.state, 'open'),
        ne(contest.memberId, actor.memberId),
        or(
          rolesOf(actor).includes('committeeOfficer') ? sql`true` : sql`false`,
          branches.length > 0
            ? and(inArray(contest.branchId, branches), eq(contest.byOfficer, false))
            : sql`false`,
        ),
      ),
    )
    .orderBy(asc(contest.at), asc(contest.id))
  return rows.map(({ contest: row, memberName, branchName }) => ({
    ...contestFrom(row, null),
    member: { id: row.memberId, name: memberName },
    branch: { id: row.branchId, name: branchName },
    year: row.year,
  }))
}

export async function contestOf(tx: Tx, committeeId: string, contestId: string): Promise<Row | null> {
  const [found] = await tx
    .select()
    .from(contest)
    .where(and(eq(contest.committeeId, committeeId), eq(contest.id, contestId)))
    .for('no key update')
  return found ?? null
}

/** The entry of a member that stands for a record; null: there is none. */
export async function standingEntryOf(tx: Tx, committeeId: string, memberId: string, sourceId: string) {
  const rows = await tx
    .select()
    .from(scoreEntry)
    .where(
      and(
        eq(scoreEntry.committeeId, committeeId),
        eq(scoreEntry.memberId, memberId),
        eq(scoreEntry.sourceId, sourceId),
      ),
    )
  return standingEntries(rows)[0] ?? null
}
