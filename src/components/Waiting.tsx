import { Card } from './Card'
import { EmptyState } from './EmptyState'
import { goBack } from './frame'
import { Skeleton } from './Skeleton'

/** What trying again may cure; of anything else the answer would be the same. */
const PASSING = ['OFFLINE', 'BUSY', 'FAULT']

interface WaitingProps {
  query: { status: 'loading' | 'ready' } | { status: 'error'; code: string; message: string }
  onRetry: () => void
  rows?: number
}

/** In place of a page's content: it is on its way, or it did not come, and what one can do about it. */
export function Waiting({ query, onRetry, rows = 4 }: WaitingProps) {
  if (query.status !== 'error') {
    return (
      <Card>
        <Skeleton rows={rows} />
      </Card>
    )
  }
  const canRetry = PASSING.includes(query.code)
  return (
    <Card>
      <EmptyState
        icon={query.code === 'OFFLINE' ? 'wifi-off' : 'circle-alert'}
        text={query.message}
        action={canRetry ? { label: '再试一次', onClick: onRetry } : { label: '返回', onClick: goBack }}
      />
    </Card>
  )
}
