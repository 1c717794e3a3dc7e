import type { ActivityPhase } from '@/domain/activity'
import type { AttendanceStatus } from '@/domain/attendance'
import { type CalendarDate, dateOf, dayOfMonth, timeOf, weekday, yearOf } from '@/domain/calendar'
import type { StandingPartKey } from '@/domain/standing'
import type { SubmissionKind, SubmissionState, Verdict } from '@/domain/submission'
import type { TagTone } from './Tag'

/** A state as a tag shows it. */
export interface Label {
  text: string
  tone?: TagTone
}

export const submissionKindNames: Record<SubmissionKind, string> = {
  reflection: '心得体会',
  serviceReport: '志愿服务记录',
  makeup: '补签',
  leave: '请假',
}

export const submissionStateLabels: Record<SubmissionState, Label> = {
  submitted: { text: '待审批', tone: 'due' },
  returned: { text: '已退回', tone: 'red' },
  approved: { text: '已通过', tone: 'met' },
  withdrawn: { text: '已撤回', tone: 'plain' },
}

export const verdictNames: Record<Verdict, string> = { approved: '同意', returned: '退回' }

export const attendanceLabels: Record<AttendanceStatus, Label> = {
  expected: { text: '未签到', tone: 'due' },
  present: { text: '已签到', tone: 'met' },
  leave: { text: '已请假', tone: 'plain' },
  absent: { text: '缺席', tone: 'red' },
}

/** The caller's own line on a roll, as a list shows it: before check-in nobody is late. */
export function rollLabel(mine: AttendanceStatus | null, phase: ActivityPhase): Label | undefined {
  if (phase === 'cancelled') return phaseLabels.cancelled
  if (mine === null) return undefined
  return mine === 'expected' && phase === 'upcoming'
    ? { text: '要参加', tone: 'plain' }
    : attendanceLabels[mine]
}

export const phaseLabels: Record<ActivityPhase, Label> = {
  draft: { text: '草稿', tone: 'plain' },
  upcoming: { text: '未开始', tone: 'plain' },
  underWay: { text: '正在进行', tone: 'red' },
  over: { text: '待归档', tone: 'due' },
  closed: { text: '已归档', tone: 'plain' },
  cancelled: { text: '已取消', tone: 'plain' },
}

export const standingPartNames: Record<StandingPartKey, string> = {
  obligations: '义务完成',
  participation: '参与率',
  reflections: '心得',
  findings: '问题销号',
}

/** `11 月 22 日`. With `today`, a day of another year says its year: `2022 年 6 月 10 日`. */
export const dayName = (date: CalendarDate, today?: CalendarDate): string => {
  const year = today === undefined || yearOf(date) === yearOf(today) ? '' : `${yearOf(date)} 年 `
  return `${year}${Number(date.slice(5, 7))} 月 ${dayOfMonth(date)} 日`
}

/** `11 月 22 日 周日`. */
export const dayAndWeekday = (date: CalendarDate): string => `${dayName(date)} ${weekday(date)}`

/** `11 月 22 日 09:05`, an instant as people in Beijing say it. */
export const momentName = (instant: string, today?: CalendarDate): string =>
  `${dayName(dateOf(instant), today)} ${timeOf(instant)}`

/** `09:00–11:00`; over midnight the end says its day: `20:00–11 月 23 日 08:00`. */
export const timeRange = (startsAt: string, endsAt: string): string =>
  `${timeOf(startsAt)}–${dateOf(startsAt) === dateOf(endsAt) ? '' : `${dayName(dateOf(endsAt))} `}${timeOf(endsAt)}`

/** `2.5 小时`, `40 分钟`. */
export function duration(minutes: number): string {
  if (minutes < 60) return `${minutes} 分钟`
  const hours = Math.round((minutes / 60) * 10) / 10
  return `${hours} 小时`
}
