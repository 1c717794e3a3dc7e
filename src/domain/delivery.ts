import { dateOf, addDays, instantAt, timeOf } from './calendar'
import type { DeliveryState } from './message'

/** How a try to hand a message to WeChat ended. `retry`: another try may do better. */
export type SendOutcome = 'sent' | { failed: string; retry: boolean }

/** Minutes to wait after the first, second … try that failed; after the last of them it is given up. */
const WAITS = [1, 5, 30, 120] as const

/** After so many minutes a message that is still being sent was lost on the way: nobody knows whether it arrived. */
export const LOST_AFTER_MINUTES = 10
export const LOST = '不知是否送达'

export interface Settled {
  state: Exclude<DeliveryState, 'sending'>
  /** When it is tried again; null: never. */
  dueAt: Date | null
  failure: string | null
}

/** What becomes of a message after its try number `tries`, counted from one. */
export function settle(tries: number, outcome: SendOutcome, now: Date): Settled {
  if (outcome === 'sent') return { state: 'sent', dueAt: null, failure: null }
  const { failed: failure, retry } = outcome
  const wait = WAITS[tries - 1]
  return retry && wait !== undefined
    ? { state: 'waiting', dueAt: new Date(now.getTime() + wait * 60_000), failure }
    : { state: 'dead', dueAt: null, failure }
}

const MORNING = '08:00'
const EVENING = '22:00'

/** When a message may leave at the earliest: nobody's phone is to ring between ten at night and eight. */
export function leavesAt(now: Date): Date {
  const day = dateOf(now)
  if (timeOf(now) < MORNING) return instantAt(day, MORNING)
  return timeOf(now) >= EVENING ? instantAt(addDays(day, 1), MORNING) : now
}

/** WeChat's limit for a field of the kind `thing`, characters. */
const THING = 20

/** The two fields of every template (see docs/architecture.md): `thing1` what it is, `time2` when it was said. */
export function templateFields(text: string, at: Date): { thing1: string; time2: string } {
  const characters = [...text.replace(/\s+/g, ' ').trim()]
  return {
    thing1: characters.length > THING ? `${characters.slice(0, THING - 1).join('')}…` : characters.join(''),
    time2: `${dateOf(at)} ${timeOf(at)}`,
  }
}

/** What WeChat's code for a failed try means. Source: its documentation of `subscribeMessage.send`. */
export function failureOf(code: number): Exclude<SendOutcome, 'sent'> {
  switch (code) {
    case -1:
    case 45009:
      return { failed: `微信繁忙（${code}）`, retry: true }
    case 43101:
      return { failed: '对方没有同意或已用完（43101）', retry: false }
    case 40003:
      return { failed: '微信不认识收件人（40003）', retry: false }
    case 40037:
      return { failed: '模板编号不对（40037）', retry: false }
    case 41030:
      return { failed: '要打开的页面不存在（41030）', retry: false }
    case 47003:
      return { failed: '内容不合模板（47003）', retry: false }
    default:
      return { failed: `没有发出（${code}）`, retry: false }
  }
}
