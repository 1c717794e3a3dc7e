import * as v from 'valibot'
import type { MonthFigures, TrendPoint } from '../domain/board'
import type { Kind } from '../domain/obligation'
import type { Month } from '../domain/calendar'
import type { MonthMark, StandingPart } from '../domain/standing'
import { action } from './action'
import type { ActivitySummary } from './activity'
import { calendarDate, type CalendarDate, id } from './fields'
import type { BranchObligation } from './month'

const period = {
  cadence: v.picklist(['month', 'halfYear', 'year'], '请选择月、半年或年'),
  /** Any day of the period; null: today. */
  on: v.optional(v.nullable(calendarDate), null),
}

export interface PeriodSaid {
  from: CalendarDate
  to: CalendarDate
  /** 2022 年上半年 */
  label: string
  /** The figures are of this day: the period's last, or today. */
  asOf: CalendarDate
}

export interface StandingRow {
  branchId: string
  branchName: string
  memberCount: number
  rank: number | null
  score: number | null
  parts: StandingPart[]
  /** Against the period before; null where it was not ranked then. Positive: better. */
  change: { ranks: number; score: number } | null
  /** What it missed, as one sentence; empty: nothing. */
  missed: string
  /** How it stands with what fell due in each month of the period. */
  months: { month: Month; mark: MonthMark }[]
}

/** A branch as the committee's view shows it. */
export interface BoardRow extends StandingRow {
  /** One for each month of the period. */
  figures: MonthFigures[]
  /** The scores of the months that lead up to the period's end, or to today. */
  trend: TrendPoint[]
  /** What falls behind, as one sentence; empty: nothing. */
  behind: string
}

export interface TotalRow {
  branchId: string
  branchName: string
  held: Partial<Record<Kind, number>>
  /** 人次 */
  present: Partial<Record<Kind, number>>
  studied: Record<string, number>
  reflections: number
  serviceReports: number
  serviceMinutes: number
  owed: number
  metOnTime: number
  metLate: number
  found: number
  verified: number
}

export const standingActions = {
  /** The serving branches in order. */
  'standing.branches': action<{ period: PeriodSaid; rows: StandingRow[] }>()(
    'seeStanding',
    v.strictObject(period),
  ),
  /** The serving branches in order, with their months, their trend and what falls behind. */
  'standing.board': action<{ period: PeriodSaid; rows: BoardRow[] }>()('seeStanding', v.strictObject(period)),
  /** One branch: what it did and what it missed. */
  'standing.branch': action<{
    period: PeriodSaid
    row: StandingRow
    of: number
    obligations: BranchObligation[]
    activities: ActivitySummary[]
  }>()('seeRank', v.strictObject({ branchId: id, ...period })),
  /** Measures × branches, all kinds of branch, with the committee's sums. */
  'standing.totals': action<{
    period: PeriodSaid
    rows: TotalRow[]
    sum: TotalRow
    topics: { id: string; title: string }[]
  }>()('seeStanding', v.strictObject(period)),
}
