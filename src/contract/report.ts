import * as v from 'valibot'
import { monthsBetween } from '../domain/calendar'
import { limits } from '../domain/limits'
import type { Figure, Report } from '../domain/report'
import { action } from './action'
import type { MadeFile } from './file'
import { type CalendarDate, cursor, id, type Instant, month, type Page } from './fields'

/** Where a record is looked at; its id is that of the activity, submission, branch … or the year. */
export type RecordPage =
  | 'activity'
  | 'submission'
  | 'checkup'
  | 'round'
  | 'branch'
  | 'member'
  | 'year'
  | 'honours'
  | 'duties'
  | 'talks'
  | 'topic'
  | 'branchStars'
  | 'groups'

/** A record that makes a figure, or a part of it. */
export interface ProofRecord {
  id: string
  title: string
  /** What else it takes to know it; empty: nothing. */
  detail: string
  branchName: string
  on: CalendarDate | null
  /** What it adds to the figure where that is not simply one: minutes, copies; null: one. */
  amount: number | null
  page: { to: RecordPage; id: string; on: CalendarDate | null } | null
}

const reported = {
  /** The first and the last of whole months. */
  from: month,
  to: month,
  /** Null: of the whole committee. */
  branchId: v.optional(v.nullable(id), null),
}

const inOrder = <Months extends { from: string; to: string }>() =>
  v.check<Months, string>(
    ({ from, to }) =>
      from <= to && monthsBetween({ from: `${from}-01`, to: `${to}-01` }).length <= limits.reportMonths,
    `请选择先后两个月份，最多 ${limits.reportMonths} 个月`,
  )

export const reportActions = {
  /** A report as the books have it now. */
  'report.get': action<{ report: Report; asOf: Instant; mayFreeze: boolean }>()(
    'seeReport',
    v.pipe(v.strictObject(reported), inOrder()),
    'documents',
  ),
  /** The same as an official document to send out, its tables as annexes. */
  'report.word': action<MadeFile>()('seeReport', v.pipe(v.strictObject(reported), inOrder()), 'documents'),
  /** The same as a workbook: every figure with what it counts, and each table. */
  'report.excel': action<MadeFile>()('seeReport', v.pipe(v.strictObject(reported), inOrder()), 'documents'),
  /** A figure of a report, with the records that make it, newest first. */
  'report.proof': action<
    Page<ProofRecord> & {
      figure: Figure
      asOf: Instant
      /** How many records there are. */
      count: number
      /** What they add up to, in what each adds: the figure itself, or its minutes. */
      sum: number
      /** Of one that is summed up in minutes and said in hours. */
      inHours: boolean
    }
  >()(
    'seeReport',
    v.pipe(
      v.strictObject({
        ...reported,
        figure: v.pipe(v.string('没有这个数据'), v.maxLength(80, '没有这个数据')),
        cursor,
      }),
      inOrder(),
    ),
    'documents',
  ),
}
