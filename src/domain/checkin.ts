import type { ActivityState } from './activity'
import type { AttendanceSource, AttendanceStatus } from './attendance'
import { ALPHABET, readTyped } from './base32'
import { timeOf } from './calendar'
import { accept, refuse, type Result } from './result'
import type { Settings } from './settings'

/** A code lives for one time step and is taken for one more, so that a slow scan still lands. */
export const STEP_SECONDS = 15

const MAC_LENGTH = 8

/** HMAC-SHA-256 of a text with the activity's secret, as bytes. Handed in: the rules do no cryptography. */
export type Mac = (text: string) => Uint8Array

/** What a scan, a link or typed characters say. A typed code names no activity and no step. */
export type CheckInCode =
  { form: 'full'; activityId: string; step: number; mac: string } | { form: 'typed'; mac: string }

export const stepAt = (now: Date): number => Math.floor(now.getTime() / 1000 / STEP_SECONDS)
export const secondsLeft = (now: Date): number =>
  STEP_SECONDS - (Math.floor(now.getTime() / 1000) % STEP_SECONDS)

/** Eight characters (40 bits) of the HMAC over activity and step: guessing is hopeless within two steps. */
export function macOf(activityId: string, step: number, mac: Mac): string {
  const bytes = mac(`${activityId}.${step}`)
  return Array.from({ length: MAC_LENGTH }, (_, index) => ALPHABET.charAt((bytes[index] ?? 0) & 31)).join('')
}

/** The text within the QR link: activity, step, MAC. */
export const codeText = (activityId: string, step: number, mac: Mac): string =>
  `${activityId.replaceAll('-', '')}.${step.toString(36)}.${macOf(activityId, step, mac)}`

const withDashes = (hex: string) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

/** Reads a code out of a link, a bare code or typed characters; null when it is none of them. */
export function parseCode(text: string): CheckInCode | null {
  const full = /(?:^|[?&=/])([0-9a-f]{32})\.([0-9a-z]{1,8})\.([0-9A-Z]{8})(?:$|[&#])/.exec(text.trim())
  if (full) {
    const [, activity = '', step = '', mac = ''] = full
    return { form: 'full', activityId: withDashes(activity), step: parseInt(step, 36), mac }
  }
  const typed = readTyped(text, MAC_LENGTH)
  return typed === null ? null : { form: 'typed', mac: typed }
}

/** Whether a code was on that activity's screen at `now`, this step or the one before. */
export function verifyCode(code: CheckInCode, activityId: string, mac: Mac, now: Date): Result<null> {
  const current = stepAt(now)
  const taken = [current, current - 1]
  switch (code.form) {
    case 'typed':
      // A typed code does not tell its step, so an old one and a wrong one look alike.
      return taken.some((step) => macOf(activityId, step, mac) === code.mac)
        ? accept(null)
        : refuse('CHECKIN_CODE_EXPIRED')
    case 'full':
      if (code.activityId !== activityId) return refuse('CHECKIN_OTHER_ACTIVITY')
      // Genuine first, fresh second: a forged code must not learn that its step was right.
      if (macOf(activityId, code.step, mac) !== code.mac) return refuse('CHECKIN_CODE_INVALID')
      return taken.includes(code.step) ? accept(null) : refuse('CHECKIN_CODE_EXPIRED')
  }
}

export interface CheckInWindow {
  opensAt: Date
  shutsAt: Date
}

/** When check-in is open: 30 minutes before the start to the end, both settings. */
export const windowOf = (
  { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
  settings: Settings['checkin'],
): CheckInWindow => ({
  opensAt: new Date(startsAt.getTime() - settings.opensMinutesBefore * 60_000),
  shutsAt: new Date(endsAt.getTime() + settings.shutsMinutesAfter * 60_000),
})

export interface CheckInState {
  activity: { state: ActivityState } & CheckInWindow
  /** The member's line on the roll; null: not expected. */
  attendance: { status: AttendanceStatus; recordedAt: Date | null } | null
}

export type CheckInOutcome =
  { kind: 'present'; source: Extract<AttendanceSource, 'scan' | 'nearby'> } | { kind: 'alreadyIn'; at: Date }

/**
 * Whether a member is in. Somebody on leave who came after all is present; a second check-in answers the first.
 */
export function decideCheckIn(
  { activity, attendance }: CheckInState,
  source: 'scan' | 'nearby',
  now: Date,
): Result<CheckInOutcome> {
  if (activity.state === 'draft' || attendance === null) return refuse('CHECKIN_NOT_EXPECTED')
  if (activity.state === 'cancelled') return refuse('ACTIVITY_CANCELLED')
  if (attendance.status === 'present') return accept({ kind: 'alreadyIn', at: attendance.recordedAt ?? now })
  if (activity.state === 'closed') return refuse('ACTIVITY_CLOSED')
  if (now < activity.opensAt)
    return refuse('CHECKIN_TOO_EARLY', { values: { time: timeOf(activity.opensAt) } })
  if (now > activity.shutsAt) return refuse('CHECKIN_OVER')
  return accept({ kind: 'present', source })
}

export interface Position {
  latitude: number
  longitude: number
}

export type PlaceVerdict = 'inside' | 'outside' | 'unknown'

const EARTH_METRES = 6_371_000
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Great-circle distance, metres (haversine). */
export function distanceMetres(a: Position, b: Position): number {
  const half = (angle: number) => Math.sin(angle / 2) ** 2
  const h =
    half(radians(b.latitude - a.latitude)) +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(radians(b.longitude - a.longitude))
  return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(h)))
}

/**
 * All that is kept of a location: the verdict and the distance rounded to 50 m (domain page, "Burden and
 * privacy"). Outside is a flag for the secretary, never a refusal: indoor positions are poor.
 */
export function judgePlace(
  place: (Position & { radiusMetres: number }) | null,
  position: Position | null,
): { verdict: PlaceVerdict; distanceMetres: number | null } {
  if (place === null || position === null) return { verdict: 'unknown', distanceMetres: null }
  const distance = distanceMetres(place, position)
  return {
    verdict: distance <= place.radiusMetres ? 'inside' : 'outside',
    distanceMetres: Math.round(distance / 50) * 50,
  }
}
