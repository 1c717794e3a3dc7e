import { branches } from './branches'
import { chanceFor } from './chance'
import { type DemoPost, officersOn } from './posts'

export interface DemoPair {
  id: string
  leaderId: string
  sectionHeadId: string
}

/** A leader talks with each section head in their charge: fifteen pairs. */
const PAIRS = 15
export const PAIRED_SINCE = '2022-01-01'

/** The committee's leaders, each with some of the branches' secretaries and deputies, who head their sections. */
export function demoPairs(organisation: { posts: readonly DemoPost[] }): DemoPair[] {
  const chance = chanceFor('talk pairs')
  const leaders = [
    ...new Set(
      organisation.posts.flatMap(({ kind, memberId }) => (kind.startsWith('committee') ? [memberId] : [])),
    ),
  ]
  const heads = Object.values(branches)
    .filter(({ kind }) => kind === 'serving')
    .flatMap(({ id }) => officersOn(organisation, id, PAIRED_SINCE).slice(0, 2))
  return heads.slice(0, PAIRS).map((sectionHeadId, index) => ({
    id: chance.id(),
    leaderId: leaders[index % leaders.length] ?? '',
    sectionHeadId,
  }))
}
