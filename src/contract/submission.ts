import * as v from 'valibot'
import { limits } from '../domain/limits'
import {
  type SubmissionKind,
  submissionKinds,
  type SubmissionState,
  type Verdict,
} from '../domain/submission'
import { action, readByOthers } from './action'
import {
  calendarDate,
  type CalendarDate,
  cursor,
  id,
  type Instant,
  type Page,
  optionalText,
  text,
} from './fields'

export interface SubmissionSummary {
  id: string
  kind: SubmissionKind
  state: SubmissionState
  round: number
  memberId: string
  memberName: string
  branchName: string
  /** A reflection's title, or the activity's. */
  title: string
  topicTitle: string | null
  activityId: string | null
  /** Length of the text, characters. */
  length: number
  servedOn: CalendarDate | null
  minutes: number | null
  /** The reason of a leave or make-up; the beginning of another text. */
  excerpt: string
  submittedAt: Instant
  /** The last verdict's comment, where it was returned. */
  returnedComment: string | null
  /** A make-up that comes with a genuine code, scanned without network at that time. */
  scannedAt: Instant | null
}

export interface SubmissionDetail extends SubmissionSummary {
  body: string
  topicId: string | null
  /** It asks for leave or make-up of an activity that was cancelled since. */
  isActivityCancelled: boolean
  reviews: { verdict: Verdict; comment: string; reviewerName: string; at: Instant; round: number }[]
  mine: boolean
  may: { review: boolean; resubmit: boolean; withdraw: boolean }
}

const contents = [
  v.strictObject({
    kind: v.literal('reflection'),
    title: text(limits.title, '标题'),
    topicId: v.optional(v.nullable(id), null),
    body: text(limits.reflectionBody, '正文'),
  }),
  v.strictObject({
    kind: v.literal('serviceReport'),
    /** Set: the record of that activity. */
    activityId: v.optional(v.nullable(id), null),
    title: text(limits.title, '服务内容'),
    servedOn: calendarDate,
    minutes: v.pipe(
      v.number('请填写时长'),
      v.integer('请填写时长'),
      v.minValue(10, '时长至少 10 分钟'),
      v.maxValue(limits.serviceMinutes, '一天最多 24 小时'),
    ),
    body: text(limits.serviceBody, '服务情况'),
  }),
  v.strictObject({ kind: v.literal('makeup'), activityId: id, body: text(limits.reason, '原因') }),
  v.strictObject({ kind: v.literal('leave'), activityId: id, body: text(limits.reason, '原因') }),
] as const

const content = v.variant('kind', contents, '提交的种类不对')
export type SubmissionContent = v.InferOutput<typeof content>

/** Whoever reviews it reads it; so does who may see the record later. */
const textsOf = ({ content: said }: { content: SubmissionContent }) =>
  'title' in said ? [said.title, said.body] : [said.body]

export interface ReviewOutcome {
  submissionId: string
  /** The state that stands after the call; null where it is not known. */
  state: SubmissionState | null
  /** Set: this one was refused, and why. */
  refusal: { code: string; message: string } | null
}

export const submissionActions = {
  /** The id is the client's: sent again, it is the same submission. */
  'submission.submit': readByOthers(
    action<{ submissionId: string; state: SubmissionState; round: number }>()(
      'actForOneself',
      v.strictObject({ submissionId: id, content }),
    ),
    textsOf,
  ),
  'submission.resubmit': readByOthers(
    action<{ submissionId: string; state: SubmissionState; round: number }>()(
      'actForOneself',
      v.strictObject({
        submissionId: id,
        /** The returned round that is answered; sent again, it is the same handing in. */
        round: v.pipe(v.number(), v.integer(), v.minValue(1)),
        content,
      }),
    ),
    textsOf,
  ),
  'submission.withdraw': action<{ state: SubmissionState }>()(
    'actForOneself',
    v.strictObject({ submissionId: id }),
  ),
  'submission.get': action<SubmissionDetail>()('actForOneself', v.strictObject({ submissionId: id })),
  /** One's own, newest first. */
  'submission.mine': action<Page<SubmissionSummary>>()(
    'actForOneself',
    v.strictObject({
      kind: v.optional(v.nullable(v.picklist(submissionKinds)), null),
      state: v.optional(v.nullable(v.picklist(['submitted', 'returned', 'approved', 'withdrawn'])), null),
      cursor,
    }),
  ),
  /** What waits for the caller's verdict, oldest first; never one's own. */
  'submission.inbox': action<Page<SubmissionSummary> & { waiting: number }>()(
    'review',
    v.strictObject({ cursor }),
  ),
  /** One verdict or many. Each is decided by itself: one that was refused does not hold back the others. */
  'submission.review': action<{ outcomes: ReviewOutcome[] }>()(
    'review',
    v.strictObject({
      reviews: v.pipe(
        v.array(
          v.strictObject({
            /** The client's; sent again, it is the same review. */
            reviewId: id,
            submissionId: id,
            round: v.pipe(v.number(), v.integer(), v.minValue(1)),
            verdict: v.picklist(['approved', 'returned']),
            comment: optionalText(limits.comment, '意见'),
          }),
        ),
        v.minLength(1, '没有选中要审批的内容'),
        v.maxLength(limits.reviewsAtOnce, `一次最多审批 ${limits.reviewsAtOnce} 条`),
        v.check(
          (reviews) => new Set(reviews.map(({ submissionId }) => submissionId)).size === reviews.length,
          '同一条内容选了两次',
        ),
      ),
    }),
  ),
}
