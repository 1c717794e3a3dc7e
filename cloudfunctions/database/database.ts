import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type { CalendarDate } from '../../src/domain/calendar'
import type { MembershipKind } from '../../src/domain/membership'
import type { Actor, Post } from '../../src/domain/permission'

/** One transaction, whichever driver runs it. */
export type Tx = Pick<
  PgDatabase<PgQueryResultHKT>,
  | 'select'
  | 'selectDistinct'
  | 'selectDistinctOn'
  | 'insert'
  | 'update'
  | 'delete'
  | 'execute'
  | 'with'
  | '$with'
>

/**
 * What a transaction may see: one committee's rows, or those of the committee in which an openid is bound; `today`
 * says which of its posts are in force.
 */
export type Sight = { committeeId: string } | { openid: string; today: CalendarDate }

/** Who an openid is, as `find_caller` in secure.sql answers. */
export interface CallerRow extends Pick<Actor, 'committeeId' | 'memberId' | 'name'> {
  /** The branches of today; without a home they do not belong to the committee. */
  branches: Partial<Record<MembershipKind, string>> | null
  /** What the committee has changed of the settings. */
  settings: unknown
  posts: Post[] | null
  contactBranchIds: string[] | null
}

/**
 * The books. `transaction` runs `work` with sight of one committee only and commits what it returns; when `keep`
 * says no of the result, or `work` throws, nothing has happened. `work` is told who the openid is; null: it is bound
 * in no committee, and nothing is in sight (or none was given).
 */
export interface Database {
  transaction<T>(
    sight: Sight,
    work: (tx: Tx, caller: CallerRow | null) => Promise<T>,
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
 * The statements that begin a transaction's sight, without parameters, so that they travel as one message: a
 * message to the server is the dearest part of a short call. Only values that need no quoting are let through. The
 * last of an openid's answers with its `caller`.
 */
export function sightStatements(sight: Sight, stepDown: boolean): string[] {
  const role = stepDown ? ['set local role dangjian_app'] : []
  if (!Object.values(sight).every((value: string) => SAFE.test(value))) {
    throw new Error('not fit to be a committee or an openid')
  }
  return 'committeeId' in sight
    ? [...role, `set local app.committee_id = '${sight.committeeId}'`]
    : [...role, `select find_caller('${sight.openid}', '${sight.today}') as caller`]
}
