import { useState } from 'react'
import {
  type CalendarDate,
  dateOf,
  isCalendarDate,
  monthOf,
  nextPeriod,
  periodLabel,
  periodOf,
  previousPeriod,
} from '@/domain/calendar'
import { useSession } from '@/stores/session'

export const standingCadences = [
  { value: 'month', label: '月' },
  { value: 'halfYear', label: '半年' },
  { value: 'year', label: '年' },
] as const
export type StandingCadence = (typeof standingCadences)[number]['value']

/** The period in a page's address; anything odd is the half-year of today. */
export function periodIn(params: Record<string, string | undefined>, today: CalendarDate) {
  const cadence = standingCadences.find(({ value }) => value === params.cadence)?.value ?? 'halfYear'
  const on = params.on !== undefined && isCalendarDate(params.on) && params.on <= today ? params.on : today
  return { cadence, on }
}

/** The period that is looked at, and the ways to another one; none leads into the future. */
export function usePeriod(params: Record<string, string | undefined>) {
  const today = useSession((session) => session.me?.today) ?? dateOf(new Date())
  const [{ cadence, on }, look] = useState(() => periodIn(params, today))
  const period = periodOf(cadence, on)
  /** A day of the period as late as there is one: a shorter period chosen next begins from there. */
  const lastDay = (to: CalendarDate) => (to < today ? to : today)
  const next = nextPeriod(period)
  return {
    cadence,
    on,
    period,
    label: periodLabel(period),
    thisMonth: monthOf(today),
    choose: (value: StandingCadence) => look({ cadence: value, on: lastDay(period.to) }),
    lookAt: (date: CalendarDate) => look({ cadence, on: lastDay(periodOf(cadence, date).to) }),
    before: () => look({ cadence, on: previousPeriod(period).to }),
    after: next.from <= today ? () => look({ cadence, on: lastDay(next.to) }) : null,
  }
}

export type PeriodChoice = ReturnType<typeof usePeriod>
