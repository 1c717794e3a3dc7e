import type { ReactNode } from 'react'
import { useSession } from '@/stores/session'
import { Card } from './Card'
import { EmptyState } from './EmptyState'
import { Skeleton } from './Skeleton'

/** What somebody can do who is not let in, by the refusal's code. */
const advice: Record<string, string> = {
  NOT_A_MEMBER: '请书记核对花名册，办好后再试一次',
  MEMBER_LEFT: '如有疑问，请联系原支部的书记',
}

/** A page's content, or why there is none for this person and what to do about it. */
export function SessionGate({ children }: { children: ReactNode }) {
  const { me, refusal, load } = useSession()
  if (me || !refusal) return children
  // In a browser, on the way to the choice of who one is.
  if (refusal.code === 'NOT_SIGNED_IN') return <Skeleton />
  return (
    <Card>
      <EmptyState
        icon={refusal.code === 'OFFLINE' ? 'wifi-off' : 'user'}
        text={[refusal.message, advice[refusal.code]].filter(Boolean).join('。')}
        action={{ label: '再试一次', onClick: () => void load() }}
      />
    </Card>
  )
}
