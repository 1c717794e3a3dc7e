import { type SQL, sql } from 'drizzle-orm'
import { addDays, type CalendarDate, instantAt } from '../../../src/domain/calendar'
import type { RecordPage } from '../../../src/contract/report'
import type { ReportPeriod } from '../../../src/domain/reportPeriod'
import { membership } from '../schema/organization'

/** Of what and when records are asked. */
export interface Asked {
  committeeId: string
  /** Null: of the whole committee. */
  branchId: string | null
  period: ReportPeriod
  today: CalendarDate
  /** The period's last day, or today. */
  asOf: CalendarDate
}

/** A record that makes a figure, or a part of it. */
export interface RecordRow {
  id: string
  day: CalendarDate | null
  title: string
  detail: string | null
  branchId: string | null
  /** What it adds: one, or the minutes, copies that it tells. */
  amount: number
  page: RecordPage | null
  pageId: string | null
}

/** A query of record rows; whose rows add up to the figure. */
export type Records = (asked: Asked) => SQL

interface Fields {
  id: SQL
  day?: SQL
  title: SQL
  detail?: SQL
  branchId?: SQL
  amount?: SQL
  page?: RecordPage
  pageId?: SQL
}

const none = sql`null`

/** The columns of a record row. */
export const record = ({ id, day, title, detail, branchId, amount, page, pageId }: Fields): SQL =>
  sql`select ${id}::text as id, ${day ?? none}::date as day, ${title}::text as title,
    ${detail ?? none}::text as detail, ${branchId ?? none}::uuid as branch_id, ${amount ?? sql`1`}::int as amount,
    ${page ?? null}::text as page, ${pageId ?? none}::text as page_id`

/** The Beijing days of the period, of an instant. */
export const during = (column: SQL, { period }: Pick<Asked, 'period'>): SQL =>
  sql`${column} >= ${instantAt(period.from, '00:00').toISOString()}::timestamptz
    and ${column} < ${instantAt(addDays(period.to, 1), '00:00').toISOString()}::timestamptz`

export const daysOf = (column: SQL, { period }: Pick<Asked, 'period'>): SQL =>
  sql`${column} between ${period.from} and ${period.to}`

/** In the books of the branch that is asked for. */
export const inBooks = (column: SQL, { branchId }: Pick<Asked, 'branchId'>): SQL =>
  branchId === null ? sql`true` : sql`${column} = ${branchId}`

/** Of somebody who belonged to the branch that is asked for, at home or on loan, on a day. */
export const belonged = (memberId: SQL, day: SQL, { committeeId, branchId }: Asked): SQL =>
  branchId === null
    ? sql`true`
    : sql`exists (select from ${membership} ms where ms.committee_id = ${committeeId} and ms.member_id = ${memberId}
        and ms.branch_id = ${branchId} and ms.from_day <= ${day} and (ms.to_day is null or ms.to_day >= ${day}))`

/** Exists at some time of the period. */
export const livesIn = (from: SQL, to: SQL, { period }: Asked): SQL =>
  sql`${from} <= ${period.to} and (${to} is null or ${to} >= ${period.from})`

/** Exists on the day as of which is asked. */
export const livesOn = (from: SQL, to: SQL, { asOf }: Asked): SQL =>
  sql`${from} <= ${asOf} and (${to} is null or ${to} >= ${asOf})`
