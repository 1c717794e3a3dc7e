import type { PeriodSaid } from '@/contract/standing'
import type { Period } from '@/domain/calendar'
import type { Query } from '@/stores/query'

/** The answer, if it is about the period that is looked at: another period's figures never stand under its name. */
export function answerFor<T extends { period: PeriodSaid }>(query: Query<T>, { from, to }: Period): T | null {
  if (query.status === 'error' || query.data === null) return null
  const { period } = query.data
  return period.from === from && period.to === to ? query.data : null
}
