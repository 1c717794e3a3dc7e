import { useRef, useState } from 'react'
import { call } from '@/cloud/call'
import { toastDone } from '@/components/feedback'
import type { Answer } from '@/contract/contract'
import type { Bound } from '@/contract/binding'
import { parseBindCode } from '@/domain/binding'
import { startAt } from '@/routes'
import { useSession } from '@/stores/session'

/** Binding by code or phone: what is wrong, if anything, and where it stands. What was typed stays. */
export function useBind(to: string | undefined) {
  const load = useSession((session) => session.load)
  const [wrong, setWrong] = useState<{ at: 'code' | 'phone'; message: string } | null>(null)
  const sending = useRef(false)
  const settle = async (at: 'code' | 'phone', ask: () => Promise<Answer<Bound>>) => {
    if (sending.current) return
    sending.current = true
    setWrong(null)
    const answer = await ask()
    sending.current = false
    // An answer that was lost on its way: they are bound since.
    if (!answer.ok && answer.error.code !== 'BOUND_ALREADY')
      return setWrong({ at, message: answer.error.message })
    await load()
    const { me, refusal } = useSession.getState()
    if (me === null) return setWrong({ at, message: refusal?.message ?? '请再试一次' })
    toastDone(`${me.name}，已绑定`)
    startAt(to)
  }
  return {
    wrong,
    forgive: () => setWrong(null),
    byCode: async (text: string) => {
      const code = parseBindCode(text)
      if (code === null) return setWrong({ at: 'code', message: '绑定码是 8 位字母和数字，请核对' })
      await settle('code', () => call('binding.bind', { code }))
    },
    /** `phoneCode`: what WeChat's button gave; nothing, when it was refused there. */
    byPhone: (phoneCode: string | undefined) =>
      phoneCode
        ? settle('phone', () => call('binding.bindByPhone', { phoneCode }))
        : Promise.resolve(setWrong({ at: 'phone', message: '没有得到手机号，可以改用绑定码' })),
  }
}

/** In two halves while it is typed: `K7QW 4MPA`. */
export function inHalves(text: string): string {
  const typed = text.toUpperCase().replace(/[\s-]/g, '')
  return typed.length > 4 ? `${typed.slice(0, 4)} ${typed.slice(4)}` : typed
}
