import { Stars } from '@/components/Stars'
import { Tag } from '@/components/Tag'
import { branchStarLabels } from '@/components/branchStarLabels'
import type { StarRow } from '@/contract/branchStar'

/** The stars that were given; else where the branch stands. */
export function Level({ row: { state, decision } }: { row: StarRow }) {
  if (decision === null) {
    const { text, tone } = branchStarLabels[state]
    return <Tag tone={tone}>{text}</Tag>
  }
  return decision.level === 0 ? <Tag>不评星</Tag> : <Stars stars={decision.level} size='small' />
}
