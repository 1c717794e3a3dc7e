import { useState } from 'react'
import { useQuery } from '@/stores/query'
import { useSession } from '@/stores/session'
import { seesAllBranches } from '@/stores/seesAllBranches'

const COMMITTEE = 'committee'

/** Whose report is looked at, of those that the reader may choose; `branchId` null: the committee's. */
export function useScope(asked: string | undefined) {
  const me = useSession((session) => session.me)
  const ofCommittee = me !== null && seesAllBranches(me)
  const all = useQuery('organization.branches', ofCommittee ? {} : null)
  const branches = ofCommittee ? (all.data?.branches ?? []) : (me?.runsBranches ?? [])
  const [chosen, choose] = useState(asked)
  // Who runs none asks for their own, and is told why not.
  const first = ofCommittee ? COMMITTEE : (branches[0]?.id ?? me?.branch.id)
  const value = chosen ?? first
  return {
    ofCommittee,
    /** Undefined: it is not known yet who reads. */
    branchId: value === undefined ? undefined : value === COMMITTEE ? null : value,
    value,
    choose,
    options: [
      ...(ofCommittee ? [{ value: COMMITTEE, label: '机关党委' }] : []),
      ...branches.map(({ id, name }) => ({ value: id, label: name })),
    ],
  }
}

export type ScopeChoice = ReturnType<typeof useScope>
