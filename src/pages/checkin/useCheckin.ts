import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from '@/cloud/call'
import type { CheckedIn } from '@/contract/checkin'
import { useCheckinQueue } from '@/stores/checkinQueue'
import { currentPosition } from '@/stores/position'
import { readCode } from './code'

export type CheckinOutcome =
  | { kind: 'checking' }
  | { kind: 'in'; result: CheckedIn }
  /** Without network: kept on the phone since. */
  | { kind: 'kept'; scannedAt: string }
  | { kind: 'refused'; code: string; message: string }

const NO_CODE = {
  kind: 'refused',
  code: 'CHECKIN_CODE_INVALID',
  message: '这不是签到码，请扫现场屏幕上的码，或输入码下面的 8 个字符',
} as const
const NO_ACTIVITY = { kind: 'refused', code: 'NO_ACTIVITY', message: '先选是哪个活动，再输入签到码' } as const

/** Checks in by code or by being there. A code that the page was opened with is sent at once, and once only. */
export function useCheckin(opened: string | null) {
  const [outcome, setOutcome] = useState<CheckinOutcome | null>(opened === null ? null : { kind: 'checking' })
  const checkIn = useCheckinQueue((queue) => queue.checkIn)
  const answers = useCheckinQueue((queue) => queue.answers)
  const busy = useRef(false)

  const attempt = useCallback(async (doing: () => Promise<CheckinOutcome>) => {
    if (busy.current) return
    busy.current = true
    setOutcome({ kind: 'checking' })
    setOutcome(await doing())
    busy.current = false
  }, [])

  const byCode = useCallback(
    (text: string, activityId: string | null) =>
      attempt(async () => {
        const read = readCode(text)
        if (!read) return NO_CODE
        if (!read.needsActivity) return checkIn(read.code, null)
        return activityId === null ? NO_ACTIVITY : checkIn(read.code, activityId)
      }),
    [attempt, checkIn],
  )

  const nearby = useCallback(
    (activityId: string, withPosition: boolean) =>
      attempt(async () => {
        const position = withPosition ? await currentPosition() : null
        const answer = await call('checkin.nearby', { activityId, position })
        return answer.ok ? { kind: 'in', result: answer.data } : { kind: 'refused', ...answer.error }
      }),
    [attempt],
  )

  const hasSent = useRef(false)
  useEffect(() => {
    if (opened === null || hasSent.current) return
    hasSent.current = true
    void byCode(opened, null)
  }, [opened, byCode])

  // A kept code that has been sent meanwhile shows its answer.
  const late =
    outcome?.kind === 'kept' ? answers.find(({ scannedAt }) => scannedAt === outcome.scannedAt) : undefined
  const seen = late?.scannedAt
  const dismiss = useCheckinQueue((queue) => queue.dismiss)
  // Read here, it need not be told again on the next page.
  useEffect(() => (seen === undefined ? undefined : () => dismiss(seen)), [seen, dismiss])
  const shown: CheckinOutcome | null = !late
    ? outcome
    : late.result
      ? { kind: 'in', result: late.result }
      : { kind: 'refused', code: 'LATE', message: late.message }
  return { outcome: shown, byCode, nearby }
}
