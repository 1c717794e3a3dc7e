import type { ContestVerdict } from './contest'
import { type CalendarDate, dateOf, dayOfMonth, timeOf } from './calendar'
import type { Notice } from './message'
import { type PostKind, postKinds } from './permission'
import type { SubmissionKind, Verdict } from './submission'

/** `11 月 20 日`. */
export const dayInWords = (day: CalendarDate): string => `${Number(day.slice(5, 7))} 月 ${dayOfMonth(day)} 日`

const instantInWords = (at: Date): string => `${dayInWords(dateOf(at))} ${timeOf(at)}`

/** What the notices of an activity say of it. */
export interface ActivityNews {
  id: string
  title: string
  startsAt: Date
  endsAt: Date
  place: string
}

/** A title in quotation marks; its own become the inner ones. */
const named = (title: string): string => `“${title.replaceAll('“', '‘').replaceAll('”', '’')}”`

const sentences = {
  published: ({ title, startsAt, place }: ActivityNews) =>
    `请参加${named(title)}：${instantInWords(startsAt)}，${place}`,
  opened: ({ title, startsAt }: ActivityNews) =>
    `${named(title)}可以报名了：${instantInWords(startsAt)} 开始`,
  changed: ({ title, startsAt, place }: ActivityNews) =>
    `${named(title)}有变动，改为 ${instantInWords(startsAt)}，${place}`,
  cancelled: ({ title, startsAt }: ActivityNews) => `${named(title)}取消了，原定 ${instantInWords(startsAt)}`,
  place: ({ title, startsAt }: ActivityNews) =>
    `${named(title)}有了空位，您已候补成功：${instantInWords(startsAt)}`,
  tomorrow: ({ title, startsAt, place }: ActivityNews) => `明天 ${timeOf(startsAt)}${named(title)}，${place}`,
}

/**
 * The same news of an activity for some members. `time`: tells one occasion from another of the same sort (a revision,
 * a day). An activity that is over is news to nobody.
 */
export function activityNotices(
  occasion: keyof typeof sentences,
  activity: ActivityNews,
  memberIds: readonly string[],
  now: Date,
  time: string | number = '',
): Notice[] {
  if (activity.endsAt <= now) return []
  const isService = occasion === 'place' || occasion === 'opened'
  return memberIds.map((memberId) => ({
    memberId,
    kind: isService ? 'service' : 'activity',
    key: `activity:${activity.id}:${occasion}:${time}`,
    text: sentences[occasion](activity),
    subjectId: activity.id,
  }))
}

/** Whether those who come have to be told of a change of plan. */
export const movesPeople = (
  before: Pick<ActivityNews, 'startsAt' | 'endsAt' | 'place'>,
  after: Pick<ActivityNews, 'startsAt' | 'endsAt' | 'place'>,
): boolean =>
  before.startsAt.getTime() !== after.startsAt.getTime() ||
  before.endsAt.getTime() !== after.endsAt.getTime() ||
  before.place !== after.place

const handedIn: Record<SubmissionKind, string> = {
  reflection: '心得体会',
  serviceReport: '服务记录',
  makeup: '补签申请',
  leave: '请假申请',
}

interface Submitted {
  id: string
  kind: SubmissionKind
  memberId: string
  round: number
}

/** Of a verdict, for the author. */
export const verdictNotice = ({ id, kind, memberId, round }: Submitted, verdict: Verdict): Notice => ({
  memberId,
  kind: 'review',
  key: `review:${id}:${round}`,
  text: verdict === 'approved' ? `您的${handedIn[kind]}已通过` : `您的${handedIn[kind]}被退回，请看意见修改`,
  subjectId: id,
})

/** Of something handed in, for those who are to review it: once a round. */
export const handInNotices = (
  { id, kind, round }: Submitted,
  authorName: string,
  reviewerIds: readonly string[],
): Notice[] =>
  reviewerIds.map((memberId) => ({
    memberId,
    kind: 'reminder',
    key: `submission:${id}:${round}`,
    text: `${authorName}提交了${handedIn[kind]}，请审批`,
    subjectId: id,
  }))

const LEADS: readonly PostKind[] = ['branchSecretary', 'branchDeputySecretary']

/**
 * Whom to tell that something waits, of a branch's posts in force: who leads it, else any of its officers; never the
 * author. Nobody left: it shows among what waits for the committee, who are not told of each.
 */
export function reviewersToTell(
  posts: readonly { kind: PostKind; memberId: string }[],
  authorId: string,
): string[] {
  const others = posts.filter(({ memberId, kind }) => memberId !== authorId && kind !== 'groupLeader')
  const leads = others.filter(({ kind }) => LEADS.includes(kind))
  return [...new Set((leads.length > 0 ? leads : others).map(({ memberId }) => memberId))]
}

/** Of an appointment, for who was appointed. `branchName`: null for a post in the committee. */
export const postNotice = (
  post: { id: string; memberId: string; kind: PostKind; from: CalendarDate },
  branchName: string | null,
): Notice => ({
  memberId: post.memberId,
  kind: 'post',
  key: `post:${post.id}`,
  text: `您自 ${dayInWords(post.from)}起担任${branchName ?? ''}${postKinds[post.kind]}`,
  subjectId: null,
})

/** Of what a branch is behind with, for who leads it. */
export const warningNotice = (reminder: {
  id: string
  memberId: string
  branchId: string
  text: string
}): Notice => ({
  memberId: reminder.memberId,
  kind: 'reminder',
  key: `branch:${reminder.id}`,
  text: reminder.text,
  subjectId: reminder.branchId,
})

/** Of a year's five-star branches, published, for the officers of the branches that were asked: once. */
export const branchStarNotices = (year: number, memberIds: readonly string[]): Notice[] =>
  [...new Set(memberIds)].map((memberId) => ({
    memberId,
    kind: 'honour',
    key: `branchStar:${year}`,
    text: `${year} 年度五星级党支部名单已公布`,
    subjectId: null,
  }))

/** Of an honour or a service that earns points, for whom it is about. */
export const honourNotice = (honourId: string, memberId: string, title: string): Notice => ({
  memberId,
  kind: 'honour',
  key: `star:${honourId}`,
  text: `${title}已登记，计入您当年的加分`,
  subjectId: null,
})

/** Of a veto, for the member concerned: without what it is about, since messages may be read over a shoulder. */
export const vetoNotice = (vetoId: string, memberId: string, year: number): Notice => ({
  memberId,
  kind: 'honour',
  key: `star:${vetoId}`,
  text: `您 ${year} 年的星级有变动，请看星级说明`,
  subjectId: null,
})

/** Of something contested, for those who answer it. */
export const contestNotices = (
  { id, title }: { id: string; title: string },
  authorName: string,
  memberIds: readonly string[],
): Notice[] =>
  memberIds.map((memberId) => ({
    memberId,
    kind: 'reminder',
    key: `contest:${id}`,
    text: `${authorName}对${named(title)}提出异议，请答复`,
    subjectId: id,
  }))

/** Of the answer, for whoever contested. */
export const contestAnswerNotice = (
  contest: { id: string; title: string; memberId: string },
  verdict: ContestVerdict,
): Notice => ({
  memberId: contest.memberId,
  kind: 'review',
  key: `star:${contest.id}`,
  text: `您对${named(contest.title)}的异议${verdict === 'upheld' ? '成立，记录会更正' : '已有说明，请查看'}`,
  subjectId: null,
})
