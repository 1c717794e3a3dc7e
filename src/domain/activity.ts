import { type CalendarDate, dateOf } from './calendar'
import { limits } from './limits'
import { holderOf, type Kind } from './obligation'
import { accept, refuse, type Result } from './result'

export type ActivityState = 'draft' | 'published' | 'closed' | 'cancelled'

/** What a plan says of an activity, as its author typed it. */
export interface ActivityPlan {
  kind: Kind
  startsAt: Date
  endsAt: Date
  hostBranchIds: readonly string[]
  expectedMemberIds: readonly string[]
  /** 补办: the day, in an earlier period, for which it counts; null: the day on which it is held. */
  countsOn: CalendarDate | null
  /** Of a service: how many may sign up; null: it takes no sign-up. */
  capacity: number | null
  /** Of a service: for the front line. */
  frontLine: boolean
}

/** The group in whose name an activity is planned. */
export interface PlanningGroup {
  kind: 'party' | 'youth'
  branchId: string
}

/**
 * Whether it can be held in that name: a branch's by one branch or several, a group's by a group of that kind in its
 * branch, the committee's by no branch.
 */
function decideHolder(
  { kind, hostBranchIds }: Pick<ActivityPlan, 'kind' | 'hostBranchIds'>,
  group: PlanningGroup | null,
): Result<null> {
  const holder = holderOf(kind)
  if (group && holder !== (group.kind === 'party' ? 'partyGroup' : 'youthGroup')) {
    return refuse('ACTIVITY_GROUP_OTHER', { field: 'groupId' })
  }
  if (holder === 'committee') {
    return hostBranchIds.length === 0
      ? accept(null)
      : refuse('ACTIVITY_BY_COMMITTEE', { field: 'hostBranchIds' })
  }
  if (holder !== 'branch' && !group) return refuse('ACTIVITY_GROUP_MISSING', { field: 'groupId' })
  if (group && (hostBranchIds.length !== 1 || hostBranchIds[0] !== group.branchId)) {
    return refuse('ACTIVITY_GROUP_ALONE', { field: 'hostBranchIds' })
  }
  return hostBranchIds.length === 0 ? refuse('ACTIVITY_NO_HOST', { field: 'hostBranchIds' }) : accept(null)
}

/** Only a volunteer service takes sign-ups or goes to the front line; with sign-up the roll is made by it. */
function decideServicePlan({
  kind,
  capacity,
  frontLine,
  expectedMemberIds,
}: Pick<ActivityPlan, 'kind' | 'capacity' | 'frontLine' | 'expectedMemberIds'>): Result<null> {
  if (kind !== 'volunteerService') {
    if (capacity !== null) return refuse('SERVICE_ONLY', { field: 'capacity' })
    if (frontLine) return refuse('SERVICE_ONLY', { field: 'frontLine' })
  }
  return capacity !== null && expectedMemberIds.length > 0
    ? refuse('SERVICE_BY_SIGN_UP', { field: 'expectedMemberIds' })
    : accept(null)
}

/**
 * Whether a plan can stand, whoever made it. `group`: the one that it names. `mayBeExpected`: the members of the
 * hosts, or everybody where the committee holds it.
 */
export function decidePlan(
  plan: ActivityPlan,
  group: PlanningGroup | null,
  mayBeExpected: ReadonlySet<string>,
): Result<{ heldOn: CalendarDate; countsOn: CalendarDate }> {
  const heldOn = dateOf(plan.startsAt)
  const held = decideHolder(plan, group)
  if (!held.ok) return held
  if (plan.endsAt <= plan.startsAt) return refuse('ACTIVITY_ENDS_BEFORE_START', { field: 'endsAt' })
  if (plan.endsAt.getTime() - plan.startsAt.getTime() > limits.activityDays * 86_400_000) {
    return refuse('ACTIVITY_TOO_LONG', { field: 'endsAt', values: { days: limits.activityDays } })
  }
  const service = decideServicePlan(plan)
  if (!service.ok) return service
  if (plan.expectedMemberIds.some((id) => !mayBeExpected.has(id))) {
    return refuse('ACTIVITY_GUEST_UNKNOWN', { field: 'expectedMemberIds' })
  }
  if (plan.countsOn !== null && plan.countsOn > heldOn) {
    return refuse('ACTIVITY_COUNTS_FOR_FUTURE', { field: 'countsOn' })
  }
  return accept({ heldOn, countsOn: plan.countsOn ?? heldOn })
}

/** `published` again is harmless; a published activity needs somebody to expect, or takes sign-ups. */
export function decidePublish(activity: {
  state: ActivityState
  expected: number
  capacity: number | null
}): Result<'published'> {
  switch (activity.state) {
    case 'draft':
      return activity.expected > 0 || activity.capacity !== null
        ? accept('published')
        : refuse('ACTIVITY_NOBODY_EXPECTED', { field: 'expectedMemberIds' })
    case 'published':
      return accept('published')
    case 'closed':
      return refuse('ACTIVITY_CLOSED')
    case 'cancelled':
      return refuse('ACTIVITY_CANCELLED')
  }
}

/** Closing makes an activity count; not before it has begun. Closing again is harmless. */
export function decideClose(activity: { state: ActivityState; startsAt: Date }, now: Date): Result<'closed'> {
  switch (activity.state) {
    case 'draft':
      return refuse('ACTIVITY_NOT_OPEN')
    case 'published':
      return now < activity.startsAt ? refuse('ACTIVITY_NOT_BEGUN') : accept('closed')
    case 'closed':
      return accept('closed')
    case 'cancelled':
      return refuse('ACTIVITY_CANCELLED')
  }
}

/** Any activity can be cancelled, a closed one too (it was closed by mistake): what it counted is taken back. */
export const decideCancel = (_: ActivityState): Result<'cancelled'> => accept('cancelled')

/** Time, place and people can change until the activity is closed or cancelled. */
export function decideChange(state: ActivityState): Result<null> {
  switch (state) {
    case 'draft':
    case 'published':
      return accept(null)
    case 'closed':
      return refuse('ACTIVITY_CLOSED')
    case 'cancelled':
      return refuse('ACTIVITY_CANCELLED')
  }
}

/** Its roll, minutes, pictures and what a birthday keeps are recorded from publishing on, and completed after closing. */
export function decideKeep(state: ActivityState): Result<null> {
  switch (state) {
    case 'draft':
      return refuse('ACTIVITY_NOT_OPEN')
    case 'cancelled':
      return refuse('ACTIVITY_CANCELLED')
    case 'published':
    case 'closed':
      return accept(null)
  }
}

/** How an activity looks to people on a given instant. */
export type ActivityPhase = 'draft' | 'upcoming' | 'underWay' | 'over' | 'closed' | 'cancelled'

export function phaseOf(
  { state, startsAt, endsAt }: { state: ActivityState; startsAt: Date; endsAt: Date },
  now: Date,
): ActivityPhase {
  if (state !== 'published') return state
  if (now < startsAt) return 'upcoming'
  return now <= endsAt ? 'underWay' : 'over'
}
