import { useState } from 'react'
import { useQuery } from '@/stores/query'

/**
 * Which activity typed characters are for: the one the page was opened for, or the one under way; where several
 * are, the one that is chosen.
 */
export function useWhich(named: string | null) {
  const month = useQuery('month.mine', named === null ? {} : null)
  const [chosen, choose] = useState<string | null>(null)
  const current = month.data?.current ?? []
  const activityId = named ?? chosen ?? (current.length === 1 ? (current[0]?.id ?? null) : null)
  const activity = useQuery('activity.get', activityId === null ? null : { activityId })
  return {
    activityId,
    /** Those to choose from, when there is a choice. */
    choices: named === null && current.length > 1 ? current : [],
    choose,
    detail: activity.data?.id === activityId ? activity.data : null,
    /** Nothing is under way, as far as is known. */
    isNone: named === null && month.data !== null && current.length === 0,
  }
}
