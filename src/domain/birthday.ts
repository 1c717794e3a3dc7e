import {
  addDays,
  type CalendarDate,
  dateOf,
  dayOfMonth,
  instantAt,
  type Month,
  monthOf,
  periodOf,
  weekday,
  yearOf,
} from './calendar'
import { accept, refuse, type Result } from './result'

/** The "five ones" (五个一) of a political birthday, in the order in which they are kept. */
export const ones = {
  gift: '一份礼物或一本书',
  oath: '一次重温入党誓词',
  talk: '一次谈心谈话',
  reflection: '一篇心得体会',
  deed: '一件好事实事',
} as const
export type One = keyof typeof ones
export const oneNames = Object.keys(ones) as One[]

/**
 * Years in the Party at the political birthday of that month. In the year of joining it is 0: not a birthday yet, the
 * first one comes a year later.
 */
export const yearsAt = (joinedOn: CalendarDate, month: Month): number => yearOf(month) - yearOf(joinedOn)

/** Whether somebody has their political birthday in that month: joined in that calendar month, in an earlier year. */
export const hasBirthday = (joinedOn: CalendarDate, month: Month): boolean =>
  joinedOn.slice(5, 7) === month.slice(5, 7) && yearsAt(joinedOn, month) > 0

/** The month of the latest political birthday up to that day's month, or of the one in `year` where it is given. */
export function birthdayMonth(joinedOn: CalendarDate, today: CalendarDate, year: number | null): Month {
  const calendarMonth = joinedOn.slice(5, 7)
  const latest = calendarMonth <= today.slice(5, 7) ? yearOf(today) : yearOf(today) - 1
  return `${year ?? latest}-${calendarMonth}`
}

const digits = '〇一二三四五六七八九'
const digit = (number: number): string => digits[number] ?? ''

/** 1 to 199 as counted: `十六`, `二十`, `一百〇三`. */
export function countInChinese(count: number): string {
  if (count >= 100) {
    const rest = count - 100
    if (rest === 0) return '一百'
    return rest < 10 ? `一百〇${digit(rest)}` : `一百${rest < 20 ? '一' : ''}${countInChinese(rest)}`
  }
  const tens = Math.floor(count / 10)
  const rest = count % 10
  if (tens === 0) return digit(rest)
  return `${tens === 1 ? '' : digit(tens)}十${rest === 0 ? '' : digit(rest)}`
}

/** `二〇二六年十一月`. */
export const monthInChinese = (month: Month): string =>
  `${[...month.slice(0, 4)].map((each) => digit(Number(each))).join('')}年${countInChinese(Number(month.slice(5, 7)))}月`

/** The committee's greeting to somebody: `{years}` becomes their years in the Party, in Chinese numerals. */
export const greetingFor = (greeting: string, years: number): string =>
  greeting.replaceAll('{years}', countInChinese(years))

/**
 * When a month's gathering is proposed: from three to four in the afternoon of the month's third Friday; once that is
 * past, of the next weekday, were it after the month (补办).
 */
export function proposedTime(month: Month, today: CalendarDate): { startsAt: Date; endsAt: Date } {
  let day = `${month}-15`
  while (weekday(day) !== '周五') day = addDays(day, 1)
  if (day <= today) {
    do day = addDays(day > today ? day : today, 1)
    while (['周六', '周日'].includes(weekday(day)))
  }
  return { startsAt: instantAt(day, '15:00'), endsAt: instantAt(day, '16:00') }
}

/** For which day a gathering held then counts: its own, or the last of the month that it makes good. */
export function countsFor(month: Month, startsAt: Date): Result<{ countsOn: CalendarDate | null }> {
  const heldIn = monthOf(dateOf(startsAt))
  if (heldIn < month) return refuse('BIRTHDAY_BEFORE_MONTH', { field: 'startsAt' })
  return accept({ countsOn: heldIn === month ? null : periodOf('month', `${month}-01`).to })
}

/** Who holds the talk: not the celebrant; with an officer of the branch somebody who holds a post in the committee. */
export function decideTalk(
  celebrant: { memberId: string; isOfficer: boolean },
  holder: { memberId: string; isUpper: boolean },
): Result<null> {
  if (celebrant.memberId === holder.memberId) return refuse('BIRTHDAY_TALK_SELF', { field: 'talkById' })
  return celebrant.isOfficer && !holder.isUpper
    ? refuse('BIRTHDAY_TALK_LEVEL', { field: 'talkById' })
    : accept(null)
}

/** What the notices of political birthdays rest on. */
export interface BirthdayFacts {
  /** Published gatherings that lie ahead. */
  gatherings: readonly {
    activityId: string
    startsAt: Date
    place: string
    celebrants: readonly { memberId: string; years: number }[]
  }[]
  /** Branches that have birthdays in a month and no gathering for it, with the officers who can make one. */
  unplanned: readonly { branchId: string; month: Month; count: number; officerIds: readonly string[] }[]
}

export interface BirthdayNotice {
  memberId: string
  /** The same notice has the same key, whenever it is worked out: it is to be sent once. */
  key: string
  text: string
  /** The activity, or the branch where no gathering is planned yet. */
  subjectId: string
}

const NOTICE_DAYS = 7

/**
 * Who is told of political birthdays today: the celebrants from a week before the gathering to its day, and the
 * officers of a branch from a week before the month until its gathering is made or the month is over.
 */
export function birthdayNotices(facts: BirthdayFacts, today: CalendarDate): BirthdayNotice[] {
  const ahead = facts.gatherings.flatMap(({ activityId, startsAt, place, celebrants }) => {
    const heldOn = dateOf(startsAt)
    if (today < addDays(heldOn, -NOTICE_DAYS) || today > heldOn) return []
    const day = `${Number(heldOn.slice(5, 7))} 月 ${dayOfMonth(heldOn)} 日`
    return celebrants.map(({ memberId, years }) => ({
      memberId,
      key: `birthday:${activityId}:${memberId}`,
      text: `您的 ${years} 周年政治生日活动定于 ${day}在${place}举行，可以先写下心里话`,
      subjectId: activityId,
    }))
  })
  const open = facts.unplanned.flatMap(({ branchId, month, count, officerIds }) => {
    const { from, to } = periodOf('month', `${month}-01`)
    if (count === 0 || today < addDays(from, -NOTICE_DAYS) || today > to) return []
    return officerIds.map((memberId) => ({
      memberId,
      key: `birthdays:${branchId}:${month}:${memberId}`,
      text: `${Number(month.slice(5, 7))} 月有 ${count} 名同志过政治生日，还没有安排`,
      subjectId: branchId,
    }))
  })
  return [...ahead, ...open]
}
