import { useCallback, useEffect, useRef, useState } from 'react'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { call } from '@/cloud/call'
import { isPassing } from '@/cloud/passing'
import type { OutputOf } from '@/contract/contract'

type Shown = OutputOf<'checkin.showCode'>

/** How often the code and the count are asked for while they are in sight. */
const EVERY_MS = 3_000
/** The server takes a code for one more step after its own. */
const GRACE_SECONDS = 15

export interface CodeInSight {
  shown: Shown | null
  /** Seconds until this code is replaced, counted down here between two answers. */
  left: number
  /** The last asking got no answer; it goes on asking. */
  isOffline: boolean
  /** The code in sight has run out and no newer one came: nobody could check in with it. */
  isStale: boolean
  /** Refused for good: not published, closed, cancelled, not one's own. */
  refusal: string | null
}

/** The check-in code of this moment, asked anew every three seconds while the page is in sight. */
export function useCode(activityId: string): CodeInSight {
  const [shown, setShown] = useState<{ data: Shown; at: number } | null>(null)
  const [isOffline, setOffline] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [now, setNow] = useState(() => Date.now())
  const [isInSight, setInSight] = useState(true)
  const asking = useRef(false)

  const ask = useCallback(async () => {
    if (asking.current) return
    asking.current = true
    const answer = await call('checkin.showCode', { activityId })
    asking.current = false
    const at = Date.now()
    setNow(at)
    if (answer.ok) setShown({ data: answer.data, at })
    setOffline(!answer.ok && isPassing(answer.error.code))
    setRefusal(answer.ok || isPassing(answer.error.code) ? null : answer.error.message)
  }, [activityId])

  useDidShow(() => setInSight(true))
  useDidHide(() => setInSight(false))

  useEffect(() => {
    if (!isInSight || refusal !== null) return undefined
    void ask()
    const asks = setInterval(() => void ask(), EVERY_MS)
    const ticks = setInterval(() => setNow(Date.now()), 1000)
    return () => {
      clearInterval(asks)
      clearInterval(ticks)
    }
  }, [ask, isInSight, refusal])

  const secondsOn = shown === null ? 0 : Math.floor((now - shown.at) / 1000)
  const remaining = shown === null ? 0 : shown.data.secondsLeft - secondsOn
  const hasRunOut = shown !== null && remaining <= 0
  // A new code is asked for as soon as this one has run out, not at the next beat.
  useEffect(() => {
    if (hasRunOut && isInSight && refusal === null) void ask()
  }, [hasRunOut, isInSight, refusal, ask])

  return {
    shown: shown?.data ?? null,
    left: Math.max(0, remaining),
    isOffline,
    isStale: remaining <= -GRACE_SECONDS,
    refusal,
  }
}
