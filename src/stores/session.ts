import { create } from 'zustand'
import { call } from '@/cloud/call'
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
    // Without network one stays who one was.
    if (answer.error.code !== 'OFFLINE' || get().me === null) set({ me: null, refusal: answer.error })
  }
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
