import { useState } from 'react'
import type { SubmissionSummary } from '@/contract/submission'
import { type ReviewResult, useReviews } from './reviews'

/** An inbox at work: what is ticked, what is being returned, what was refused, and what is done already. */
export interface Reviewing {
  /** What still waits, without what has been decided here. */
  waiting: SubmissionSummary[]
  chosen: SubmissionSummary[]
  isChosen: (id: string) => boolean
  tick: (id: string, on: boolean) => void
  tickAll: (on: boolean) => void
  busy: boolean
  refusals: Record<string, string>
  approve: (items: readonly SubmissionSummary[]) => Promise<ReviewResult>
  /** What the sheet asks a comment for; empty: it is shut. */
  returning: readonly SubmissionSummary[]
  askReturn: (items: readonly SubmissionSummary[]) => void
  giveBack: (comment: string) => Promise<ReviewResult>
}

/** Reviews a list of submissions: tick some or all, approve or return them. `tell` hears each outcome. */
export function useReviewing(
  items: readonly SubmissionSummary[],
  tell: (verdict: 'approved' | 'returned', result: ReviewResult) => void,
): Reviewing {
  const reviews = useReviews()
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set())
  const [returning, setReturning] = useState<readonly SubmissionSummary[]>([])
  // A returned text that was handed in again waits anew: it is the round that was decided.
  const waiting = items.filter((item) => !decided.has(keyOf(item)))
  const chosen = waiting.filter(({ id }) => ticked.has(id))

  const settle = (
    verdict: 'approved' | 'returned',
    some: readonly SubmissionSummary[],
    result: ReviewResult,
  ) => {
    const isDone = ({ id }: SubmissionSummary) => result.done.includes(id)
    setDecided((before) => new Set([...before, ...some.filter(isDone).map(keyOf)]))
    setTicked((before) => new Set([...before].filter((id) => !result.done.includes(id))))
    tell(verdict, result)
    return result
  }

  return {
    waiting,
    chosen,
    isChosen: (id) => ticked.has(id),
    tick: (id, on) =>
      setTicked((before) => new Set(on ? [...before, id] : [...before].filter((one) => one !== id))),
    tickAll: (on) => setTicked(new Set(on ? waiting.map(({ id }) => id) : [])),
    busy: reviews.busy,
    refusals: reviews.refusals,
    approve: async (some) => settle('approved', some, await reviews.approve(some)),
    returning,
    askReturn: setReturning,
    giveBack: async (comment) => {
      const result = settle('returned', returning, await reviews.giveBack(returning, comment))
      if (result.failure === null) setReturning([])
      return result
    },
  }
}

const keyOf = ({ id, round }: SubmissionSummary) => `${id} ${round}`
