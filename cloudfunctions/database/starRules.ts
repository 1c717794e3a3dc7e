import { and, desc, eq, sql } from 'drizzle-orm'
import * as v from 'valibot'
import { type Settings, starRulesSchema } from '../../src/domain/settings'
import type { StarRules } from '../../src/domain/starRules'
import type { Tx } from './database'
import { subquery } from './json'
import { member } from './schema/organization'
import { starRules } from './schema/star'

/** The newest rules of a year, to be selected beside the member of the row; null: none. `rulesFrom` reads them. */
export const newestRules = (year: number) =>
  subquery<unknown>(sql`(select ${starRules.rules} from ${starRules}
    where ${starRules.committeeId} = ${member.committeeId} and ${starRules.year} = ${year}
    order by ${starRules.version} desc limit 1)`)

/** Rules as they were stored; null: the year has none of its own, and the defaults hold. */
export const rulesFrom = (stored: unknown, { star }: Pick<Settings, 'star'>): StarRules =>
  stored === null ? star : v.parse(starRulesSchema, stored)

/** By which rules a year is rated; version 0: the defaults. */
export async function starRulesOf(
  tx: Tx,
  committeeId: string,
  year: number,
  settings: Pick<Settings, 'star'>,
): Promise<{ version: number; rules: StarRules; by: string | null; at: Date | null }> {
  const [newest] = await tx
    .select({ version: starRules.version, rules: starRules.rules, by: starRules.by, at: starRules.at })
    .from(starRules)
    .where(and(eq(starRules.committeeId, committeeId), eq(starRules.year, year)))
    .orderBy(desc(starRules.version))
    .limit(1)
  return {
    version: newest?.version ?? 0,
    rules: rulesFrom(newest?.rules ?? null, settings),
    by: newest?.by ?? null,
    at: newest?.at ?? null,
  }
}

/** All who save rules of a committee come one after another. */
export const holdStarRules = (tx: Tx, committeeId: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`star rules ${committeeId}`}, 0))`)
