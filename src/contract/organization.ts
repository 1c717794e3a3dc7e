import * as v from 'valibot'
import type { BranchKind } from '../domain/obligation'
import type { PostKind, Role } from '../domain/permission'
import { action } from './action'
import { type CalendarDate, id, ids } from './fields'

export interface Me {
  memberId: string
  name: string
  kind: 'full' | 'probationary'
  joinedOn: CalendarDate
  branch: { id: string; name: string; kind: BranchKind }
  committeeName: string
  posts: { kind: PostKind; branchName: string | null; groupName: string | null }[]
  roles: Role[]
  /** The branches in whose name the caller may plan; all for the committee's officers. */
  runsBranches: { id: string; name: string }[]
  /** The groups in whose name the caller may plan: one's own, or those of the branches one runs. */
  runsGroups: { id: string; kind: 'party' | 'youth'; name: string; branchId: string }[]
  today: CalendarDate
}

export const organizationActions = {
  'organization.me': action<Me>()('actForOneself', v.strictObject({})),
  'organization.branches': action<{ branches: { id: string; name: string; kind: BranchKind }[] }>()(
    'seeBranch',
    v.strictObject({}),
  ),
  /** The members of some branches as of today, by branch and name: for choosing who is expected; not the exempt. */
  'organization.members': action<{
    members: {
      id: string
      name: string
      branchId: string
      branchName: string
      /** The groups they are in today, a youth group by age alone too. */
      groupIds: string[]
      exempt: boolean
      /** Secretary or first secretary of a branch today. */
      isSecretary: boolean
    }[]
  }>()('seeRoster', v.strictObject({ branchIds: ids(50) })),
  /** The study catalogue: books and topics. */
  'organization.topics': action<{ topics: { id: string; title: string }[] }>()(
    'actForOneself',
    v.strictObject({}),
  ),
  /** What a branch missed and may make good (补办), oldest first. */
  'organization.missed': action<{
    missed: { kind: string; from: CalendarDate; to: CalendarDate; label: string }[]
  }>()('runActivity', v.strictObject({ branchId: id })),
}
