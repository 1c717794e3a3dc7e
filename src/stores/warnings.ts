import { useRef, useState } from 'react'
import { call } from '@/cloud/call'
import { newId } from '@/cloud/newId'
import { useQuery } from './query'

/** The branches that are behind, and reminding them. */
export function useWarnings() {
  const query = useQuery('warning.list', {})
  const [failure, setFailure] = useState<string | null>(null)
  // Kept until it is answered, so that a retry is the same reminder; other branches are another one.
  const pending = useRef({ branches: '', id: '' })
  const remind = async (branchIds: string[]): Promise<number | null> => {
    const branches = branchIds.join()
    if (pending.current.branches !== branches) pending.current = { branches, id: newId() }
    setFailure(null)
    const answer = await call('warning.remind', { reminderId: pending.current.id, branchIds })
    if (!answer.ok) {
      setFailure(answer.error.message)
      if (answer.error.code !== 'OFFLINE') void query.reload()
      return null
    }
    pending.current = { branches: '', id: '' }
    await query.reload()
    return answer.data.outcomes.filter(({ outcome }) => outcome === 'reminded').length
  }
  return { query, failure, remind }
}
