import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from '@/cloud/call'
import { byName } from '../../byName'
import type { Candidate } from './planDraft'

/** The members of some branches, each branch asked for once. Null while one of them is still missing. */
export function useMembers(branchIds: readonly string[]) {
  const [byBranch, setByBranch] = useState<Readonly<Record<string, Candidate[]>>>({})
  const [failure, setFailure] = useState<string | null>(null)
  const asking = useRef(new Set<string>())
  const ids = branchIds.join(' ')

  const ask = useCallback(async (id: string) => {
    if (asking.current.has(id)) return
    asking.current.add(id)
    const answer = await call('organization.members', { branchIds: [id] })
    if (answer.ok) {
      setByBranch((before) => ({ ...before, [id]: byName(answer.data.members) }))
      setFailure(null)
    } else {
      asking.current.delete(id)
      setFailure(answer.error.message)
    }
  }, [])
  const askAll = useCallback(() => {
    for (const id of ids.split(' ')) if (id !== '') void ask(id)
  }, [ids, ask])
  useEffect(askAll, [askAll])

  const isComplete = branchIds.every((id) => byBranch[id] !== undefined)
  return {
    members: isComplete ? branchIds.flatMap((id) => byBranch[id] ?? []) : null,
    failure,
    retry: askAll,
  }
}
