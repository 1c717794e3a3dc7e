import { type ActivityState, decideKeep } from './activity'
import { refuse, type Result } from './result'

/** `expected`: on the roll, nothing recorded yet. Closing the activity makes it `absent`. */
export type AttendanceStatus = 'expected' | 'present' | 'leave' | 'absent'

/** Who vouches for the record; always shown. */
export const sourceNames = {
  scan: '扫码',
  nearby: '到场',
  secretary: '书记登记',
  paper: '纸质补录',
  makeup: '补签',
} as const
export type AttendanceSource = keyof typeof sourceNames

/**
 * Whether the organiser may write on the roll: leave at any time, presence and absence once check-in has opened,
 * and a paper list afterwards too, closed or not (a closed activity's figures follow).
 */
export function decideRecord(
  activity: { state: ActivityState; opensAt: Date },
  status: AttendanceStatus,
  now: Date,
): Result<null> {
  const kept = decideKeep(activity.state)
  if (!kept.ok) return kept
  return (status === 'present' || status === 'absent') && now < activity.opensAt
    ? refuse('ROLL_TOO_EARLY')
    : kept
}
