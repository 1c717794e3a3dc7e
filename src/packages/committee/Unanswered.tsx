import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { Skeleton } from '@/components/Skeleton'
import { back } from '@/routes'
import type { Query } from '@/stores/query'

/** Refusals that no second try changes. */
const FINAL = ['NOT_PERMITTED', 'NOT_YOUR_BRANCH', 'NOT_FOUND', 'INVALID_INPUT']

/** In place of an answer: it is on its way, it failed, or it is not for this person. */
export function Unanswered({ query, onRetry }: { query: Query<unknown>; onRetry: () => Promise<void> }) {
  if (query.status !== 'error') {
    return (
      <Card>
        <Skeleton rows={8} />
      </Card>
    )
  }
  const isFinal = FINAL.includes(query.code)
  return (
    <Card>
      <EmptyState
        icon={isFinal ? 'lock' : 'wifi-off'}
        text={query.message}
        action={
          isFinal ? { label: '返回', onClick: back } : { label: '再试一次', onClick: () => void onRetry() }
        }
      />
    </Card>
  )
}
