import type { ActivitySummary } from '@/contract/activity'
import type { Me } from '@/contract/organization'
import { branchActivityKinds, type Kind } from '@/domain/obligation'
import { branchInSight } from '@/stores/branchInSight'
import { useQuery } from '@/stores/query'

/** Which parts of the workbench somebody has. The server decides what they may do; this only chooses what to show. */
export function partsOf({ roles }: Pick<Me, 'roles'>) {
  const officer = roles.includes('branchOfficer')
  const committeeOfficer = roles.includes('committeeOfficer')
  const committee = committeeOfficer || roles.includes('committeeMember')
  const leads = roles.includes('groupLeader')
  const plannable: readonly Kind[] =
    officer || committeeOfficer ? branchActivityKinds : leads ? ['groupMeeting'] : []
  return {
    reviews: officer || committeeOfficer,
    runs: officer || committeeOfficer || leads,
    /** Is reminded of what a branch is behind with. */
    leadsBranch: officer,
    /** The own branch's month: everybody's but those who look after all branches and lead none. */
    branch: officer || !committee,
    committee,
    /** Runs what a branch hosts, not a Party group's meetings only. */
    runsBranch: officer || committeeOfficer,
    /** What they may plan. */
    plannable,
  }
}

/** What the workbench asks for, by role. */
export function useWorkbench(me: Me) {
  const parts = partsOf(me)
  const month = useQuery('month.branch', parts.branch ? { branchId: branchInSight(me) } : null)
  const ahead = useQuery('activity.list', parts.runs ? { scope: 'branch', when: 'ahead' } : null)
  const past = useQuery('activity.list', parts.runs ? { scope: 'branch', when: 'past' } : null)
  const standing = useQuery('standing.branches', parts.committee ? { cadence: 'halfYear' } : null)
  // Of their branch's group meetings a leader runs those of their own group, on whose roll they are.
  const isTheirs = ({ kind, mine }: ActivitySummary) =>
    parts.runsBranch || (kind === 'groupMeeting' && mine !== null)
  const over = (past.data?.items ?? []).filter((each) => each.phase === 'over' && isTheirs(each))
  const open = (ahead.data?.items ?? []).filter((each) => each.state === 'published' && isTheirs(each))
  return {
    parts,
    month,
    standing,
    /** To be closed by them: of their own branch, where they lead one; a group's own meetings for its leader. */
    toClose: month.data && month.data.toClose.length > 0 ? month.data.toClose : parts.branch ? over : [],
    toRun: [...open, ...over],
  }
}
