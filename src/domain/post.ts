import { type BranchLife, covers, overlap, type Term } from './branch'
import { addDays, type CalendarDate } from './calendar'
import { mayAtAll, type PostKind, postKinds } from './permission'
import { accept, refuse, type Result } from './result'

/** Where a post is held: in a branch, in one of its Party groups, or in the committee. */
type PostPlace = 'branch' | 'group' | 'committee'

const places: Record<PostKind, PostPlace> = {
  branchSecretary: 'branch',
  branchDeputySecretary: 'branch',
  branchFirstSecretary: 'branch',
  organizationOfficer: 'branch',
  publicityOfficer: 'branch',
  disciplineOfficer: 'branch',
  groupLeader: 'group',
  committeeSecretary: 'committee',
  committeeDeputySecretary: 'committee',
  committeeMember: 'committee',
  disciplineSecretary: 'committee',
  partyAffairsOfficer: 'committee',
}

/** The kinds of post that are held in such a place, in the order of the table of posts. */
export const postKindsIn = (place: PostPlace): PostKind[] =>
  (Object.keys(postKinds) as PostKind[]).filter((kind) => places[kind] === place)

export interface HeldPost extends Term {
  id: string
  memberId: string
  holder: string
  kind: PostKind
  branchId: string | null
  groupId: string | null
}

export type PostWish = Omit<HeldPost, 'holder'>

/** What an appointment rests on. */
export interface AppointmentFacts {
  /** The branch of the post, or of its group; null: a post in the committee, or no such branch. */
  branch: BranchLife | null
  /** The group of the post, with the branch and the days it lives. */
  group: (Term & { branchId: string }) | null
  /** The branches to which the member belongs on the first day; none: not of the committee then. */
  branchIdsThen: readonly string[]
  /** Everybody's posts in that branch, and the member's own. */
  posts: readonly HeldPost[]
}

/** Whether the post says the branch and group that its kind asks for, and no other. */
export function isPlaced({ kind, branchId, groupId }: Pick<PostWish, 'kind' | 'branchId' | 'groupId'>) {
  switch (places[kind]) {
    case 'branch':
      return branchId !== null && groupId === null
    case 'group':
      return branchId !== null && groupId !== null
    case 'committee':
      return branchId === null && groupId === null
  }
}

/**
 * Appoints somebody to a post for a term. Refuses a term that overlaps one of the same post, a holder from elsewhere
 * (a first secretary may be), and a second secretary at a time; with `replace` the first one's term ends the day
 * before. Answers whose term ends, and when.
 */
export function decideAppointment(
  wish: PostWish,
  { branch, group, branchIdsThen, posts }: AppointmentFacts,
  replace: boolean,
): Result<{ ended: { post: HeldPost; to: CalendarDate }[] }> {
  const { memberId, kind, branchId, groupId, from, to } = wish
  if (!isPlaced(wish)) return refuse('POST_MISPLACED', { field: 'kind' })
  if (to !== null && to < from) return refuse('TERM_REVERSED', { field: 'to' })
  if (branchId !== null && !branch) return refuse('NOT_FOUND', { field: 'branchId' })
  if (groupId !== null && group?.branchId !== branchId) return refuse('NOT_FOUND', { field: 'groupId' })
  const life = group ?? (branch && { from: branch.aliveFrom, to: branch.aliveTo })
  if (life && !(covers(life, from) && (to === null || covers(life, to)))) {
    return refuse('POST_OUTLIVES_BRANCH', { field: 'from' })
  }
  if (branchIdsThen.length === 0) return refuse('POST_HOLDER_NOT_MEMBER', { field: 'memberId' })
  if (branchId !== null && kind !== 'branchFirstSecretary' && !branchIdsThen.includes(branchId)) {
    return refuse('POST_HOLDER_ELSEWHERE', { field: 'memberId' })
  }
  const others = posts.filter(({ id }) => id !== wish.id)
  const isSame = (post: HeldPost) =>
    post.kind === kind && post.branchId === branchId && post.groupId === groupId && overlap(post, wish)
  if (others.some((post) => isSame(post) && post.memberId === memberId)) {
    return refuse('POST_OVERLAPS', { field: 'from' })
  }
  const before = kind === 'branchSecretary' ? others.filter(isSame) : []
  const [first] = before
  if (!first) return accept({ ended: [] })
  const canEnd = replace && before.every((post) => post.from < from)
  if (!canEnd) return refuse('POST_TAKEN', { field: 'kind', values: { holder: first.holder } })
  return accept({ ended: before.map((post) => ({ post, to: addDays(from, -1) })) })
}

/** Whether the post lets its holder manage the organisation. */
export const managesOrganization = (post: { kind: PostKind } & Term): boolean =>
  mayAtAll({ posts: [{ branchId: null, groupId: null, ...post }] }, 'manageOrganization')

/**
 * Ends a term with a last day, at most as late as it says itself. Refuses to leave the committee without anybody who
 * may manage it. `officers`: the posts of those who may, of members who belong to the committee.
 */
export function decidePostEnd(
  post: { id: string; kind: PostKind } & Term,
  lastDay: CalendarDate,
  officers: readonly ({ id: string } & Term)[],
  today: CalendarDate,
): Result<CalendarDate> {
  if (lastDay < post.from) return refuse('TERM_REVERSED', { field: 'lastDay' })
  if (post.to !== null && lastDay > post.to) {
    return refuse('POST_ENDS_EARLIER', { field: 'lastDay', values: { day: post.to } })
  }
  const others = officers.filter(({ id }) => id !== post.id)
  if (managesOrganization(post) && !isManagedAfter(lastDay, others, today)) return refuse('POST_LAST_OFFICER')
  return accept(lastDay)
}

const isManagedAfter = (lastDay: CalendarDate, officers: readonly Term[], today: CalendarDate): boolean => {
  const next = addDays(lastDay, 1)
  const day = next < today ? today : next
  return officers.some((post) => covers(post, day))
}

/**
 * Whether somebody may leave after a last day: whoever may manage the committee only where another one may after it.
 * `own`: all their posts; `others`: the posts of the others who may manage it and stay.
 */
export function decideOfficerLeave(
  own: readonly ({ kind: PostKind } & Term)[],
  others: readonly Term[],
  lastDay: CalendarDate,
  today: CalendarDate,
): Result<null> {
  const loses = own.some((post) => managesOrganization(post) && (post.to === null || post.to > lastDay))
  return loses && !isManagedAfter(lastDay, others, today) ? refuse('POST_LAST_OFFICER') : accept(null)
}
