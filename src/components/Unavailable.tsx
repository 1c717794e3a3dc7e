import { isPassing } from '@/cloud/passing'
import { Card } from './Card'
import { EmptyState } from './EmptyState'
import { goBack } from './frame'

interface UnavailableProps {
  code: string
  message: string
  onRetry: () => void
}

/** In place of a page's content that did not come: asking again helps against a fault, not against a refusal. */
export function Unavailable({ code, message, onRetry }: UnavailableProps) {
  return (
    <Card>
      {isPassing(code) ? (
        <EmptyState icon='wifi-off' text={message} action={{ label: '再试一次', onClick: onRetry }} />
      ) : (
        <EmptyState icon='circle-alert' text={message} action={{ label: '返回', onClick: goBack }} />
      )}
    </Card>
  )
}
