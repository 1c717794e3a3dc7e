import * as v from 'valibot'
import { limits } from '../domain/limits'
import type { Kind } from '../domain/obligation'
import { action } from './action'
import { id, type Instant, instant } from './fields'

export interface CheckedIn {
  /** `alreadyIn`: had checked in before, at `at`. `waiting`: scanned without network, waits for the secretary's nod. */
  outcome: 'present' | 'alreadyIn' | 'waiting'
  at: Instant
  activityId: string
  title: string
  place: string
}

const position = v.strictObject({
  latitude: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
  longitude: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
})

export const checkinActions = {
  'checkin.showCode': action<{
    /** The link in the QR code. */
    link: string
    /** Eight characters to type where nothing can be scanned, `K7QW 4MPA`. */
    typed: string
    secondsLeft: number
    kind: Kind
    title: string
    startsAt: Instant
    endsAt: Instant
    expected: number
    present: number
    leave: number
    /** Requests for leave that wait. */
    leaveRequests: number
    /** Names of the last to come, newest first. */
    latest: string[]
    /** When check-in opens and shuts. */
    opensAt: Instant
    shutsAt: Instant
  }>()('runActivity', v.strictObject({ activityId: id })),
  'checkin.checkIn': action<CheckedIn>()(
    'actForOneself',
    v.strictObject({
      /** The link, the code in it, or the eight characters. */
      code: v.pipe(
        v.string('请扫码或输入签到码'),
        v.minLength(1, '请扫码或输入签到码'),
        v.maxLength(500, '签到码不对'),
      ),
      /** Names the activity for typed characters; a scanned code names its own. */
      activityId: v.optional(v.nullable(id), null),
      /** When it was scanned, if the phone had no network then. */
      scannedAt: v.optional(v.nullable(instant), null),
    }),
  ),
  'checkin.nearby': action<CheckedIn>()(
    'actForOneself',
    v.strictObject({ activityId: id, position: v.optional(v.nullable(position), null) }),
  ),
  /** Ticks the roll, or enters a paper list afterwards; the same entry again is harmless. */
  'checkin.record': action<{ changed: number; expected: number; present: number; leave: number }>()(
    'runActivity',
    v.strictObject({
      activityId: id,
      source: v.picklist(['secretary', 'paper']),
      entries: v.pipe(
        v.array(
          v.strictObject({ memberId: id, status: v.picklist(['present', 'leave', 'absent', 'expected']) }),
        ),
        v.minLength(1, '没有要登记的人'),
        v.maxLength(limits.rollSize),
        v.check(
          (entries) => new Set(entries.map(({ memberId }) => memberId)).size === entries.length,
          '名单里有重复的人',
        ),
      ),
    }),
  ),
}
