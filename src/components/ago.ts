import { addDays, dateOf } from '@/domain/calendar'
import { dayName } from './labels'

const MINUTE = 60_000

/** How long ago, as one says it: 刚刚, 5 分钟, 2 小时, 昨天, 前天, 11 月 15 日. */
export function ago(instant: string, now: Date): string {
  const minutes = Math.floor((now.getTime() - new Date(instant).getTime()) / MINUTE)
  const day = dateOf(instant)
  const today = dateOf(now)
  if (minutes < 1) return '刚刚'
  if (day === today) return minutes < 60 ? `${minutes} 分钟` : `${Math.floor(minutes / 60)} 小时`
  if (day === addDays(today, -1)) return '昨天'
  if (day === addDays(today, -2)) return '前天'
  return dayName(day)
}

/** The same where nothing beside it says that it is past: `2 小时前`. */
export const longAgo = (instant: string, now: Date): string =>
  ago(instant, now).replace(/(分钟|小时)$/, '$1前')
