import { type ActionName, type Answer, functionOf, type InputOf, type OutputOf } from '@/contract/contract'
import { send } from './transport'

const OFFLINE: Answer<never> = { ok: false, error: { code: 'OFFLINE', message: '网络不通，请稍后再试' } }

const isAnswer = (value: unknown): value is Answer<never> =>
  typeof value === 'object' && value !== null && 'ok' in value

/** One call to the backend. A refusal, a fault and a missing network all come back as `{ ok: false, error }`. */
export async function call<A extends ActionName>(action: A, input: InputOf<A>): Promise<Answer<OutputOf<A>>> {
  const answer = await send(functionOf(action), { action, input })
  return isAnswer(answer) ? answer : OFFLINE
}
