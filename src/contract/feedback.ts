import * as v from 'valibot'
import { FEEDBACK_KEY_LENGTH, type FeedbackState } from '../domain/feedback'
import { limits } from '../domain/limits'
import { action, unsigned } from './action'
import { type CalendarDate, cursor, id, type Page, text } from './fields'

export interface FeedbackView {
  id: string
  text: string
  /** The day when it was handed in. */
  on: CalendarDate
  state: FeedbackState
  /** Null: none yet. */
  answer: string | null
  answeredOn: CalendarDate | null
}

export interface OwnFeedback extends FeedbackView {
  anonymous: boolean
}

export interface FeedbackToAnswer extends FeedbackView {
  /** Null: anonymous. */
  author: { name: string; branchName: string } | null
}

/** The secret that opens an anonymous one: made on the phone, of which only a digest is kept. */
const key = v.pipe(
  v.string('密钥不对'),
  v.length(FEEDBACK_KEY_LENGTH, '密钥不对'),
  v.regex(/^[0-9A-HJKMNP-TV-Z]*$/, '密钥不对'),
)
export const feedbackActions = {
  /** 投诉建议, handed in under one's name or anonymously. The id is the client's, so a retry is the same one. */
  'feedback.send': unsigned(
    action<{ feedbackId: string }>()(
      'actForOneself',
      v.pipe(
        v.strictObject({
          feedbackId: id,
          text: text(limits.feedback, '内容'),
          anonymous: v.boolean(),
          key: v.optional(v.nullable(key), null),
        }),
        // A key that got lost must not turn an anonymous one into a signed one.
        v.check(({ anonymous, key }) => anonymous === (key !== null), '匿名提交要有密钥'),
      ),
    ),
  ),
  /** One's own, newest first, and the anonymous ones whose keys are shown. */
  'feedback.mine': unsigned(
    action<{ items: OwnFeedback[] }>()(
      'actForOneself',
      v.strictObject({
        keys: v.pipe(
          v.array(key),
          v.maxLength(limits.feedbackKeys, '密钥太多'),
          v.check((keys) => new Set(keys).size === keys.length, '有重复的密钥'),
        ),
      }),
    ),
  ),
  /** All of the committee, newest first, with the number of those that wait for an answer. */
  'feedback.list': action<Page<FeedbackToAnswer> & { waiting: number }>()(
    'answerFeedback',
    v.strictObject({ state: v.picklist(['waiting', 'answered'], '没有这种状态'), cursor }),
  ),
  /** Once given, an answer stands; the same again is harmless. */
  'feedback.answer': action<{ feedbackId: string }>()(
    'answerFeedback',
    v.strictObject({ feedbackId: id, answer: text(limits.feedbackAnswer, '答复') }),
  ),
}
