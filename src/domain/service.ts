import type { ActivityState } from './activity'
import type { AttendanceSource, AttendanceStatus } from './attendance'
import { limits } from './limits'
import type { Kind } from './obligation'
import { accept, refuse, type Result } from './result'

/** Where somebody stands among those who signed up (报名): with a place, or as the n-th who waits (候补). */
export type SignUpStanding = { hasPlace: true } | { hasPlace: false; waiting: number }

/** The first `capacity` of those who signed up have a place, who follow wait, in the order in which they came. */
export const placesOf = <T>(inOrder: readonly T[], capacity: number): { placed: T[]; waiting: T[] } => ({
  placed: inOrder.slice(0, capacity),
  waiting: inOrder.slice(capacity),
})

/** Null: has not signed up. */
export function signUpStanding(
  memberIds: readonly string[],
  capacity: number,
  memberId: string,
): SignUpStanding | null {
  const index = memberIds.indexOf(memberId)
  if (index < 0) return null
  return index < capacity ? { hasPlace: true } : { hasPlace: false, waiting: index - capacity + 1 }
}

/**
 * Another capacity for a service. Raised, who waits moves up. Never below those who have a place: nobody who was
 * given one loses it. Once published a service keeps its way, by list or by sign-up.
 */
export function decideCapacity(
  activity: { state: ActivityState; capacity: number | null },
  wanted: number | null,
  placed: number,
): Result<null> {
  const changesWay = (activity.capacity === null) !== (wanted === null)
  if (changesWay && activity.state !== 'draft') return refuse('SERVICE_SIGN_UP_FIXED', { field: 'capacity' })
  return wanted !== null && wanted < placed
    ? refuse('SERVICE_CAPACITY_TOO_SMALL', { field: 'capacity', values: { count: placed } })
    : accept(null)
}

interface OpenService {
  state: ActivityState
  startsAt: Date
  capacity: number | null
}

/** Signing up and withdrawing: of a published service that takes sign-ups, until it starts. */
export function decideSignUpOpen(
  { state, startsAt, capacity }: OpenService,
  now: Date,
): Result<{ capacity: number }> {
  switch (state) {
    case 'draft':
      return refuse('ACTIVITY_NOT_OPEN')
    case 'closed':
      return refuse('ACTIVITY_CLOSED')
    case 'cancelled':
      return refuse('ACTIVITY_CANCELLED')
    case 'published':
      if (capacity === null) return refuse('SERVICE_NO_SIGN_UP')
      return now >= startsAt ? refuse('SERVICE_SIGN_UP_OVER') : accept({ capacity })
  }
}

/** Withdrawing: as long as sign-up is open, by somebody of whom the roll says nothing yet. */
export function decideWithdrawal(
  service: OpenService,
  status: AttendanceStatus | null,
  now: Date,
): Result<{ capacity: number }> {
  const open = decideSignUpOpen(service, now)
  if (!open.ok) return open
  return status === 'present' ? refuse('SERVICE_ALREADY_IN') : open
}

interface Span {
  startsAt: Date
  endsAt: Date
}

const wholeMinutes = (milliseconds: number) => Math.max(0, Math.floor(milliseconds / 60_000))

/** The length of an activity, in whole minutes. */
export const lengthOf = ({ startsAt, endsAt }: Span): number =>
  wholeMinutes(endsAt.getTime() - startsAt.getTime())

/**
 * How long somebody served, minutes: as checked out or entered; else the whole length, but a day at most, as nobody
 * who was there for several days served through the nights. 0 for who did not come, and of any other kind.
 */
export function servedMinutes(
  activity: Span & { kind: Kind },
  { status, minutes }: { status: AttendanceStatus; minutes: number | null },
): number {
  if (activity.kind !== 'volunteerService' || status !== 'present') return 0
  return minutes ?? Math.min(lengthOf(activity), limits.serviceMinutes)
}

interface ServedLine {
  status: AttendanceStatus
  source: AttendanceSource | null
  recordedAt: Date | null
  minutes: number | null
}

/**
 * 签退, minutes: from one's own check-in, or from the start where somebody else ticked one (the tick tells that one
 * came, not when), to now, within the activity. What is known already stands, so that a second check-out is harmless.
 */
export function decideCheckOut(
  activity: Span & { kind: Kind; state: ActivityState },
  line: ServedLine | null,
  now: Date,
): Result<{ minutes: number; repeated: boolean }> {
  if (activity.kind !== 'volunteerService') return refuse('SERVICE_ONLY')
  if (activity.state === 'draft') return refuse('ACTIVITY_NOT_OPEN')
  if (activity.state === 'cancelled') return refuse('ACTIVITY_CANCELLED')
  if (line?.status !== 'present') return refuse('SERVICE_NOT_CHECKED_IN')
  if (line.minutes !== null) return accept({ minutes: line.minutes, repeated: true })
  if (activity.state === 'closed') return refuse('ACTIVITY_CLOSED')
  if (now < activity.startsAt) return refuse('SERVICE_NOT_BEGUN')
  const isOwn = line.source === 'scan' || line.source === 'nearby'
  const came = isOwn && line.recordedAt !== null ? line.recordedAt.getTime() : 0
  const from = Math.max(activity.startsAt.getTime(), came)
  const to = Math.min(activity.endsAt.getTime(), now.getTime())
  return accept({ minutes: wholeMinutes(to - from), repeated: false })
}

/** Hours by the organiser's hand, of somebody who came; null: the whole length again. */
export function decideHours(
  activity: Span & { kind: Kind; state: ActivityState },
  status: AttendanceStatus | null,
  minutes: number | null,
): Result<null> {
  if (activity.kind !== 'volunteerService') return refuse('SERVICE_ONLY')
  if (activity.state === 'draft') return refuse('ACTIVITY_NOT_OPEN')
  if (activity.state === 'cancelled') return refuse('ACTIVITY_CANCELLED')
  if (status === null) return refuse('ROLL_MEMBER_UNKNOWN', { field: 'memberId' })
  if (status !== 'present') return refuse('HOURS_NOT_PRESENT', { field: 'memberId' })
  return minutes !== null && minutes > lengthOf(activity)
    ? refuse('HOURS_BEYOND_ACTIVITY', { field: 'minutes', values: { minutes: lengthOf(activity) } })
    : accept(null)
}
