import * as v from 'valibot'
import type { ActivityPhase, ActivityState } from '../domain/activity'
import type { AttendanceSource, AttendanceStatus } from '../domain/attendance'
import type { PlaceVerdict } from '../domain/checkin'
import type { HoldState } from '../domain/content'
import { limits } from '../domain/limits'
import { activityKinds, type Kind } from '../domain/obligation'
import type { Quorum } from '../domain/obligation'
import { action, readByOthers } from './action'
import {
  calendarDate,
  type CalendarDate,
  cursor,
  id,
  ids,
  type Instant,
  instant,
  optionalText,
  type Page,
  text,
} from './fields'

export interface ActivitySummary {
  id: string
  kind: Kind
  title: string
  startsAt: Instant
  endsAt: Instant
  place: string
  state: ActivityState
  phase: ActivityPhase
  /** 机关党委 where the committee holds it. */
  hostBranchNames: string[]
  /** The caller's own line on the roll; null: not expected. */
  mine: AttendanceStatus | null
  /** People on the roll who are not on leave. */
  expected: number
  present: number
}

export interface MyAttendance {
  status: AttendanceStatus
  source: AttendanceSource | null
  recordedAt: Instant | null
  /** Of a service: how long they served, once checked out or entered; null: the whole length. */
  minutes: number | null
  /** The caller's request for leave or make-up that waits or was returned. */
  request: { submissionId: string; kind: 'leave' | 'makeup'; state: 'submitted' | 'returned' } | null
}

export interface ActivityDetail extends Omit<ActivitySummary, 'mine'> {
  note: string
  hosts: { id: string; name: string }[]
  groupId: string | null
  topics: { id: string; title: string }[]
  countsOn: CalendarDate
  leave: number
  nearby: { latitude: number; longitude: number; radiusMetres: number } | null
  opensAt: Instant
  shutsAt: Instant
  cancelReason: string | null
  /** Of a draft: it is published once somebody has looked at its texts; null: at any time. */
  held: HoldState | null
  /** Of a volunteer service only. */
  service: {
    /** How many may sign up; null: the organiser says who comes. */
    capacity: number | null
    frontLine: boolean
    /** The season's; null: none was set. */
    theme: string | null
  } | null
  /** Null: it needs none. */
  quorum: QuorumView | null
  /** Of a youth forum: 第 N 期. Null: it has no number (yet). */
  number: number | null
  /** Raised at each change of the plan; a change names the one it was made on. */
  revision: number
  mine: MyAttendance | null
  may: {
    run: boolean
    seeRoll: boolean
    checkInByCode: boolean
    checkInNearby: boolean
    askLeave: boolean
    askMakeup: boolean
    signUp: boolean
    checkOut: boolean
  }
}

/** Who of those that a meeting cannot do without has come; of a joint one, in the branch that holds it up. */
export interface QuorumView {
  quorum: Quorum
  present: number
  of: number
  needed: number
  reached: boolean
}

export interface RollLine {
  memberId: string
  name: string
  branchId: string
  branchName: string
  status: AttendanceStatus
  source: AttendanceSource | null
  recordedAt: Instant | null
  /** Of a service: as checked out or entered; null: the whole length, where they came. */
  minutes: number | null
  place: { verdict: PlaceVerdict; distanceMetres: number | null } | null
  /** A request for leave or make-up that waits for a review. */
  request: { submissionId: string; kind: 'leave' | 'makeup'; reason: string; round: number } | null
}

const plan = {
  kind: v.picklist(activityKinds, '请选择活动种类'),
  title: text(limits.title, '名称'),
  startsAt: instant,
  endsAt: instant,
  place: text(limits.place, '地点'),
  note: optionalText(limits.note, '说明'),
  /** Of a group's: its branch; of the committee's: none. */
  hostBranchIds: ids(50),
  /** The group that holds it, of the kinds that groups hold. */
  groupId: v.optional(v.nullable(id), null),
  expectedMemberIds: ids(limits.rollSize),
  topicIds: v.optional(ids(20), []),
  /** 补办: a day of the missed period. */
  countsOn: v.optional(v.nullable(calendarDate), null),
  /** Set: members may tick "我已到场"; the radius is the committee's setting where none is given. */
  nearby: v.optional(
    v.nullable(
      v.strictObject({
        latitude: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
        longitude: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
        radiusMetres: v.optional(v.pipe(v.number(), v.integer(), v.minValue(50), v.maxValue(5000))),
      }),
    ),
    null,
  ),
  /** Of a volunteer service: how many may sign up, instead of a list of who is expected. */
  capacity: v.optional(
    v.nullable(
      v.pipe(
        v.number('请填写名额'),
        v.integer('名额是整数'),
        v.minValue(1, '名额至少 1 人'),
        v.maxValue(limits.serviceCapacity, `名额最多 ${limits.serviceCapacity} 人`),
      ),
    ),
    null,
  ),
  /** Of a volunteer service: 前线. */
  frontLine: v.optional(v.boolean(), false),
}

/** What others read of a plan. */
export const textsOf = ({ title, place, note }: { title: string; place: string; note: string }) => [
  title,
  place,
  note,
]

/** A page of activities, soonest or latest first. */
export const activityActions = {
  'activity.list': action<Page<ActivitySummary>>()(
    'actForOneself',
    v.strictObject({
      /** `mine`: on whose roll I am; `branch`: what my branches host (drafts only for those who run them). */
      scope: v.optional(v.picklist(['mine', 'branch']), 'mine'),
      /** `ahead`: not over yet, soonest first; `past`: over, latest first. */
      when: v.optional(v.picklist(['ahead', 'past']), 'ahead'),
      kind: v.optional(v.nullable(v.picklist(activityKinds)), null),
      cursor,
    }),
  ),
  'activity.get': action<ActivityDetail>()('actForOneself', v.strictObject({ activityId: id })),
  /** Creates a draft, or publishes at once. The id is the client's, so a retry is the same activity. */
  'activity.plan': readByOthers(
    action<{ activityId: string; state: ActivityState }>()(
      'runActivity',
      v.strictObject({ activityId: id, ...plan, publish: v.boolean() }),
    ),
    textsOf,
  ),
  'activity.change': readByOthers(
    action<{ revision: number }>()(
      'runActivity',
      v.strictObject({ activityId: id, revision: v.pipe(v.number(), v.integer()), ...plan }),
    ),
    textsOf,
  ),
  'activity.publish': action<{ state: ActivityState }>()('runActivity', v.strictObject({ activityId: id })),
  /** What closing counted. */
  'activity.close': action<{ state: ActivityState; expected: number; present: number; leave: number }>()(
    'runActivity',
    v.strictObject({ activityId: id }),
  ),
  'activity.cancel': readByOthers(
    action<{ state: ActivityState }>()(
      'runActivity',
      v.strictObject({ activityId: id, reason: text(limits.reason, '原因') }),
    ),
    ({ reason }) => [reason],
  ),
  'activity.roll': action<{ lines: RollLine[] }>()('seeRoll', v.strictObject({ activityId: id })),
}
