import type { ActivitySummary } from '@/contract/activity'
import { type CalendarDate, dateOf, monthOf, yearOf } from '@/domain/calendar'

/** Activities in their order, under the name of each month; the year is said where it is another than today's. */
export function byMonth(activities: readonly ActivitySummary[], today: CalendarDate) {
  const groups = new Map<string, ActivitySummary[]>()
  for (const activity of activities) {
    const date = dateOf(activity.startsAt)
    const month = `${Number(monthOf(date).slice(5))} 月`
    const name = today !== '' && yearOf(date) === yearOf(today) ? month : `${yearOf(date)} 年 ${month}`
    groups.set(name, [...(groups.get(name) ?? []), activity])
  }
  return [...groups].map(([month, group]) => ({ month, activities: group }))
}
