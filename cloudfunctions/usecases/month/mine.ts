import { and, eq, inArray, sql } from 'drizzle-orm'
import type { BranchObligation, MyMonth } from '../../../src/contract/month'
import { dateOf, instantAt, monthOf, periodOf, previousPeriod, yearOf } from '../../../src/domain/calendar'
import { accept, refuse } from '../../../src/domain/result'
import type { RingState } from '../../../src/domain/rings'
import { rate, type StarFacts, type StarRating } from '../../../src/domain/star'
import { activitySummaries, isOnRoll } from '../../database/activities'
import { obligationsBetween } from '../../database/obligations'
import { activity } from '../../database/schema/activity'
import { member } from '../../database/schema/organization'
import { submission } from '../../database/schema/submission'
import { starFactsFrom, starFields } from '../../database/starFacts'
import { newestRules, rulesFrom } from '../../database/starRules'
import { submissionsOfMember, summaryOf } from '../../database/submissions'
import type { UseCase } from '../usecase'

const NEXT = 5
/** More than anybody is expected at in a month. */
const MOST = 120

/** 本月 for a member: the four rings, what is under way, what comes, what is still owed. */
export const myMonth: UseCase<'month.mine'> = async (context) => {
  const { tx, actor, settings, today, now } = context
  const { committeeId, memberId, branchId } = actor
  const month = periodOf('month', today)
  const opens = new Date(now.getTime() + settings.checkin.opensMinutesBefore * 60_000).toISOString()
  const { from, to } = month
  const onRoll = await activitySummaries(
    tx,
    { committeeId, memberId, now },
    and(
      isOnRoll(committeeId, memberId),
      sql`(${activity.heldOn} between ${from} and ${to}
        or (${activity.state} = 'published' and ${activity.endsAt} >= ${now.toISOString()}))`,
    ),
    sql`${activity.startsAt}, ${activity.id}`,
    MOST,
  )
  const isOfMonth = ({ startsAt }: Mine) => from <= dateOf(startsAt) && dateOf(startsAt) <= to
  const isAhead = ({ state, endsAt }: Mine) => state === 'published' && endsAt >= now.toISOString()
  const thisMonth = onRoll.filter(isOfMonth)
  const ahead = onRoll.filter(isAhead)
  const isOpen = ({ startsAt }: Mine) => startsAt <= opens
  const [books] = await tx
    .select({
      ...starFields(yearOf(today)),
      rules: newestRules(yearOf(today)),
      waiting: submissionsOfMember(
        and(
          inArray(submission.state, ['submitted', 'returned']),
          // What was returned years ago is history, not a to-do of this month.
          sql`${submission.submittedAt} >= ${instantAt(previousPeriod(periodOf('halfYear', today)).from, '00:00').toISOString()}`,
        ),
        50,
      ),
    })
    .from(member)
    .where(and(eq(member.committeeId, committeeId), eq(member.id, memberId)))
  if (!books) return refuse('NOT_FOUND')
  const waiting = books.waiting.map(summaryOf)
  const rules = rulesFrom(books.rules, settings)
  const facts = starFactsFrom(books, rules)
  const rating = rate(facts, rules, yearOf(today), today)
  const obligations = await obligationsBetween(tx, committeeId, branchId, month, today, now)
  const of = (kind: string) => thisMonth.filter((each) => each.kind === kind)
  const checkup = obligations.find(({ kind }) => kind === 'checkup')
  return accept({
    month: monthOf(today),
    today,
    rings: [
      gatheringRing(
        '1birthday',
        of('politicalBirthday'),
        obligations.find(({ kind }) => kind === 'politicalBirthday'),
      ),
      serviceRing(of('volunteerService'), facts, month.from, month.to),
      {
        key: '6checkup',
        progress: checkup ? (checkup.metOn === null ? 0 : 1) : null,
        text: checkup ? (checkup.metOn === null ? '待体检' : '已体检') : '尚未开展',
      },
      { key: '12star', progress: Math.min(1, rating.score / 100), text: `${rating.score} 分` },
    ],
    current: ahead.filter(isOpen),
    next: ahead.filter((each) => !isOpen(each)).slice(0, NEXT),
    returned: waiting.filter(({ state }) => state === 'returned'),
    owes: owedBy(rating),
    stars: rating.stars,
    score: rating.score,
    waiting: waiting.filter(({ state }) => state === 'submitted').length,
  })
}

type Mine = MyMonth['current'][number]

const present = (activities: readonly Mine[]) => activities.some(({ mine }) => mine === 'present')

/** The branch's gathering of the month: where the member stands with it, or the branch where they are not on its roll. */
function gatheringRing(
  key: RingState['key'],
  activities: readonly Mine[],
  owed: BranchObligation | undefined,
): RingState {
  if (present(activities)) return { key, progress: 1, text: '已参加' }
  if (activities.some(({ state }) => state === 'published')) return { key, progress: 0, text: '待参加' }
  if (activities.some(({ state }) => state === 'closed')) return { key, progress: 0, text: '未参加' }
  if (!owed) return { key, progress: null, text: '本月没有' }
  if (owed.metOn !== null) return { key, progress: 1, text: '支部已过' }
  return { key, progress: 0, text: owed.plannedActivity ? '已安排' : '待安排' }
}

function serviceRing(activities: readonly Mine[], facts: StarFacts, from: string, to: string): RingState {
  const key = '1service'
  const reported = facts.serviceReports.some(({ on }) => from <= on && on <= to)
  return present(activities) || reported
    ? { key, progress: 1, text: '已参加' }
    : { key, progress: 0, text: '还差 1 次' }
}

/** What the member is behind with by now, from the two parts that are in their own hands. */
function owedBy({ parts }: StarRating): MyMonth['owes'] {
  return parts.flatMap(({ key, owed, done }): MyMonth['owes'] => {
    const missing = (owed ?? 0) - done
    if (missing <= 0) return []
    if (key === 'reflection') return [{ key, missing, text: `还差 ${missing} 篇心得体会` }]
    if (key === 'volunteerService') return [{ key, missing, text: `还差 ${missing} 次志愿服务` }]
    return []
  })
}
