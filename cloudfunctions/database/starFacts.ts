import { and, eq, inArray, sql } from 'drizzle-orm'
import { foldEntries, type ScoreEntry } from '../../src/domain/scoreEntry'
import type { Span, StarFacts } from '../../src/domain/star'
import type { Tx } from './database'
import { rowsAsJson } from './json'
import { exemption, member, membership } from './schema/organization'
import { entriesIn } from './scoreEntries'

/** The days of a year on which they belonged to the committee, or were exempt. */
const spansIn = (year: number, table: typeof membership | typeof exemption) =>
  rowsAsJson<Span>(
    { from: table.from, to: table.to },
    sql`from ${table}
      where ${table.committeeId} = ${member.committeeId} and ${table.memberId} = ${member.id}
        and ${table.from} <= ${`${year}-12-31`} and (${table.to} is null or ${table.to} >= ${`${year}-01-01`})`,
  )

/** All that a year holds of the member of each row, to be selected beside others; `starFactsFrom` reads it. */
export const starFields = (year: number) => ({
  belongs: spansIn(year, membership),
  exempt: spansIn(year, exemption),
  entries: entriesIn(year),
})

interface StarLines {
  belongs: Span[]
  exempt: Span[]
  entries: ScoreEntry[]
}

export const starFactsFrom = ({ belongs, exempt, entries }: StarLines): StarFacts => ({
  ...{ belongs, exempt, ...foldEntries(entries) },
  ...{ bonuses: [], appraisal: null, veto: null },
})

/** All that a year holds of some members, for `rate`: one query, whatever the number of members. */
export async function starFactsOf(
  tx: Tx,
  committeeId: string,
  memberIds: readonly string[],
  year: number,
): Promise<Map<string, StarFacts>> {
  const rows = await tx
    .select({ id: member.id, ...starFields(year) })
    .from(member)
    .where(and(eq(member.committeeId, committeeId), inArray(member.id, [...memberIds])))
  return new Map(rows.map(({ id, ...row }) => [id, starFactsFrom(row)]))
}
