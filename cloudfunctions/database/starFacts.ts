import { and, eq, inArray, sql } from 'drizzle-orm'
import { foldEntries, type ScoreEntry } from '../../src/domain/scoreEntry'
import type { Span, StarFacts } from '../../src/domain/star'
import type { Settings } from '../../src/domain/settings'
import type { StarRules } from '../../src/domain/starRules'
import type { Tx } from './database'
import { rowsAsJson } from './json'
import { exemption, member, membership } from './schema/organization'
import { entriesIn } from './scoreEntries'
import { starRulesOf } from './starRules'

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

export interface StarLines {
  belongs: Span[]
  exempt: Span[]
  entries: ScoreEntry[]
}

/** As the rules of the year value it. */
export const starFactsFrom = (
  { belongs, exempt, entries }: StarLines,
  { honourPoints }: Pick<StarRules, 'honourPoints'>,
): StarFacts => ({ belongs, exempt, ...foldEntries(entries, honourPoints) })

/** What a year's books hold of some members, and the rules of that year: two queries, whatever the number of members. */
export async function starFactsOf(
  tx: Tx,
  committeeId: string,
  memberIds: readonly string[],
  year: number,
  settings: Settings,
): Promise<{ rules: StarRules; facts: Map<string, StarFacts> }> {
  const { rules } = await starRulesOf(tx, committeeId, year, settings)
  const lines = await starLinesOf(tx, committeeId, memberIds, year)
  return { rules, facts: new Map([...lines].map(([id, line]) => [id, starFactsFrom(line, rules)])) }
}

export async function starLinesOf(
  tx: Tx,
  committeeId: string,
  memberIds: readonly string[],
  year: number,
): Promise<Map<string, StarLines>> {
  const rows = await tx
    .select({ id: member.id, ...starFields(year) })
    .from(member)
    .where(and(eq(member.committeeId, committeeId), inArray(member.id, [...memberIds])))
  return new Map(rows.map(({ id, ...row }) => [id, row]))
}
