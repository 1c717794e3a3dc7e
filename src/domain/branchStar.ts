import { type CalendarDate, yearOf } from './calendar'
import { accept, refuse, type Result } from './result'

/** 星级 of a branch in a year; 0: it declared and was given none. */
export const starLevels = [5, 4, 3, 2, 1, 0] as const
export type StarLevel = (typeof starLevels)[number]

export const MOST_STARS = 5

/**
 * How a branch stands in a year's 五星级党支部: `asked` → (`drafting` →) `declared` or `notDeclared`, which it may take
 * back until the declarations close → `decided` by the committee. Publishing the year's list ends it all.
 */
export const branchStarStates = ['asked', 'drafting', 'declared', 'notDeclared', 'decided'] as const
export type BranchStarState = (typeof branchStarStates)[number]

/** A year for which the branches are asked. */
export interface StarYear {
  /** The last day for declaring. */
  closesOn: CalendarDate
  isPublished: boolean
}

const isClosed = ({ closesOn }: Pick<StarYear, 'closesOn'>, today: CalendarDate) => today > closesOn

/** Whether a branch may still change what it answered. */
export const isOpenTo = (state: BranchStarState, year: StarYear, today: CalendarDate): boolean =>
  decideOpen(state, year, today).ok

/**
 * Whether the committee may ask for a year (the present one or the one before), or give it another last day. The last
 * day lies from today to the end of the next year.
 */
export function decideAsk(
  { year, closesOn }: { year: number; closesOn: CalendarDate },
  asked: StarYear | null,
  today: CalendarDate,
): Result<null> {
  if (asked?.isPublished) return refuse('BRANCH_STAR_PUBLISHED')
  if (asked === null && ![yearOf(today), yearOf(today) - 1].includes(year)) {
    return refuse('BRANCH_STAR_YEAR', { field: 'year' })
  }
  return closesOn >= today && yearOf(closesOn) <= year + 1
    ? accept(null)
    : refuse('BRANCH_STAR_CLOSES_ON', { field: 'closesOn' })
}

/** A branch answers until the declarations close, the committee has decided on it, or the list is out. */
function decideOpen(state: BranchStarState, year: StarYear, today: CalendarDate): Result<null> {
  if (year.isPublished) return refuse('BRANCH_STAR_PUBLISHED')
  if (state === 'decided') return refuse('BRANCH_STAR_DECIDED')
  return isClosed(year, today) ? refuse('BRANCH_STAR_CLOSED') : accept(null)
}

/** What is handed in is taken back before it is changed. */
export function decideDraft(
  state: BranchStarState,
  year: StarYear,
  today: CalendarDate,
): Result<BranchStarState> {
  const open = decideOpen(state, year, today)
  if (!open.ok) return open
  return state === 'declared' ? refuse('BRANCH_STAR_DECLARED') : accept('drafting')
}

/** A branch declares once it has given itself points for each item. */
export function decideDeclare(
  state: BranchStarState,
  { missing }: { missing: number },
  year: StarYear,
  today: CalendarDate,
): Result<BranchStarState> {
  const open = decideOpen(state, year, today)
  if (!open.ok) return open
  return missing === 0 ? accept('declared') : refuse('CHECKUP_UNMARKED', { values: { count: missing } })
}

/** 不申报: a branch may say so instead of declaring, or in place of a declaration. */
export function decideDecline(
  state: BranchStarState,
  year: StarYear,
  today: CalendarDate,
): Result<BranchStarState> {
  const open = decideOpen(state, year, today)
  return open.ok ? accept('notDeclared') : open
}

/** Takes an answer back, the one as the other; the points stay. */
export function decideWithdraw(
  state: BranchStarState,
  year: StarYear,
  today: CalendarDate,
): Result<BranchStarState> {
  const open = decideOpen(state, year, today)
  if (!open.ok) return open
  return state === 'declared' || state === 'notDeclared'
    ? accept('drafting')
    : refuse('BRANCH_STAR_UNANSWERED')
}

/** How many branches may have five stars; 0: as many as earn them. */
export interface Quota {
  most: number
  /** Those that have them already, without the one in question. */
  others: number
}

const decideQuota = (level: StarLevel, { most, others }: Quota): Result<null> =>
  level === MOST_STARS && most > 0 && others >= most
    ? refuse('BRANCH_STAR_QUOTA', { field: 'level', values: { most } })
    : accept(null)

/** How many more may be given five stars; null: no quota. */
export const quotaLeft = ({ most, others }: Quota): number | null =>
  most === 0 ? null : Math.max(0, most - others)

/** The committee decides on who declared, and may decide anew until the list is out. */
export function decideLevel(
  state: BranchStarState,
  level: StarLevel,
  quota: Quota,
  { isPublished }: Pick<StarYear, 'isPublished'>,
): Result<BranchStarState> {
  if (isPublished) return refuse('BRANCH_STAR_PUBLISHED')
  if (state !== 'declared' && state !== 'decided') return refuse('BRANCH_STAR_NOT_DECLARED')
  const within = decideQuota(level, quota)
  return within.ok ? accept('decided') : within
}

/** The list comes out once: when nobody can declare any more, and all who did are decided on. */
export function decidePublish(
  states: readonly BranchStarState[],
  year: StarYear,
  today: CalendarDate,
): Result<null> {
  if (year.isPublished) return refuse('BRANCH_STAR_PUBLISHED')
  const isAnswered = states.every((state) => state !== 'asked' && state !== 'drafting')
  if (!isClosed(year, today) && !isAnswered) return refuse('BRANCH_STAR_OPEN')
  const waiting = states.filter((state) => state === 'declared').length
  if (waiting > 0) return refuse('BRANCH_STAR_UNDECIDED', { values: { count: waiting } })
  return states.includes('decided') ? accept(null) : refuse('BRANCH_STAR_NOBODY')
}

/** A correction of what is out: another level for a branch on the list. */
export function decideCorrect(
  line: { level: StarLevel } | null,
  level: StarLevel,
  quota: Quota,
): Result<null> {
  if (line === null) return refuse('BRANCH_STAR_NOT_DECLARED')
  if (line.level === level) return refuse('BRANCH_STAR_SAME', { field: 'level' })
  return decideQuota(level, quota)
}
