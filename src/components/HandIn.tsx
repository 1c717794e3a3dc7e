import type { ReactNode } from 'react'
import type { Me } from '@/contract/organization'
import type { SubmissionDetail } from '@/contract/submission'
import { useQuery } from '@/stores/query'
import { useSession } from '@/stores/session'
import { Card } from './Card'
import { EmptyState } from './EmptyState'
import { momentName, submissionStateLabels } from './labels'
import { Notice } from './Notice'
import { Page } from './Page'
import { Waiting } from './Waiting'

interface HandInProps {
  title: string
  /** Set: what was returned and is handed in again. */
  submissionId?: string
  /** The form's page, once it is known who writes and what was returned. */
  children: (me: Me, returned: SubmissionDetail | null) => ReactNode
}

/** What a form needs before it can be filled in: who writes it, and what was returned, if anything. */
export function HandIn({ title, submissionId, children }: HandInProps) {
  const me = useSession((session) => session.me)
  const returned = useQuery('submission.get', submissionId === undefined ? null : { submissionId })
  const isReady = submissionId === undefined || returned.data !== null
  if (me && isReady) {
    if (!returned.data || returned.data.may.resubmit) return children(me, returned.data)
    const state = submissionStateLabels[returned.data.state].text
    return (
      <Page title={title} back>
        <Card>
          <EmptyState icon='circle-check' text={`这条内容${state}，不用重交。`} />
        </Card>
      </Page>
    )
  }
  // Who it is that has no session, or why, the page itself says.
  return (
    <Page title={title} back>
      <Waiting query={returned} onRetry={() => void returned.reload()} />
    </Page>
  )
}

/** Above a form: why it was returned, and by whom. */
export function ReturnedNotice({ returned }: { returned: SubmissionDetail | null }) {
  const review = returned?.reviews[returned.reviews.length - 1]
  if (!review) return null
  return (
    <Notice tone='warn' icon='undo-2'>
      {review.reviewerName} {momentName(review.at)} 退回：{review.comment}
    </Notice>
  )
}
