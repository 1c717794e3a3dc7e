import type { Verdict } from '@/domain/submission'
import type { ReviewResult } from '@/stores/reviews'
import { toast, toastDone } from './feedback'
import { verdictNames } from './labels'

/** Says what came of one verdict or many: done, or how many were refused and why, or that nothing got through. */
export function tellReview(verdict: Verdict, { done, refused, failure }: ReviewResult): void {
  const word = verdictNames[verdict]
  const reasons = Object.values(refused)
  if (failure !== null)
    toast(done.length > 0 ? `已${word} ${done.length} 项，其余没有成功：${failure}` : failure)
  else if (reasons.length === 1 && done.length === 0) toast(reasons[0] ?? '')
  else if (reasons.length > 0) toast(`已${word} ${done.length} 项，${reasons.length} 项没有成功，原因见列表`)
  else if (done.length > 0) toastDone(`已${word} ${done.length} 项`)
}
