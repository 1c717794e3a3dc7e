import { render, screen } from '@testing-library/react'
import type { SubmissionDetail } from '@/contract/submission'
import { History } from './History'

const withdrawn = {
  kind: 'leave',
  state: 'withdrawn',
  round: 1,
  submittedAt: '2026-05-20T02:00:00.000Z',
  reviews: [],
} as unknown as SubmissionDetail

test.each([
  [false, '本人撤回'],
  [true, '活动已取消，申请撤回'],
])('a request that was taken back says why (activity cancelled: %s)', (isActivityCancelled, sentence) => {
  render(<History submission={{ ...withdrawn, isActivityCancelled }} />)
  screen.getByText(sentence)
})
