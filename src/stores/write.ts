import { useCallback, useState } from 'react'
import { call } from '@/cloud/call'
import type { ActionName, InputOf, OutputOf } from '@/contract/contract'

/**
 * A call that changes something: its answer, or null and why not. A refusal stands at the field that it names
 * (`at`), or below the form (`beside` the fields that the form has).
 */
export function useWrite<A extends ActionName>(action: A) {
  const [wrong, setWrong] = useState<{ field: string | undefined; message: string } | null>(null)
  const write = useCallback(
    /** `tell`: where no form shows why not. */
    async (input: InputOf<A>, tell?: (message: string) => void): Promise<OutputOf<A> | null> => {
      setWrong(null)
      const answer = await call(action, input)
      if (answer.ok) return answer.data
      setWrong({ field: answer.error.field, message: answer.error.message })
      tell?.(answer.error.message)
      return null
    },
    [action],
  )
  return {
    write,
    at: (field: string) => (wrong?.field === field ? wrong.message : undefined),
    beside: (...fields: string[]) =>
      wrong !== null && (wrong.field === undefined || !fields.includes(wrong.field))
        ? wrong.message
        : undefined,
    forgive: () => setWrong(null),
  }
}
