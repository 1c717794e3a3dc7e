import Taro from '@tarojs/taro'
import { create } from 'zustand'
import { call } from '@/cloud/call'
import { newId } from '@/cloud/newId'
import type { InputOf } from '@/contract/contract'
import { useSession } from './session'

const KEY = 'checkup.queue'
/** Answers that say nothing about what was sent: it is sent again later. */
const NOT_YET = ['OFFLINE', 'BUSY', 'FAULT', 'NOT_SIGNED_IN']

type MarkInput = Required<InputOf<'checkup.mark'>>
type FindingInput = Required<InputOf<'finding.add'>>
type ChangeInput = Required<InputOf<'finding.change'>>
type RemovalInput = InputOf<'finding.remove'>

interface Kept {
  id: string
  /** Whose it is: on a shared phone it must not become somebody else's. */
  memberId: string
  /** It may have arrived although no answer came, so it is sent as it is before anything newer. */
  tried: boolean
  refusal: { code: string; message: string } | null
}
export type KeptMark = Kept & { kind: 'mark'; input: MarkInput }
export type KeptFinding = Kept & { kind: 'finding'; input: FindingInput }
/** What is put otherwise of a finding, or that it was none, where it may have arrived already. */
export type KeptChange = Kept & { kind: 'change'; input: ChangeInput }
export type KeptRemoval = Kept & { kind: 'removal'; input: RemovalInput }
export type KeptEntry = KeptMark | KeptFinding | KeptChange | KeptRemoval

/** What has arrived, until an answer of the server shows it. A mark's `revision` is the one that it was given. */
export type SentEntry = { memberId: string } & (
  | { kind: 'mark'; input: MarkInput }
  | { kind: 'finding'; input: FindingInput }
  | { kind: 'change'; input: ChangeInput }
  | { kind: 'removal'; input: RemovalInput }
)

interface Stored {
  kept: KeptEntry[]
  sent: SentEntry[]
}

interface CheckupQueue extends Stored {
  sending: boolean
  /** Keeps a mark and sends it as soon as may be; one of the item that still waits gives way to it. */
  mark: (input: MarkInput) => void
  /** Keeps a finding and sends it as soon as may be. */
  find: (input: FindingInput) => void
  /** Puts a finding otherwise: one that was not sent yet is just changed here. */
  reword: (input: FindingInput) => void
  /** Takes a finding back: one that was not sent yet is just dropped. */
  takeBack: (input: RemovalInput) => void
  /** Sends what waits, oldest first, until the network fails; what was refused stays to be seen. */
  send: () => Promise<void>
  drop: (id: string) => void
  /** The server shows these itself. */
  settle: (isShown: (entry: SentEntry) => boolean) => void
}

const isOfItem = (entry: SentEntry | KeptEntry, { checkupId, itemKey }: MarkInput) =>
  entry.kind === 'mark' && entry.input.checkupId === checkupId && entry.input.itemKey === itemKey

const isOfFinding = (entry: SentEntry | KeptEntry, findingId: string) =>
  entry.kind !== 'mark' && entry.input.findingId === findingId

/** Marks and findings made where reception is bad. They survive closing the app. */
export const useCheckupQueue = create<CheckupQueue>()((set, get) => {
  const save = (part: Partial<Stored>) => {
    set(part)
    const { kept, sent } = get()
    Taro.setStorageSync(KEY, { kept, sent })
  }
  const me = () => useSession.getState().me?.memberId
  const next = () => get().kept.find(({ memberId, refusal }) => memberId === me() && refusal === null)
  const keep = (entry: KeptEntry) => {
    save({ kept: [...get().kept, entry] })
    void get().send()
  }
  const fresh = (memberId: string): Kept => ({ id: newId(), memberId, tried: false, refusal: null })
  const replaceIn = (id: string, part: Partial<Kept>) =>
    get().kept.map((each) => (each.id === id ? { ...each, ...part } : each))

  const sendMark = async (entry: KeptMark) => {
    const answer = await call('checkup.mark', entry.input)
    const others = get().kept.filter(({ id }) => id !== entry.id)
    if (!answer.ok) return answer.error
    const { revision, points } = answer.data
    const input = { ...entry.input, revision, points }
    save({
      // A newer mark of the same item was made on top of this one.
      kept: others.map((each) =>
        each.kind === 'mark' && each.memberId === entry.memberId && isOfItem(each, input)
          ? { ...each, input: { ...each.input, revision } }
          : each,
      ),
      sent: [
        ...get().sent.filter((each) => !isOfItem(each, input)),
        { kind: 'mark', memberId: entry.memberId, input },
      ],
    })
    return null
  }
  const sendFinding = async ({ id, input, memberId }: KeptFinding) => {
    const answer = await call('finding.add', input)
    if (!answer.ok) return answer.error
    save({
      kept: get().kept.filter((each) => each.id !== id),
      sent: [...get().sent, { kind: 'finding', memberId, input }],
    })
    return null
  }
  /** What is said of a finding that arrived stays until the server shows it so. */
  const sendChange = async ({ id, input, memberId }: KeptChange) => {
    const answer = await call('finding.change', input)
    if (!answer.ok) return answer.error
    const sent = get().sent.filter((each) => each.kind !== 'change' || !isOfFinding(each, input.findingId))
    save({
      kept: get().kept.filter((each) => each.id !== id),
      sent: [
        ...sent.map((each) =>
          each.kind === 'finding' && isOfFinding(each, input.findingId)
            ? { ...each, input: { ...each.input, ...input } }
            : each,
        ),
        { kind: 'change', memberId, input },
      ],
    })
    return null
  }
  const sendRemoval = async ({ id, input, memberId }: KeptRemoval) => {
    const answer = await call('finding.remove', input)
    if (!answer.ok) return answer.error
    save({
      kept: get().kept.filter((each) => each.id !== id),
      sent: [
        ...get().sent.filter((each) => !isOfFinding(each, input.findingId)),
        { kind: 'removal', memberId, input },
      ],
    })
    return null
  }
  const sendEntry = (entry: KeptEntry) => {
    switch (entry.kind) {
      case 'mark':
        return sendMark(entry)
      case 'finding':
        return sendFinding(entry)
      case 'change':
        return sendChange(entry)
      case 'removal':
        return sendRemoval(entry)
    }
  }
  /** One's own finding that certainly has not arrived. */
  const isStillHere = (each: KeptEntry, memberId: string, findingId: string) =>
    each.kind === 'finding' &&
    each.memberId === memberId &&
    each.input.findingId === findingId &&
    (!each.tried || each.refusal !== null)
  /** Of a refused mark that a newer one follows, only the newer one is still of interest. */
  const refused = (entry: KeptEntry, { code, message }: { code: string; message: string }) => {
    const isFollowed =
      entry.kind === 'mark' &&
      get().kept.some(
        (each) => each.id !== entry.id && each.memberId === entry.memberId && isOfItem(each, entry.input),
      )
    save({
      kept: isFollowed
        ? get().kept.filter(({ id }) => id !== entry.id)
        : replaceIn(entry.id, { refusal: { code, message } }),
    })
  }

  return {
    ...stored(),
    sending: false,

    mark: (input) => {
      const memberId = me()
      if (memberId === undefined) return
      const waits = (each: KeptEntry) => each.memberId === memberId && isOfItem(each, input)
      const before = get().kept
      set({ kept: before.filter((each) => !waits(each) || (each.tried && each.refusal === null)) })
      keep({ ...fresh(memberId), kind: 'mark', input })
    },
    find: (input) => {
      const memberId = me()
      if (memberId === undefined) return
      const isAgain = (each: KeptEntry) => each.kind === 'finding' && each.input.findingId === input.findingId
      set({ kept: get().kept.filter((each) => !isAgain(each)) })
      keep({ ...fresh(memberId), kind: 'finding', input })
    },

    reword: (input) => {
      const memberId = me()
      if (memberId === undefined) return
      const { findingId, itemKey: _, ...words } = input
      if (get().kept.some((each) => isStillHere(each, memberId, findingId))) return get().find(input)
      const gives = (each: KeptEntry) =>
        each.kind === 'change' && isOfFinding(each, findingId) && (!each.tried || each.refusal !== null)
      set({ kept: get().kept.filter((each) => !gives(each)) })
      keep({ ...fresh(memberId), kind: 'change', input: { findingId, ...words } })
    },
    takeBack: (input) => {
      const memberId = me()
      if (memberId === undefined) return
      const isHere = get().kept.some((each) => isStillHere(each, memberId, input.findingId))
      const kept = get().kept.filter(
        (each) => each.memberId !== memberId || !isOfFinding(each, input.findingId),
      )
      if (isHere) return save({ kept })
      set({ kept })
      keep({ ...fresh(memberId), kind: 'removal', input })
    },

    send: async () => {
      if (get().sending) return
      set({ sending: true })
      for (let entry = next(); entry; entry = next()) {
        save({ kept: replaceIn(entry.id, { tried: true }) })
        const error = await sendEntry(entry)
        if (error && NOT_YET.includes(error.code)) break
        if (error) refused(entry, error)
      }
      set({ sending: false })
    },

    drop: (id) => save({ kept: get().kept.filter((each) => each.id !== id) }),
    settle: (isShown) => {
      const sent = get().sent.filter((each) => !isShown(each))
      if (sent.length !== get().sent.length) save({ sent })
    },
  }
})

function stored(): Stored {
  const found = Taro.getStorageSync<Partial<Stored> | ''>(KEY)
  const list = <T>(value: T[] | undefined) => (Array.isArray(value) ? value : [])
  return found ? { kept: list(found.kept), sent: list(found.sent) } : { kept: [], sent: [] }
}

/** Sends what is kept as soon as the network is back or somebody is signed in, for as long as the app lives. */
export function sendCheckupsWhenOnline(): void {
  const send = () => void useCheckupQueue.getState().send()
  useSession.subscribe(({ me, refusal }, before) => {
    if (me && !before.me) send()
    if (refusal?.code === 'MEMBER_LEFT') useCheckupQueue.setState({ kept: [], sent: [] })
  })
  if (process.env.TARO_ENV === 'h5') window.addEventListener('online', send)
  else Taro.onNetworkStatusChange(({ isConnected }) => isConnected && send())
}
