import type { OutputOf } from '@/contract/contract'
import { useQuery } from './query'

export type Topic = OutputOf<'organization.topics'>['topics'][number]

/** What may be chosen of the catalogue, with what is chosen already though it is offered no longer. */
export const offered = (topics: readonly Topic[], chosen: readonly string[]): Topic[] =>
  topics.filter(({ id, retired }) => !retired || chosen.includes(id))

/** `《简史》`, `《简史》（已停用）`. */
export const topicName = ({ title, retired }: Pick<Topic, 'title' | 'retired'>): string =>
  retired ? `${title}（已停用）` : title

/** The study catalogue, to choose from. */
export function useTopics(chosen: readonly string[]) {
  const query = useQuery('organization.topics', {})
  return { ...query, topics: offered(query.data?.topics ?? [], chosen) }
}
