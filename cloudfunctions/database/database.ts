import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'

/** One transaction, whichever driver runs it. */
export type Tx = Pick<
  PgDatabase<PgQueryResultHKT>,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | 'execute' | 'with' | '$with'
>

/** What a transaction may see: one committee's rows; of an openid, the committee in which it is bound. */
export type Sight = { committeeId: string } | { openid: string }

/**
 * The books. `transaction` runs `work` with sight of one committee only and commits what it returns; when `keep`
 * says no of the result, or `work` throws, nothing has happened. `work` is told the committee; null: the openid is
 * bound in none, and nothing is in sight.
 */
export interface Database {
  transaction<T>(
    sight: Sight,
    work: (tx: Tx, committeeId: string | null) => Promise<T>,
    keep?: (result: T) => boolean,
  ): Promise<T>
  /** Answers when the database does. */
  ping(): Promise<void>
  close(): Promise<void>
}

/** Thrown within a driver's own transaction to undo it while its result is still wanted. */
export class Undo extends Error {
  constructor(readonly result: unknown) {
    super('undone')
  }
}

const SAFE = /^[\w:-]{1,128}$/

/**
 * The statements that begin a transaction's sight, without parameters, so that they can travel as one message.
 * Only values that need no quoting are let through. The last of an openid's answers with its `committee_id`.
 */
export function sightStatements(sight: Sight, stepDown: boolean): string[] {
  const role = stepDown ? ['set local role dangjian_app'] : []
  const value = 'committeeId' in sight ? sight.committeeId : sight.openid
  if (!SAFE.test(value)) throw new Error('not fit to be a committee or an openid')
  if ('committeeId' in sight) return [...role, `set local app.committee_id = '${value}'`]
  return [
    ...role,
    `set local app.openid = '${value}'`,
    // One's own binding is all that an openid sees; the newest says which committee comes into sight.
    `select set_config('app.committee_id', committee_id::text, true) as committee_id from (
       select committee_id from binding where openid = '${value}' order by bound_at desc limit 1) as newest`,
  ]
}
