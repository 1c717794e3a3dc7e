import Taro from '@tarojs/taro'
import { create } from 'zustand'
import { call } from '@/cloud/call'
import type { CheckedIn } from '@/contract/checkin'
import type { Instant } from '@/contract/fields'
import { useSession } from './session'

const KEY = 'checkin.queue'
/** More than anybody scans in a day without network; older ones are past the server's patience anyway. */
const MOST = 20
/** Answers that say nothing about the code: it is sent again later. */
const NOT_YET = ['OFFLINE', 'BUSY', 'FAULT', 'NOT_SIGNED_IN']

/** A code that could not be sent when it was scanned. */
export interface KeptScan {
  code: string
  /** Names the activity for typed characters. */
  activityId: string | null
  scannedAt: Instant
  /** Whose scan it is, where the app knew it: on a shared phone it must not become somebody else's. */
  memberId: string | null
}

/** What became of a kept scan once it was sent. */
export interface LateAnswer {
  scannedAt: Instant
  /** Null: it was refused, and `message` says why. */
  result: CheckedIn | null
  message: string
}

type CheckInOutcome =
  | { kind: 'in'; result: CheckedIn }
  | { kind: 'kept'; scannedAt: Instant }
  | { kind: 'refused'; code: string; message: string }

interface Stored {
  kept: KeptScan[]
  answers: LateAnswer[]
}

interface CheckinQueue extends Stored {
  sending: boolean
  /** Checks in by a code; without network the code and its time are kept. */
  checkIn: (code: string, activityId: string | null) => Promise<CheckInOutcome>
  /** Sends what was kept, oldest first, until the network fails again. */
  send: () => Promise<void>
  /** Takes note of an answer, or of all: it need not be shown any more. */
  dismiss: (scannedAt?: Instant) => void
}

/** Check-ins that wait for the network. They survive closing the app. */
export const useCheckinQueue = create<CheckinQueue>()((set, get) => {
  const save = (part: Partial<Stored>) => {
    set(part)
    const { kept, answers } = get()
    Taro.setStorageSync(KEY, { kept, answers })
  }
  const mine = () => {
    const me = useSession.getState().me?.memberId ?? null
    return get().kept.find(({ memberId }) => memberId === null || me === null || memberId === me)
  }

  return {
    ...stored(),
    sending: false,

    checkIn: async (code, activityId) => {
      const scannedAt = new Date().toISOString()
      const answer = await call('checkin.checkIn', { code, activityId })
      if (answer.ok) return { kind: 'in', result: answer.data }
      if (answer.error.code !== 'OFFLINE') {
        return { kind: 'refused', code: answer.error.code, message: answer.error.message }
      }
      const { kept } = get()
      const before = kept.find((scan) => scan.code === code)
      if (before) return { kind: 'kept', scannedAt: before.scannedAt }
      const memberId = useSession.getState().me?.memberId ?? null
      save({ kept: [...kept, { code, activityId, scannedAt, memberId }].slice(-MOST) })
      return { kind: 'kept', scannedAt }
    },

    send: async () => {
      if (get().sending) return
      set({ sending: true })
      for (let scan = mine(); scan; scan = mine()) {
        const { code, activityId, scannedAt } = scan
        const answer = await call('checkin.checkIn', { code, activityId, scannedAt })
        if (!answer.ok && NOT_YET.includes(answer.error.code)) break
        const said = answer.ok
          ? { scannedAt, result: answer.data, message: '' }
          : { scannedAt, result: null, message: answer.error.message }
        save({ kept: get().kept.filter((other) => other !== scan), answers: [...get().answers, said] })
      }
      set({ sending: false })
    },

    dismiss: (scannedAt) => {
      save({
        answers: get().answers.filter((answer) => scannedAt !== undefined && answer.scannedAt !== scannedAt),
      })
    },
  }
})

function stored(): Stored {
  const found = Taro.getStorageSync<Partial<Stored> | ''>(KEY)
  const list = <T>(value: T[] | undefined) => (Array.isArray(value) ? value : [])
  return found ? { kept: list(found.kept), answers: list(found.answers) } : { kept: [], answers: [] }
}

/** Sends what is kept as soon as the network is back or somebody is signed in, for as long as the app lives. */
export function sendWhenOnline(): void {
  const send = () => void useCheckinQueue.getState().send()
  useSession.subscribe(({ me, refusal }, before) => {
    if (me && !before.me) send()
    if (refusal?.code === 'MEMBER_LEFT') useCheckinQueue.setState({ kept: [], answers: [] })
  })
  if (process.env.TARO_ENV === 'h5') window.addEventListener('online', send)
  else Taro.onNetworkStatusChange(({ isConnected }) => isConnected && send())
}
