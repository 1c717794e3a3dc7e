import { type BirthdayFacts, birthdayNotices } from './birthday'
import { addDays, type CalendarDate, dateOf } from './calendar'
import { type CheckupFacts, checkupNightNotices } from './checkupNotices'
import type { Notice } from './message'
import { activityNotices, type ActivityNews, dayInWords, reviewersToTell } from './notices'
import type { PostKind } from './permission'

/** What the night's notices rest on. */
export interface NightFacts extends BirthdayFacts, CheckupFacts {
  /** Published activities of tomorrow, with who is still expected. */
  tomorrow: readonly (ActivityNews & { expected: readonly string[] })[]
  /** What waits for a verdict. */
  waiting: readonly { branchId: string; memberId: string; submittedAt: Date }[]
  /** The posts in force in the branches. */
  officers: readonly { branchId: string | null; kind: PostKind; memberId: string }[]
}

/** A submission may wait so many days before its reviewers are told again. */
const PATIENCE_DAYS = 3

/** Whom the night tells of what: birthdays, activities of tomorrow, submissions that have waited too long. */
export function nightNotices(facts: NightFacts, today: CalendarDate, now: Date): Notice[] {
  const birthdays = birthdayNotices(facts, today).map((notice) => ({ ...notice, kind: 'birthday' as const }))
  const tomorrow = facts.tomorrow
    .filter(({ startsAt }) => dateOf(startsAt) === addDays(today, 1))
    .flatMap((activity) =>
      activityNotices('tomorrow', activity, activity.expected, now, dateOf(activity.startsAt)),
    )
  return [...birthdays, ...tomorrow, ...waitingNotices(facts, today), ...checkupNightNotices(facts, today)]
}

/** One notice a reviewer and branch; another only once something more has waited too long. */
function waitingNotices({ waiting, officers }: NightFacts, today: CalendarDate): Notice[] {
  const overdue = waiting.filter(({ submittedAt }) => dateOf(submittedAt) <= addDays(today, -PATIENCE_DAYS))
  return [...new Set(overdue.map(({ branchId }) => branchId))].flatMap((branchId) => {
    const posts = officers.filter((each) => each.branchId === branchId)
    const byReviewer = new Map<string, Date[]>()
    for (const { memberId, submittedAt } of overdue.filter((each) => each.branchId === branchId)) {
      for (const reviewer of reviewersToTell(posts, memberId)) {
        byReviewer.set(reviewer, [...(byReviewer.get(reviewer) ?? []), submittedAt])
      }
    }
    return [...byReviewer].map(([memberId, dates]): Notice => {
      const days = dates.map((each) => dateOf(each)).sort()
      return {
        memberId,
        kind: 'reminder',
        key: `waiting:${branchId}:${days.at(-1) ?? ''}`,
        text: `有 ${dates.length} 条提交等您审批，最早的是 ${dayInWords(days[0] ?? today)}交的`,
        subjectId: branchId,
      }
    })
  })
}
