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
import { Skeleton } from './Skeleton'

interface HandInProps {
  title: string
  /** Set: what was returned and is handed in again. */
  submissionId?: string
  /** The form's page, once it is known who writes and what was returned. */
  children: (me: Me, returned: SubmissionDetail | null) => ReactNode
}

/** What a form needs before it can be filled in: who writes it, and what was returned, if anything. */
export function HandIn({ title, submissionId, children }: HandInProps) {
  const { me, refusal, load } = useSession()
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
  const failed = !me ? refusal?.message : returned.status === 'error' ? returned.message : undefined
  const retry = () => void (me ? returned.reload() : load())
  return (
    <Page title={title} back>
      <Card>
        {failed === undefined ? (
          <Skeleton rows={4} />
        ) : (
          <EmptyState icon='wifi-off' text={failed} action={{ label: '再试一次', onClick: retry }} />
        )}
      </Card>
    </Page>
  )
}

/** Above a form: why it was returned, and by whom. */
export function ReturnedNotice({ returned }: { returned: SubmissionDetail | null }) {
  const review = returned?.reviews.at(-1)
  if (!review) return null
  return (
    <Notice tone='warn' icon='undo-2'>
      {review.reviewerName} {momentName(review.at)} 退回：{review.comment}
    </Notice>
  )
}
