import { useState } from 'react'
import {
  addMonths,
  type Cadence,
  type CalendarDate,
  type Month,
  monthOf,
  monthsBetween,
  periodOf,
} from '@/domain/calendar'
import { limits } from '@/domain/limits'
import { periodAfter, periodBefore, periodFrom, periodWords } from '@/domain/reportPeriod'
import { useToday } from '../../useToday'

export const reportCadences = [
  { value: 'month', label: '月' },
  { value: 'halfYear', label: '半年' },
  { value: 'year', label: '年' },
  { value: 'any', label: '自选' },
] as const
export type ReportCadence = (typeof reportCadences)[number]['value']

const MONTH = /^20\d{2}-(?:0[1-9]|1[0-2])$/

const monthsOfDay = (cadence: Cadence, day: CalendarDate) => {
  const { from, to } = periodOf(cadence, day)
  return { first: monthOf(from), last: monthOf(to) }
}

/** The months that a page's address names; anything odd is the half-year of today. */
function monthsIn({ from, to }: Record<string, string | undefined>, today: CalendarDate) {
  const isRight =
    from !== undefined &&
    to !== undefined &&
    MONTH.test(from) &&
    MONTH.test(to) &&
    from <= to &&
    from <= monthOf(today)
  return isRight ? { first: from, last: to } : monthsOfDay('halfYear', today)
}

const cadenceOf = (first: Month, last: Month): ReportCadence =>
  reportCadences.find(({ value }) => {
    if (value === 'any') return true
    const months = monthsOfDay(value, `${first}-01`)
    return months.first === first && months.last === last
  })?.value ?? 'any'

/** The months of the report that is looked at, and the ways to others; none begins in the future. */
export function useMonths(params: Record<string, string | undefined>) {
  const today = useToday()
  const [{ first, last }, look] = useState(() => monthsIn(params, today))
  const [cadence, setCadence] = useState<ReportCadence>(() => cadenceOf(first, last))
  const period = periodFrom(first, last)
  const lookAt = (from: CalendarDate, to: CalendarDate) => look({ first: monthOf(from), last: monthOf(to) })
  /** The latest day of the months that has come: a shorter period chosen next lies there. */
  const day = period.to < today ? period.to : today
  const next = periodAfter(period)
  return {
    first,
    last,
    period,
    cadence,
    label: periodWords(period),
    thisMonth: monthOf(today),
    choose: (value: ReportCadence) => {
      setCadence(value)
      if (value !== 'any') look(monthsOfDay(value, day))
    },
    lookAt: (date: CalendarDate) => {
      if (cadence !== 'any') look(monthsOfDay(cadence, date))
    },
    before: () => lookAt(periodBefore(period).from, periodBefore(period).to),
    after: next.from <= today ? () => lookAt(next.from, next.to) : null,
    /** Of months chosen one by one: the other end gives way where it has to. */
    begin: (month: Month) => look({ first: month, last: atMost(month, last < month ? month : last) }),
    end: (month: Month) => look({ first: atLeast(month, first > month ? month : first), last: month }),
  }
}

const isShort = (first: Month, last: Month) =>
  monthsBetween({ from: `${first}-01`, to: `${last}-01` }).length <= limits.reportMonths
const atMost = (first: Month, last: Month) =>
  isShort(first, last) ? last : addMonths(first, limits.reportMonths - 1)
const atLeast = (last: Month, first: Month) =>
  isShort(first, last) ? first : addMonths(last, 1 - limits.reportMonths)

export type MonthsChoice = ReturnType<typeof useMonths>
