import * as v from 'valibot'
import type { AttendanceSource, AttendanceStatus } from '../domain/attendance'
import type { Stars } from '../domain/campaign'
import type { Kind } from '../domain/obligation'
import type { StarRating } from '../domain/star'
import { type ContestState, contestVerdicts } from '../domain/contest'
import { limits } from '../domain/limits'
import type { StarRules } from '../domain/starRules'
import { action, readByOthers } from './action'
import { type CalendarDate, id, type Instant, text } from './fields'
import type { SubmissionSummary } from './submission'

const year = v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2099))), null)
const memberId = v.optional(v.nullable(id), null)

export interface MemberRecord {
  member: { id: string; name: string }
  year: number
  /** Newest month first; months without anything are left out. */
  months: {
    month: string
    attendances: {
      activityId: string
      kind: Kind
      title: string
      on: CalendarDate
      status: AttendanceStatus
      source: AttendanceSource | null
      /** False: the activity is not closed, so it does not count yet. */
      counted: boolean
    }[]
    submissions: SubmissionSummary[]
  }[]
}

/** What a member objected to, with the answer. */
export interface Contest {
  id: string
  /** The record that it is about: an entry of the rating names it. */
  sourceId: string
  title: string
  state: ContestState
  reason: string
  at: Instant
  /** Null: it waits. */
  answer: { text: string; by: string; at: Instant } | null
}

/** One that waits for its answer. */
export interface WaitingContest extends Contest {
  member: { id: string; name: string }
  branch: { id: string; name: string }
  year: number
}

export const starActions = {
  /** Null member: oneself; null year: this year. */
  'star.rating': action<
    StarRating & {
      member: { id: string; name: string; probationary: boolean }
      year: number
      asOf: CalendarDate
      /** Submissions that wait for a review and may add points. */
      waiting: number
      /** By which rules it is reckoned. */
      rules: StarRules
      /** Null: they did not belong to the committee then. */
      lastYear: { year: number; score: number; stars: number; isPublished: boolean } | null
      /** What the year's campaign published, its newest correction included; null: not published. */
      published: {
        stars: Stars
        score: number
        /** Why it was corrected, or why somebody with the points for five stars has four; empty: nothing to say. */
        reason: string
        /** When it was corrected last, or else published. */
        at: Instant
        /** What stood before the correction; null: it is as it was first published. */
        correctedFrom: Stars | null
      } | null
      /** Newest first. */
      contests: Contest[]
      /** One contests one's own record alone. */
      mayContest: boolean
    }
  >()('seeScores', v.strictObject({ memberId, year })),
  'star.record': action<MemberRecord>()('seeScores', v.strictObject({ memberId, year })),
  /** The branch's members with their stars, by name (never by points: persons are not ranked). */
  'star.branch': action<{
    year: number
    members: { id: string; name: string; probationary: boolean; stars: number; score: number }[]
  }>()('seeScores', v.strictObject({ branchId: v.optional(v.nullable(id), null), year })),
  /** A member says that a record about them is wrong; whoever reviews it reads it. The same id is the same one. */
  'star.contest': action<{ contestId: string }>()(
    'actForOneself',
    v.strictObject({ contestId: id, sourceId: id, reason: text(limits.contestReason, '理由') }),
  ),
  /** What waits for the actor's answer, oldest first. */
  'star.contests': action<{ items: WaitingContest[] }>()('answerContest', v.strictObject({})),
  /** `upheld`: the record is put right by the ordinary means. */
  'star.answerContest': readByOthers(
    action<{ contestId: string }>()(
      'answerContest',
      v.strictObject({
        contestId: id,
        verdict: v.picklist(contestVerdicts, '没有这种答复'),
        answer: text(limits.contestAnswer, '答复'),
      }),
    ),
    ({ answer }) => [answer],
  ),
}
