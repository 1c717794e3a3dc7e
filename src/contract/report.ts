import * as v from 'valibot'
import { monthsBetween } from '../domain/calendar'
import { limits } from '../domain/limits'
import type { Figure, Report } from '../domain/report'
import type { FigureChange } from '../domain/reportChanges'
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

/** A report that was frozen. */
export interface Frozen {
  id: string
  /** 2022 年上半年 */
  label: string
  /** Null: of the whole committee. */
  branch: { id: string; name: string } | null
  at: Instant
  by: string
  /** How many of its figures are others today. */
  changes: number
}

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
      // It is asked of what is no month as well, which has been refused for that already.
      ![from, to].every((each) => v.is(month, each)) ||
      (from <= to && monthsBetween({ from: `${from}-01`, to: `${to}-01` }).length <= limits.reportMonths),
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
        figure: v.pipe(v.string('没有这个数据'), v.regex(/^[\w:-]{1,80}$/, '没有这个数据')),
        cursor,
      }),
      inOrder(),
    ),
    'documents',
  ),
  /** Keeps a report as the books have it now. */
  'report.freeze': action<{ freezeId: string }>()(
    'freezeReport',
    v.pipe(v.strictObject({ freezeId: id, ...reported }), inOrder()),
    'documents',
  ),
  /** The frozen reports, newest first: all of them, or those of a branch. */
  'report.freezes': action<Page<Frozen>>()(
    'seeReport',
    v.strictObject({ branchId: reported.branchId, cursor }),
    'documents',
  ),
  /** As it was frozen, as an official document. */
  'report.frozenWord': action<MadeFile>()('seeReport', v.strictObject({ freezeId: id }), 'documents'),
  /** As it was frozen, as a workbook. */
  'report.frozenExcel': action<MadeFile>()('seeReport', v.strictObject({ freezeId: id }), 'documents'),
  /** A report as it was frozen, and which of its figures are others today. */
  'report.frozen': action<{ report: Report; at: Instant; by: string; changes: FigureChange[] }>()(
    'seeReport',
    v.strictObject({ freezeId: id }),
    'documents',
  ),
}
