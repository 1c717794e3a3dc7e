import { Tag } from '@/components/Tag'

/** How far a self-score is from the check-ups; nothing where they agree. */
export function Beyond({ points }: { points: number | null }) {
  if (points === null || points === 0) return null
  return <Tag tone={points > 0 ? 'due' : 'plain'}>{points > 0 ? `高 ${points} 分` : `低 ${-points} 分`}</Tag>
}
