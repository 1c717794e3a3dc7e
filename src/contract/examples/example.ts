import type * as v from 'valibot'
import type { Action } from '../action'

/** Of each action of a context an input that says everything that can be said; of a choice, each. */
export type Examples<Actions extends Record<string, Action>> = {
  [A in keyof Actions]: v.InferInput<Actions[A]['input']>[]
}

export const uuid = (number: number) => `0190f6d2-1b7a-7c3e-9f00-${String(number).padStart(12, '0')}`

export const period = { cadence: 'halfYear', on: '2022-04-12' } as const
