import type { Me } from '@/contract/organization'
import { isCalendarDate } from '@/domain/calendar'
import { groupsFor, type PlanDraft } from './planDraft'

/** What a link to the plan wishes; parameters come from outside, so none is believed. */
export interface PlanWishes {
  kind?: string
  /** A branch that the caller runs. */
  branchId?: string
  /** A group in whose name the caller may plan. */
  groupId?: string
  /** The first day of the period for which it is held. */
  on?: string
  /** The first day of a missed period that it makes good. */
  countsOn?: string
}

/** A new plan with what was wished: the branch or group, a day in the period that is still to come, what is made good. */
export function prefilled(
  draft: PlanDraft,
  me: Me,
  { branchId, groupId, on, countsOn }: PlanWishes,
): PlanDraft {
  const branch = me.runsBranches.find(({ id }) => id === branchId)
  const group = groupsFor(me, draft.kind).find(({ id }) => id === groupId)
  return {
    ...draft,
    ...(branch && { ownBranchId: branch.id }),
    ...(group && { groupId: group.id, ownBranchId: group.branchId, jointBranchIds: [] }),
    ...(on !== undefined && isCalendarDate(on) && on > draft.date && { date: on }),
    ...(countsOn !== undefined && isCalendarDate(countsOn) && countsOn < me.today && { countsOn }),
  }
}

/** Each link has a draft of its own, so that what was typed for another is not taken for this one. */
export const draftKeyOf = (me: Me, { kind, branchId, groupId, on, countsOn }: PlanWishes): string =>
  ['plan', me.memberId, kind ?? 'any', branchId, groupId, on, countsOn]
    .filter((part) => part !== undefined)
    .join(':')
