import type { ActivityDetail } from '@/contract/activity'
import type { InputOf, OutputOf } from '@/contract/contract'
import type { Me } from '@/contract/organization'
import {
  addDays,
  type CalendarDate,
  dateOf,
  instantAt,
  monthOf,
  periodLabel,
  periodOf,
  timeOf,
} from '@/domain/calendar'
import { limits } from '@/domain/limits'
import { activityKinds, branchActivityKinds, holderOf, type Kind, ruleOf } from '@/domain/obligation'

type Nearby = { latitude: number; longitude: number; radiusMetres?: number }
export type Candidate = OutputOf<'organization.members'>['members'][number]

/** What the form holds, kept at every keystroke; with it the id of the activity, so that a retry is the same one. */
export interface PlanDraft {
  activityId: string
  /** The plan has left the phone once: an answer may have been lost. */
  attempted: boolean
  kind: Kind
  /** Null: the suggested one. */
  title: string | null
  date: CalendarDate
  startTime: string
  endTime: string
  /** Null: ends on the day on which it begins. */
  endDate: CalendarDate | null
  place: string
  note: string
  ownBranchId: string
  jointBranchIds: string[]
  groupId: string | null
  /** Those of the candidates who are not expected; null: nobody has touched the list. */
  excluded: string[] | null
  topicIds: string[]
  countsOn: CalendarDate | null
  isNearby: boolean
  nearby: Nearby | null
  /** Of a service: the places to sign up for, as typed; null: who comes is chosen here. */
  capacity: string | null
  frontLine: boolean
}

/** What may be wrong, as the call names it. */
const planFields = [
  'kind',
  'title',
  'startsAt',
  'endsAt',
  'place',
  'note',
  'hostBranchIds',
  'groupId',
  'expectedMemberIds',
  'topicIds',
  'countsOn',
  'nearby',
  'capacity',
] as const
export type PlanField = (typeof planFields)[number]
export const isPlanField = (name: string): name is PlanField => planFields.some((field) => field === name)
export type PlanErrors = Partial<Record<PlanField, string>>
export type Plan = Omit<InputOf<'activity.plan'>, 'activityId' | 'publish'>

/** At these one studies something: they ask for topics. */
const studyKinds: readonly Kind[] = [
  'studySession',
  'youthStudy',
  'partyLecture',
  'themeDay',
  'integrityEducation',
]
export const isStudy = (kind: Kind): boolean => studyKinds.includes(kind)

/** Leads a group and nothing else: plans its meetings only. */
export const leadsOnly = ({ runsBranches, runsGroups }: Me): boolean =>
  runsBranches.length === 0 && runsGroups.length > 0

/** The groups that hold a kind, of those in whose name somebody may plan. */
export const groupsFor = ({ runsGroups }: Me, kind: Kind): Me['runsGroups'] => {
  const holder = holderOf(kind)
  return runsGroups.filter((group) => holder === (group.kind === 'party' ? 'partyGroup' : 'youthGroup'))
}

const isOfGroup = (kind: Kind): boolean => ['partyGroup', 'youthGroup'].includes(holderOf(kind) ?? '')
export const isOfCommittee = (kind: Kind): boolean => holderOf(kind) === 'committee'

/** What somebody may plan: a leader for their group, a branch's officer, the committee's for all. */
export function kindsFor(me: Me): Kind[] {
  const all = me.roles.includes('committeeOfficer') ? activityKinds : branchActivityKinds
  return all.filter((kind) => (isOfGroup(kind) ? groupsFor(me, kind).length > 0 : !leadsOnly(me)))
}

/** Another kind: with the group that holds it, where one does, and everybody expected anew. */
export function withKind(
  me: Me,
  { ownBranchId }: Pick<PlanDraft, 'ownBranchId'>,
  kind: Kind,
): Partial<PlanDraft> {
  const groups = groupsFor(me, kind)
  const group = groups.find(({ branchId }) => branchId === ownBranchId) ?? groups[0]
  return {
    kind,
    groupId: group?.id ?? null,
    ...(group && { ownBranchId: group.branchId, jointBranchIds: [] }),
    excluded: null,
    countsOn: null,
    ...(kind !== 'volunteerService' && { capacity: null, frontLine: false }),
  }
}

const USUAL_START = '15:00'

/** A new plan in the name of the own branch, for this afternoon or, when that is over, the next. */
export function newPlan(me: Me, activityId: string, kind: string | undefined, now: Date): PlanDraft {
  const wanted = kindsFor(me).find((each) => each === kind) ?? kindsFor(me)[0] ?? 'themeDay'
  const own = me.runsBranches.find(({ id }) => id === me.branch.id) ?? me.runsBranches[0]
  const ownBranchId = own?.id ?? me.branch.id
  return {
    activityId,
    attempted: false,
    kind: wanted,
    title: null,
    date: timeOf(now) < USUAL_START ? me.today : addDays(me.today, 1),
    startTime: USUAL_START,
    endTime: '16:30',
    endDate: null,
    place: '',
    note: '',
    ownBranchId,
    jointBranchIds: [],
    groupId: null,
    excluded: null,
    topicIds: [],
    countsOn: null,
    isNearby: false,
    nearby: null,
    capacity: null,
    frontLine: false,
    ...withKind(me, { ownBranchId }, wanted),
  }
}

/** The plan of an activity that is there already. `excluded` is null until somebody changes the list. */
export function planOf(activity: ActivityDetail, me: Me): PlanDraft {
  const hosts = activity.hosts.map(({ id }) => id)
  const own =
    hosts.find((id) => id === me.branch.id) ??
    hosts.find((id) => me.runsBranches.some((branch) => branch.id === id)) ??
    hosts[0] ??
    me.branch.id
  const heldOn = dateOf(activity.startsAt)
  const endsOn = dateOf(activity.endsAt)
  return {
    activityId: activity.id,
    attempted: false,
    kind: activity.kind,
    title: activity.title,
    date: heldOn,
    startTime: timeOf(activity.startsAt),
    endTime: timeOf(activity.endsAt),
    endDate: endsOn === heldOn ? null : endsOn,
    place: activity.place,
    note: activity.note,
    ownBranchId: own,
    jointBranchIds: hosts.filter((id) => id !== own),
    groupId: activity.groupId,
    excluded: null,
    topicIds: activity.topics.map(({ id }) => id),
    countsOn: activity.countsOn === heldOn ? null : activity.countsOn,
    isNearby: activity.nearby !== null,
    nearby: activity.nearby,
    capacity: activity.service?.capacity?.toString() ?? null,
    frontLine: activity.service?.frontLine ?? false,
  }
}

/** `11 月主题党日`, `2026 年下半年党课`. */
export function suggestedTitle(kind: Kind, date: CalendarDate): string {
  const { name, every } = ruleOf(kind)
  if (date === '' || every.serving === null) return name
  return every.serving === 'month'
    ? `${Number(monthOf(date).slice(5))} 月${name}`
    : `${periodLabel(periodOf(every.serving, date))}${name}`
}

export const titleOf = ({ title, kind, date }: PlanDraft): string => title ?? suggestedTitle(kind, date)
export const hostsOf = ({ kind, ownBranchId, jointBranchIds }: PlanDraft): string[] =>
  isOfCommittee(kind) ? [] : isOfGroup(kind) ? [ownBranchId] : [ownBranchId, ...jointBranchIds]

/** The branches whose members may be expected: the hosts, or all of them where the committee holds it. */
export const branchesAsked = (draft: PlanDraft, me: Me): string[] =>
  isOfCommittee(draft.kind) ? me.runsBranches.map(({ id }) => id) : hostsOf(draft)

/** Who may be expected: the members of the hosts, or of the group; of all where nobody is put into the group yet. */
export function candidatesOf({ kind, groupId }: PlanDraft, members: readonly Candidate[]): Candidate[] {
  if (!isOfGroup(kind) || groupId === null) return [...members]
  const inGroup = members.filter(({ groupIds }) => groupIds.includes(groupId))
  return inGroup.length > 0 ? inGroup : [...members]
}

/**
 * Who is expected: everybody, but those taken off the list. An untouched list is the one that is there already
 * (a change), or those who usually come (`usual`), or everybody; nobody of a whole committee.
 */
export function expectedOf(
  { excluded, kind }: Pick<PlanDraft, 'excluded' | 'kind'>,
  candidates: readonly Candidate[],
  usual: readonly string[] | null,
): string[] {
  const ids = candidates.map(({ id }) => id)
  if (excluded !== null) return ids.filter((id) => !excluded.includes(id))
  const known = usual === null ? [] : ids.filter((id) => usual.includes(id))
  if (known.length > 0) return known
  // The exempt may come, but are not asked to unless somebody ticks them.
  return isOfCommittee(kind) ? [] : candidates.filter(({ exempt }) => !exempt).map(({ id }) => id)
}

/** Members sign up for it; nobody is chosen here. A draft of an older version knows of no capacity. */
export const takesSignUp = ({ kind, capacity }: Pick<PlanDraft, 'kind' | 'capacity'>): boolean =>
  kind === 'volunteerService' && typeof capacity === 'string'

/** The plan as the call wants it, or what is wrong with it, by field. */
export function checkPlan(
  draft: PlanDraft,
  expectedMemberIds: string[],
  publish: boolean,
): { plan: Plan; errors: null } | { plan: null; errors: PlanErrors } {
  const {
    kind,
    date,
    startTime,
    endTime,
    endDate,
    place,
    note,
    groupId,
    topicIds,
    countsOn,
    isNearby,
    nearby,
  } = draft
  const bySignUp = takesSignUp(draft)
  const capacity = bySignUp ? Number(draft.capacity) : null
  const isNoCapacity =
    capacity !== null && !(Number.isInteger(capacity) && 1 <= capacity && capacity <= limits.serviceCapacity)
  const title = titleOf(draft).trim()
  const errors: PlanErrors = {
    ...lacking('title', title, limits.title, '名称'),
    ...lacking('place', place.trim(), limits.place, '地点'),
    ...(note.length > limits.note && { note: `说明最多 ${limits.note} 字` }),
    ...((date === '' || startTime === '') && { startsAt: '请选择日期和开始时间' }),
    ...(endTime === '' && { endsAt: '请选择结束时间' }),
    ...(publish && !bySignUp && expectedMemberIds.length === 0 && { expectedMemberIds: '还没有选应到人员' }),
    ...(isNoCapacity && { capacity: `名额填 1 到 ${limits.serviceCapacity}` }),
    ...(isNearby && nearby === null && { nearby: '请先定位活动地点，或关掉到场自签' }),
  }
  if (errors.startsAt !== undefined || errors.endsAt !== undefined) return { plan: null, errors }
  const startsAt = instantAt(date, startTime).toISOString()
  const endsAt = instantAt(endDate ?? date, endTime).toISOString()
  if (endsAt <= startsAt) errors.endsAt = '结束时间要晚于开始时间'
  if (Object.keys(errors).length > 0) return { plan: null, errors }
  return {
    errors: null,
    plan: {
      kind,
      title,
      startsAt,
      endsAt,
      place: place.trim(),
      note: note.trim(),
      hostBranchIds: hostsOf(draft),
      groupId: isOfGroup(kind) ? groupId : null,
      expectedMemberIds: bySignUp ? [] : expectedMemberIds,
      topicIds,
      countsOn,
      nearby: isNearby ? nearby : null,
      capacity,
      frontLine: kind === 'volunteerService' && draft.frontLine === true,
    },
  }
}

function lacking(field: PlanField, value: string, most: number, name: string): PlanErrors {
  if (value === '') return { [field]: `请填写${name}` }
  return value.length > most ? { [field]: `${name}最多 ${most} 字` } : {}
}
