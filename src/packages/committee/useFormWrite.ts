import { useState } from 'react'
import { call } from '@/cloud/call'
import { toastDone } from '@/components/feedback'
import type { ActionName, InputOf, OutputOf } from '@/contract/contract'

interface Failure {
  code: string
  message: string
  field?: string
}

/** One form's writes: what was typed stays when it fails, and the reason stands at the field it is about. */
export function useFormWrite(fields: readonly string[] = []) {
  const [failure, setFailure] = useState<Failure | null>(null)
  const isAtField = failure?.field !== undefined && fields.includes(failure.field)
  return {
    failure,
    errorOf: (field: string): string | undefined =>
      isAtField && failure.field === field ? failure.message : undefined,
    /** Why it failed, where no field of the form says it. */
    rest: failure && !isAtField ? failure.message : null,
    fail: (message: string, field: string) => setFailure({ code: 'FORM', message, field }),
    /** The answer, when it worked; null when not. */
    send: async <A extends ActionName>(
      action: A,
      input: InputOf<A>,
      said = '已保存',
    ): Promise<OutputOf<A> | null> => {
      setFailure(null)
      const answer = await call(action, input)
      if (!answer.ok) {
        setFailure(answer.error)
        return null
      }
      toastDone(said)
      return answer.data
    },
  }
}
