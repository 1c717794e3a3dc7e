import type { PublicNotice } from '@/contract/campaign'
import type { CalendarDate } from '@/domain/calendar'
import type { ObjectionVerdict, Stars } from '@/domain/campaign'
import { dayName, type Label } from './labels'

/** `五星`, as 创星争优 gives it. */
export const starNames: Record<Stars, string> = { 5: '五星', 4: '四星', 3: '三星', 2: '二星', 1: '一星' }

/** How an objection stands; null: not answered. */
export const objectionLabel = (answer: { verdict: ObjectionVerdict } | null): Label =>
  answer === null
    ? { text: '待答复', tone: 'due' }
    : answer.verdict === 'upheld'
      ? { text: '已采纳', tone: 'met' }
      : { text: '未采纳', tone: 'plain' }

/** How long a public notice still stands: `还剩 3 个工作日`. */
export function noticeCountdown({ to, workdaysLeft }: PublicNotice, today: CalendarDate): string {
  if (today > to) return '公示期已满'
  if (today === to) return '今天是公示的最后一天'
  return workdaysLeft === 0 ? '公示到这个假期结束' : `还剩 ${workdaysLeft} 个工作日`
}

/** `11 月 30 日 – 12 月 7 日`. */
export const noticeSpan = ({ from, to }: Pick<PublicNotice, 'from' | 'to'>, today: CalendarDate): string =>
  `${dayName(from, today)} – ${dayName(to, today)}`

export const GUESS = '放假安排还没有公布，工作日先按周末和固定节日推算。'
