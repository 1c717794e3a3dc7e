import type { AttendanceStatus } from './attendance'
import { addDays, addMonths, type CalendarDate, yearOf } from './calendar'
import { type Kind, ruleOf } from './obligation'
import type { StarRules } from './starRules'

export const appraisalGrades = ['优秀', '合格', '基本合格', '不合格'] as const
export type AppraisalGrade = (typeof appraisalGrades)[number]

/** The record that a point comes from. */
export interface StarSource {
  id: string
  title: string
  on: CalendarDate
  /** Who approved or recorded it; null where nobody had to. */
  by: string | null
}

/** A line of a closed activity's roll. */
export interface Gathering extends StarSource {
  kind: Kind
  status: AttendanceStatus
}

/** An approved service report; one of an activity does not count beside the attendance there. */
export interface ServiceReport extends StarSource {
  activityId: string | null
}

export interface Bonus extends StarSource {
  points: number
}

/** From the first day to the last; `to` null: until further notice. */
export interface Span {
  from: CalendarDate
  to: CalendarDate | null
}

/** All that one year holds of a member. */
export interface StarFacts {
  /** When they belonged to the committee: only then do they owe anything. */
  belongs: readonly Span[]
  /** When the branch had exempted them (over 70, long illness): then they owe nothing. */
  exempt: readonly Span[]
  gatherings: readonly Gathering[]
  reflections: readonly StarSource[]
  serviceReports: readonly ServiceReport[]
  /** Honours and what else earns points, each with what the year's rules make of it. */
  bonuses: readonly Bonus[]
  /** Null before the democratic appraisal: not yet, never guessed. */
  appraisal: (StarSource & { grade: AppraisalGrade }) | null
  /** 纪律处分 or 通报批评: caps at one star. */
  veto: StarSource | null
}

export const starPartNames = {
  organizationalLife: '组织生活',
  reflection: '学习心得',
  politicalBirthday: '政治生日',
  volunteerService: '志愿服务',
  appraisal: '民主评议',
  bonus: '加分',
} as const
export type StarPartKey = keyof typeof starPartNames

export interface StarPart {
  key: StarPartKey
  /** Points, to the hundredth; the parts add up to the score exactly. */
  points: number
  possible: number
  done: number
  /** What was owed up to now; null where nothing is owed (appraisal, bonus). */
  owed: number | null
  /** False: the appraisal has not been held. */
  settled: boolean
  /** Of a bonus, with the points that it is worth before the cap. */
  sources: (StarSource & { points?: number })[]
  /** What was owed and not attended, and what leave was given for: that leaves what is owed. */
  missed: (StarSource & { status: Exclude<AttendanceStatus, 'present'> })[]
}

export interface StarRating {
  score: number
  stars: 1 | 2 | 3 | 4 | 5
  parts: StarPart[]
  veto: StarSource | null
  /** Null: five stars, a veto, or the year is over. */
  next: NextStar | null
}

export interface NextStar {
  stars: number
  /** The score from which it is given. */
  threshold: number
  /** What takes one there; empty when nothing that the member can do by themselves does. */
  steps: { key: StarPartKey; count: number }[]
}

const APPRAISAL_SHARE: Record<AppraisalGrade, number> = { 优秀: 1, 合格: 0.8, 基本合格: 0.5, 不合格: 0 }

const hundredths = (points: number) => Math.round(points * 100)

/** Months of the rated year that are over: what is owed grows with each, so January owes nothing yet. */
function fullMonths(year: number, today: CalendarDate): number {
  if (yearOf(today) > year) return 12
  return yearOf(today) < year ? 0 : Number(today.slice(5, 7)) - 1
}

const touches = (spans: readonly Span[], from: CalendarDate, to: CalendarDate): boolean =>
  spans.some((span) => span.from <= to && (span.to === null || span.to >= from))

/** Whether each day of the month lies within one of the spans: they may follow upon one another. */
function fills(spans: readonly Span[], from: CalendarDate, to: CalendarDate): boolean {
  let next = from
  for (const span of [...spans].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (span.from > next) return false
    if (span.to === null || span.to >= to) return true
    if (span.to >= next) next = addDays(span.to, 1)
  }
  return false
}

/** The months that are over in which a member owed something: belonged on some day, and was not exempt throughout. */
function owingMonths({ belongs, exempt }: StarFacts, year: number, today: CalendarDate): number {
  const january = `${year}-01`
  return Array.from({ length: fullMonths(year, today) }, (_, index) => addMonths(january, index)).filter(
    (month) => {
      const [first, last] = [`${month}-01`, addDays(`${addMonths(month, 1)}-01`, -1)]
      return touches(belongs, first, last) && !fills(exempt, first, last)
    },
  ).length
}

const owedSoFar = (perYear: number, months: number) => Math.floor((perYear * months) / 12)

/** Hundredths of a point. What nobody owes, everybody has earned. */
const earned = (weight: number, done: number, owed: number): number =>
  hundredths(weight * (owed === 0 ? 1 : Math.min(1, done / owed)))

function sharePart(
  key: StarPartKey,
  weight: number,
  done: number,
  owed: number,
  sources: StarSource[],
): StarPart {
  return {
    key,
    points: earned(weight, done, owed) / 100,
    possible: weight,
    done,
    owed,
    settled: true,
    sources,
    missed: [],
  }
}

const gatheringPart = (key: StarPartKey, weight: number, gatherings: readonly Gathering[]): StarPart => {
  const owed = gatherings.filter(({ status }) => status !== 'leave')
  const present = owed.filter(({ status }) => status === 'present')
  const sources = present.map(({ id, title, on, by }) => ({ id, title, on, by }))
  const missed = gatherings.flatMap(({ id, title, on, by, status }) =>
    status === 'present' ? [] : [{ id, title, on, by, status }],
  )
  return { ...sharePart(key, weight, present.length, owed.length, sources), missed }
}

/**
 * Services a member took part in: attendances and approved reports. A report of an activity that the member
 * attended is that attendance told again, and a second report of one activity tells nothing new.
 */
function servicesOf({ gatherings, serviceReports }: StarFacts): StarSource[] {
  const attended = gatherings.filter(
    ({ kind, status }) => kind === 'volunteerService' && status === 'present',
  )
  const known = new Set(attended.map(({ id }) => id))
  const others = serviceReports.filter(({ activityId }) => {
    if (activityId === null) return true
    if (known.has(activityId)) return false
    known.add(activityId)
    return true
  })
  return [...attended, ...others].map(({ id, title, on, by }) => ({ id, title, on, by }))
}

/**
 * A member's stars for a year as of a day, with what each point comes from. Source: the domain page, "Star
 * rating"; each part is weight × min(1, done ÷ owed so far), and what is owed by nobody is earned by all.
 */
export function rate(facts: StarFacts, settings: StarRules, year: number, today: CalendarDate): StarRating {
  const months = owingMonths(facts, year, today)
  const services = servicesOf(facts)
  // Who came although they were exempt has it counted; who stayed away owed nothing.
  const owedGatherings = facts.gatherings.filter(
    ({ on, status }) => status === 'present' || !touches(facts.exempt, on, on),
  )
  const bonus = facts.bonuses.reduce((sum, { points }) => sum + points, 0)
  const parts: StarPart[] = [
    gatheringPart(
      'organizationalLife',
      settings.organizationalLife,
      owedGatherings.filter(({ kind }) => ruleOf(kind).organizationalLife),
    ),
    sharePart(
      'reflection',
      settings.reflection,
      facts.reflections.length,
      owedSoFar(settings.reflectionsPerYear, months),
      [...facts.reflections],
    ),
    gatheringPart(
      'politicalBirthday',
      settings.politicalBirthday,
      owedGatherings.filter(({ kind }) => kind === 'politicalBirthday'),
    ),
    sharePart(
      'volunteerService',
      settings.volunteerService,
      services.length,
      owedSoFar(settings.servicesPerYear, months),
      services,
    ),
    {
      key: 'appraisal',
      points: facts.appraisal
        ? hundredths(settings.appraisal * APPRAISAL_SHARE[facts.appraisal.grade]) / 100
        : 0,
      possible: settings.appraisal,
      done: facts.appraisal ? 1 : 0,
      owed: null,
      settled: facts.appraisal !== null,
      sources: facts.appraisal ? [facts.appraisal] : [],
      missed: [],
    },
    {
      key: 'bonus',
      points: hundredths(Math.min(settings.bonusCap, bonus)) / 100,
      possible: settings.bonusCap,
      done: facts.bonuses.length,
      owed: null,
      settled: true,
      sources: [...facts.bonuses],
      missed: [],
    },
  ]
  const score = parts.reduce((sum, { points }) => sum + hundredths(points), 0) / 100
  const stars = starsOf(score, facts, settings)
  return {
    score,
    stars,
    parts,
    veto: facts.veto,
    next: yearOf(today) > year ? null : nextStar(score, stars, parts, facts, settings),
  }
}

function starsOf(
  score: number,
  { appraisal, veto }: Pick<StarFacts, 'appraisal' | 'veto'>,
  { thresholds: [five, four, three, two] }: StarRules,
): StarRating['stars'] {
  if (veto) return 1
  if (score >= five) return appraisal && appraisal.grade !== '优秀' ? 4 : 5
  if (score >= four) return 4
  if (score >= three) return 3
  return score >= two ? 2 : 1
}

/**
 * The fewest things a member can still do by themselves that reach the next star: dearest first. Counted in
 * hundredths of a point, as the parts are, so that the plan, carried out, is not a hundredth short.
 */
function nextStar(
  score: number,
  stars: number,
  parts: readonly StarPart[],
  { appraisal, veto }: Pick<StarFacts, 'appraisal' | 'veto'>,
  settings: StarRules,
): NextStar | null {
  if (stars === 5 || veto) return null
  const threshold = settings.thresholds[4 - stars] ?? 0
  const next = { stars: stars + 1, threshold, steps: [] }
  // No deed of the member's own makes up for the grade that five stars ask for.
  if (stars === 4 && appraisal && appraisal.grade !== '优秀') return next
  const doable = parts
    .filter(({ key }) => key === 'volunteerService' || key === 'reflection')
    .map((part) => ({ ...part, owed: part.owed ?? 0 }))
    .filter(({ possible, done, owed }) => possible > 0 && done < owed)
    .sort((a, b) => b.possible / b.owed - a.possible / a.owed)
  const steps: NextStar['steps'] = []
  let missing = hundredths(threshold) - hundredths(score)
  for (const { key, possible, points, done, owed } of doable) {
    if (missing <= 0) break
    const gain = (count: number) => earned(possible, done + count, owed) - hundredths(points)
    let count = 1
    while (count < owed - done && gain(count) < missing) count++
    steps.push({ key, count })
    missing -= gain(count)
  }
  return { ...next, steps: missing > 0 ? [] : steps }
}
