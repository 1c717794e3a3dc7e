import { type ActionName, type Answer, functionOf, type InputOf, type OutputOf } from '@/contract/contract'
import { send } from './transport'

const OFFLINE: Answer<never> = { ok: false, error: { code: 'OFFLINE', message: '网络不通，请稍后再试' } }

const isAnswer = (value: unknown): value is Answer<never> =>
  typeof value === 'object' && value !== null && 'ok' in value

/** Refusals that say that the caller is (no longer) anybody here, whatever they asked. */
const NOBODY = ['NOT_SIGNED_IN', 'NOT_A_MEMBER', 'MEMBER_LEFT']

type Nobody = (error: { code: string; message: string }) => void
let tellNobody: Nobody = () => undefined

/** Hears of every answer that says so: somebody may leave, or be unbound, while their app is open. */
export const onNobody = (listener: Nobody): void => {
  tellNobody = listener
}

/** One call to the backend. A refusal, a fault and a missing network all come back as `{ ok: false, error }`. */
export async function call<A extends ActionName>(action: A, input: InputOf<A>): Promise<Answer<OutputOf<A>>> {
  const answer = await send(functionOf(action), { action, input })
  if (!isAnswer(answer)) return OFFLINE
  if (!answer.ok && NOBODY.includes(answer.error.code)) tellNobody(answer.error)
  return answer
}
