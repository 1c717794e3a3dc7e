import { addDays, type CalendarDate, yearOf } from './calendar'
import { accept, refuse, type Result } from './result'
import type { AppraisalGrade, StarRating } from './star'
import type { StarRules } from './starRules'

/**
 * How a year's 创星争优 stands: `opened` (the rules are settled) → `computed` (each member's stars are; branches nominate,
 * the committee decides on each) → `confirmed` → `noticed` (公示) → `published`. Until then it may be taken back to any
 * state before, with a reason; `withdrawn` is before all of them. Source: the domain page, "Annual campaign".
 */
export const campaignStates = [
  'withdrawn',
  'opened',
  'computed',
  'confirmed',
  'noticed',
  'published',
] as const
export type CampaignState = (typeof campaignStates)[number]

export type Stars = StarRating['stars']

const place = (state: CampaignState) => campaignStates.indexOf(state)

/** Whether the rules of a year are settled; null: it has no campaign. */
export const areRulesFrozen = (state: CampaignState | null): boolean =>
  state !== null && place(state) >= place('opened')

/** Whether grades, honours and vetoes of a year are settled: they are once its stars are computed. */
export const areRecordsFrozen = (state: CampaignState | null): boolean =>
  state !== null && place(state) >= place('computed')

/** A year's campaign is begun in the year or in the next. */
export function decideOpen(
  state: CampaignState | null,
  year: number,
  today: CalendarDate,
): Result<CampaignState> {
  if (state !== null && state !== 'withdrawn') return refuse('CAMPAIGN_STATE')
  return [yearOf(today), yearOf(today) - 1].includes(year)
    ? accept('opened')
    : refuse('CAMPAIGN_YEAR', { field: 'year' })
}

/** `unappraised`: branches without 民主评议; their members cannot be nominated, which somebody has to mean. */
export function decideCompute(
  state: CampaignState,
  { unappraised, isMeant }: { unappraised: number; isMeant: boolean },
): Result<CampaignState> {
  if (state !== 'opened') return refuse('CAMPAIGN_STATE')
  return unappraised > 0 && !isMeant
    ? refuse('CAMPAIGN_UNAPPRAISED', { values: { count: unappraised } })
    : accept('computed')
}

/** What the computation says of a member. */
export interface Computed {
  memberId: string
  branchId: string
  stars: Stars
  /** Null: not appraised. */
  grade: AppraisalGrade | null
}

/** Five stars are for whom the branch nominates among those with the points and 优秀. */
export const isCandidate = ({ stars, grade }: Pick<Computed, 'stars' | 'grade'>): boolean =>
  stars === 5 && grade === '优秀'

/** The stars that are published: the fifth is for whom the committee confirmed. */
export const starsGiven = ({ stars }: Pick<Computed, 'stars'>, isNamed: boolean): Stars =>
  stars === 5 && !isNamed ? 4 : stars

export interface Nomination {
  memberId: string
  isNominated: boolean
  /** Why not; empty where the member is nominated. */
  reason: string
}

/** A branch says of each of its candidates whether it nominates them. */
export function decideNominate(
  state: CampaignState,
  nominations: readonly Nomination[],
  ofBranch: readonly Computed[],
): Result<null> {
  if (state !== 'computed') return refuse('CAMPAIGN_STATE')
  const candidates = new Set(ofBranch.filter(isCandidate).map(({ memberId }) => memberId))
  if (nominations.some(({ memberId }) => !candidates.has(memberId))) {
    return refuse('CAMPAIGN_NO_CANDIDATE', { field: 'nominations' })
  }
  const missing = candidates.size - new Set(nominations.map(({ memberId }) => memberId)).size
  if (missing > 0) return refuse('CAMPAIGN_UNSAID', { field: 'nominations', values: { count: missing } })
  const isUnexplained = nominations.some(({ isNominated, reason }) => !isNominated && reason === '')
  return isUnexplained ? refuse('CAMPAIGN_REASON', { field: 'nominations' }) : accept(null)
}

export const campaignVerdicts = ['confirmed', 'declined'] as const
export type CampaignVerdict = (typeof campaignVerdicts)[number]

export interface Decision {
  memberId: string
  verdict: CampaignVerdict
  /** Why not; empty where the member is confirmed. */
  reason: string
}

/** So many of a year's rated members may have five stars; null: as many as earn them. */
export const mostFiveStars = (
  { fiveStarPercent }: Pick<StarRules, 'fiveStarPercent'>,
  rated: number,
): number | null => (fiveStarPercent === 0 ? null : Math.floor((rated * fiveStarPercent) / 100))

/** The committee decides on those whom their branches nominated; nobody decides on themselves. */
export function decideVerdicts(
  state: CampaignState,
  decisions: readonly Decision[],
  nominees: readonly { memberId: string; verdict: CampaignVerdict | null }[],
  { most, byId }: { most: number | null; byId: string },
): Result<null> {
  if (state !== 'computed') return refuse('CAMPAIGN_STATE')
  const known = new Set(nominees.map(({ memberId }) => memberId))
  if (decisions.some(({ memberId }) => !known.has(memberId))) return refuse('CAMPAIGN_NOT_NOMINATED')
  if (decisions.some(({ memberId }) => memberId === byId)) return refuse('CAMPAIGN_OWN')
  if (decisions.some(({ verdict, reason }) => verdict === 'declined' && reason === '')) {
    return refuse('CAMPAIGN_REASON', { field: 'decisions' })
  }
  const now = new Map(nominees.map(({ memberId, verdict }) => [memberId, verdict]))
  for (const { memberId, verdict } of decisions) now.set(memberId, verdict)
  const confirmed = [...now.values()].filter((verdict) => verdict === 'confirmed').length
  return most !== null && confirmed > most
    ? refuse('CAMPAIGN_QUOTA', { field: 'decisions', values: { most } })
    : accept(null)
}

/** Confirmed is all at once: every branch has said its part, every nominee is decided on, and somebody is named. */
export function decideConfirm(
  state: CampaignState,
  { unsaid, undecided, named }: { unsaid: number; undecided: number; named: number },
): Result<CampaignState> {
  if (state !== 'computed') return refuse('CAMPAIGN_STATE')
  if (unsaid > 0) return refuse('CAMPAIGN_UNNOMINATED', { values: { count: unsaid } })
  if (undecided > 0) return refuse('CAMPAIGN_UNDECIDED', { values: { count: undecided } })
  return named > 0 ? accept('confirmed') : refuse('CAMPAIGN_NOBODY')
}

/** How many days after today a public notice may end at the latest. */
const LONGEST_NOTICE = 60

/** `earliest`: when the working days of the rules are over. An officer may let the notice stand longer. */
export function decideAnnounce(
  state: CampaignState,
  { until, earliest, today }: { until: CalendarDate | null; earliest: CalendarDate; today: CalendarDate },
): Result<{ to: CalendarDate }> {
  if (state !== 'confirmed') return refuse('CAMPAIGN_STATE')
  const to = until ?? earliest
  return to < earliest || to > addDays(today, LONGEST_NOTICE)
    ? refuse('CAMPAIGN_NOTICE', { field: 'until', values: { days: LONGEST_NOTICE } })
    : accept({ to })
}

/** Anybody may object to somebody who is on the notice, from its first day to its last. */
export function decideObject(
  campaign: { state: CampaignState; noticeTo: CalendarDate | null },
  { isNamed, today }: { isNamed: boolean; today: CalendarDate },
): Result<null> {
  if (campaign.state !== 'noticed' || campaign.noticeTo === null) return refuse('CAMPAIGN_NO_NOTICE')
  if (today > campaign.noticeTo) return refuse('CAMPAIGN_NOTICE_OVER')
  return isNamed ? accept(null) : refuse('CAMPAIGN_NOT_NAMED', { field: 'aboutId' })
}

/** `upheld`: the campaign is taken back, and the committee decides anew. */
export const objectionVerdicts = ['upheld', 'dismissed'] as const
export type ObjectionVerdict = (typeof objectionVerdicts)[number]

/** Nobody answers what they raised, nor what is about them. */
export function decideObjectionAnswer(
  objection: { memberId: string; aboutId: string; verdict: ObjectionVerdict | null },
  byId: string,
): Result<null> {
  if (objection.memberId === byId || objection.aboutId === byId) return refuse('CAMPAIGN_OBJECTION_OWN')
  return objection.verdict === null ? accept(null) : refuse('CAMPAIGN_OBJECTION_ANSWERED')
}

/** Published when the notice has stood its days, all objections are answered, and none upheld is about who is named. */
export function decidePublish(
  { state, noticeTo }: { state: CampaignState; noticeTo: CalendarDate | null },
  { waiting, upheld, today }: { waiting: number; upheld: number; today: CalendarDate },
): Result<CampaignState> {
  if (state !== 'noticed' || noticeTo === null) return refuse('CAMPAIGN_STATE')
  if (today <= noticeTo) return refuse('CAMPAIGN_NOTICE_RUNS')
  if (waiting > 0) return refuse('CAMPAIGN_OBJECTIONS', { values: { count: waiting } })
  return upheld > 0 ? refuse('CAMPAIGN_UPHELD') : accept('published')
}

/** Back to a state before, never from what is published. */
export function decideStepBack(state: CampaignState, to: CampaignState): Result<CampaignState> {
  if (state === 'published') return refuse('CAMPAIGN_PUBLISHED')
  return place(to) < place(state) ? accept(to) : refuse('CAMPAIGN_STATE', { field: 'to' })
}

/**
 * Of a member's published lines of a year, first to last: when they were named five-star, to which they still are.
 * Null: they are not; named again after a correction had taken it back, it counts from then.
 */
export function fiveStarSince<At>(lines: readonly { stars: Stars; at: At }[]): At | null {
  let since: At | null = null
  for (const { stars, at } of lines) since = stars === 5 ? (since ?? at) : null
  return since
}

/** A correction of what is published: other stars for somebody on the list. */
export function decideCorrect(line: { stars: Stars } | null, stars: Stars): Result<null> {
  if (line === null) return refuse('NOT_FOUND')
  return line.stars === stars ? refuse('CAMPAIGN_SAME', { field: 'stars' }) : accept(null)
}
