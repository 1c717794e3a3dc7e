import { useCallback, useRef, useState } from 'react'
import { call } from '@/cloud/call'
import { newId } from '@/cloud/newId'
import { limits } from '@/domain/limits'
import type { Verdict } from '@/domain/submission'

/** What a verdict is given on: a submission, in the round that the reviewer has before their eyes. */
export interface Reviewable {
  id: string
  round: number
}

export interface ReviewResult {
  /** Ids of those on which the verdict now stands. */
  done: string[]
  /** Those that were refused, and why. */
  refused: Record<string, string>
  /** Set: a call did not get through, so nothing is known of what is neither done nor refused. */
  failure: string | null
}

const NOTHING: ReviewResult = { done: [], refused: {}, failure: null }

/**
 * Gives verdicts, one or many. `refusals` keeps the reason of each that was refused, for its row, until it is
 * tried again. A verdict whose answer was lost is sent again under the same id; a second tap meanwhile is nothing.
 */
export function useReviews() {
  const [busy, setBusy] = useState(false)
  const [refusals, setRefusals] = useState<Record<string, string>>({})
  const locked = useRef(false)
  const ids = useRef(new Map<string, string>())

  const review = useCallback(
    async (items: readonly Reviewable[], verdict: Verdict, comment: string): Promise<ReviewResult> => {
      if (locked.current || items.length === 0) return NOTHING
      locked.current = true
      setBusy(true)
      const result = await send(items, verdict, comment, ids.current)
      setRefusals((before) => ({
        ...Object.fromEntries(Object.entries(before).filter(([id]) => !items.some((item) => item.id === id))),
        ...result.refused,
      }))
      locked.current = false
      setBusy(false)
      return result
    },
    [],
  )

  return {
    busy,
    refusals,
    /** 同意. */
    approve: useCallback((items: readonly Reviewable[]) => review(items, 'approved', ''), [review]),
    /** 退回, with the reason that the author reads. */
    giveBack: useCallback(
      (items: readonly Reviewable[], comment: string) => review(items, 'returned', comment),
      [review],
    ),
  }
}

async function send(
  items: readonly Reviewable[],
  verdict: Verdict,
  comment: string,
  ids: Map<string, string>,
): Promise<ReviewResult> {
  const result: ReviewResult = { done: [], refused: {}, failure: null }
  for (let from = 0; from < items.length; from += limits.reviewsAtOnce) {
    const some = items.slice(from, from + limits.reviewsAtOnce)
    const keyOf = ({ id, round }: Reviewable) => `${id} ${round} ${verdict}`
    const reviews = some.map((item) => {
      const reviewId = ids.get(keyOf(item)) ?? newId()
      ids.set(keyOf(item), reviewId)
      return { reviewId, submissionId: item.id, round: item.round, verdict, comment }
    })
    const answer = await call('submission.review', { reviews })
    if (!answer.ok) return { ...result, failure: answer.error.message }
    some.forEach((item) => ids.delete(keyOf(item)))
    for (const { submissionId, refusal } of answer.data.outcomes) {
      if (refusal) result.refused[submissionId] = refusal.message
      else result.done.push(submissionId)
    }
  }
  return result
}
