import Taro from '@tarojs/taro'
import { create } from 'zustand'
import { call, onNobody } from '@/cloud/call'
import { forgetToken, saveToken } from '@/cloud/token'
import type { Me } from '@/contract/organization'

interface Session {
  me: Me | null
  /** Why there is no `me`: a refusal's code, and its sentence. */
  refusal: { code: string; message: string } | null
  load: () => Promise<void>
  /** Becomes the owner of a token (one machine only). */
  signIn: (token: string) => Promise<void>
}

/** The question on its way: the app's start asks from several places at once. */
let asking: Promise<void> | null = null
let asked = 0

/** Who uses the app. What they may do is decided by the server; `me.roles` only chooses what to show. */
export const useSession = create<Session>((set, get) => {
  const ask = async () => {
    const mine = ++asked
    const answer = await call('organization.me', {})
    // Somebody else signed in meanwhile: this answer is about the one before.
    if (mine !== asked) return
    asking = null
    if (answer.ok) return set({ me: answer.data, refusal: null })
    if (answer.error.code === 'NOT_SIGNED_IN') forgetToken()
    if (answer.error.code === 'MEMBER_LEFT') forgetWork()
    // Without network one stays who one was.
    if (answer.error.code !== 'OFFLINE' || get().me === null) set({ me: null, refusal: answer.error })
  }
  // Of somebody who was let in until now: they are out at once.
  onNobody((refusal) => {
    if (get().me === null) return
    if (refusal.code === 'MEMBER_LEFT') forgetWork()
    set({ me: null, refusal })
  })
  return {
    me: null,
    refusal: null,
    load: () => (asking ??= ask()),
    signIn: (token) => {
      saveToken(token)
      set({ me: null, refusal: null })
      asking = ask()
      return asking
    },
  }
})

/** What somebody who has left had begun is nobody's business on this phone any more: drafts, lists, kept scans. */
function forgetWork(): void {
  for (const key of Taro.getStorageInfoSync().keys) {
    if (/^(?:draft:|plan\.|checkin\.|checkup\.)/.test(key)) Taro.removeStorageSync(key)
  }
}
