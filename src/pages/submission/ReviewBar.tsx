import { useState } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { PrimaryButton, SoftButton } from '@/components/Button'
import { ReturnSheet } from '@/components/ReturnSheet'
import { tellReview } from '@/components/tellReview'
import type { SubmissionDetail } from '@/contract/submission'
import type { Verdict } from '@/domain/submission'
import { type ReviewResult, useReviews } from '@/stores/reviews'

interface ReviewBarProps {
  submission: SubmissionDetail
  /** After the attempt; null: it worked. */
  onDone: (refusal: string | null) => Promise<void>
}

/** The reviewer's actions: agree, or give back with a comment. */
export function ReviewBar({ submission, onDone }: ReviewBarProps) {
  const { approve, giveBack } = useReviews()
  const [isReturning, setReturning] = useState(false)

  const settle = async (verdict: Verdict, result: ReviewResult): Promise<ReviewResult> => {
    const refusal = result.refused[submission.id] ?? result.failure
    if (refusal === null) tellReview(verdict, result)
    if (verdict === 'approved' || result.failure === null) {
      setReturning(false)
      await onDone(refusal)
    }
    return result
  }
  return (
    <BottomBar>
      <SoftButton onClick={() => setReturning(true)}>退回</SoftButton>
      <PrimaryButton onClick={async () => settle('approved', await approve([submission]))}>
        同意
      </PrimaryButton>
      <ReturnSheet
        count={isReturning ? 1 : 0}
        onClose={() => setReturning(false)}
        onReturn={async (comment) => settle('returned', await giveBack([submission], comment))}
      />
    </BottomBar>
  )
}
