import type { ActionName, Answer, InputOf, OutputOf } from '../../src/contract/contract'

export interface Said {
  code: string
  message: string
  field?: string
}

/** Somebody who calls; the types come from the contract. */
export interface Caller {
  /** Any call, well formed or not. A bug of the backend fails the test. */
  send(action: string, input: unknown): Promise<Answer<unknown>>
  /** A call that is to be accepted: its data. */
  does<A extends ActionName>(action: A, input: InputOf<A>): Promise<OutputOf<A>>
  /** A call that is to be refused: the code. */
  code(action: string, input: unknown): Promise<string>
  /** A call that is to be refused: code, sentence and field. */
  refusal(action: string, input: unknown): Promise<Said>
}

export function callerWith(send: Caller['send']): Caller {
  const refusal: Caller['refusal'] = async (action, input) => {
    const answer = await send(action, input)
    if (answer.ok) throw new Error(`${action} was accepted: ${JSON.stringify(answer.data)}`)
    return answer.error
  }
  return {
    send,
    refusal,
    code: async (action, input) => (await refusal(action, input)).code,
    does: async <A extends ActionName>(action: A, input: InputOf<A>) => {
      const answer = await send(action, input)
      if (!answer.ok) throw new Error(`${action} was refused: ${JSON.stringify(answer.error)}`)
      return answer.data as OutputOf<A>
    },
  }
}
