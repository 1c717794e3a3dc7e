import { useState } from 'react'
import { Card } from '@/components/Card'
import { Page } from '@/components/Page'
import { Skeleton } from '@/components/Skeleton'
import { useSession } from '@/stores/session'
import { FeedbackForm } from './FeedbackForm'
import { OwnFeedback } from './OwnFeedback'

/** 投诉建议: a form, and below it what one has handed in, with its state and answer. */
export default function FeedbackPage() {
  const me = useSession((session) => session.me)
  const [sent, setSent] = useState(0)
  return (
    <Page title='投诉建议' sub='由机关党委的党务工作者答复' back>
      {me ? (
        <>
          <FeedbackForm key={`${me.memberId} ${sent}`} me={me} onSent={() => setSent(sent + 1)} />
          <OwnFeedback key={`own ${me.memberId} ${sent}`} me={me} />
        </>
      ) : (
        <Card>
          <Skeleton rows={4} />
        </Card>
      )}
    </Page>
  )
}
