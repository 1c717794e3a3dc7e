import { useCallback, useState } from 'react'
import { call } from '@/cloud/call'
import type { SubmissionContent } from '@/contract/submission'

/** What is wrong, by field; `form`: the whole. */
export type Wrong<Field extends string> = Partial<Record<Field | 'form', string>>

/**
 * Hands a submission in: for the first time (`round` null), or in answer to a returned round. What was typed stays
 * where it is; a refusal stands at its field, or under `form` where it is about none of them.
 */
export function useHandIn<Field extends string>(fields: readonly Field[]) {
  const [wrong, setWrong] = useState<Wrong<Field>>({})
  const handIn = async (
    submissionId: string,
    round: number | null,
    content: SubmissionContent,
  ): Promise<boolean> => {
    setWrong({})
    const answer =
      round === null
        ? await call('submission.submit', { submissionId, content })
        : await call('submission.resubmit', { submissionId, round, content })
    if (answer.ok) return true
    // The server names it within the call: `content.title`.
    const named = `.${answer.error.field ?? ''}`
    const field = fields.find((name) => named.endsWith(`.${name}`)) ?? 'form'
    setWrong({ [field]: answer.error.message } as Wrong<Field>)
    return false
  }
  /** A field that is being changed is not wrong any more. */
  const forgive = useCallback((...changed: string[]) => {
    setWrong((before) => {
      const kept = Object.entries(before).filter(([field]) => field !== 'form' && !changed.includes(field))
      return Object.fromEntries(kept) as Wrong<Field>
    })
  }, [])
  return { wrong, setWrong, forgive, handIn }
}

/** A text that must be there and fit: what is wrong with it, or nothing. */
export function lacking(value: string, name: string, most: number): string | undefined {
  if (value.trim() === '') return `请填写${name}`
  return value.length > most ? `${name}最多 ${most.toLocaleString('en')} 字` : undefined
}
