import { accept, refuse, type Result } from './result'
import type { Settings } from './settings'

/** By what a year's stars are given. */
export type StarRules = Settings['star']

const hundredths = (points: number) => Math.round(points * 100)

/** The parts that make up the score; they come to a hundred. */
export const weightKeys = [
  'organizationalLife',
  'reflection',
  'politicalBirthday',
  'volunteerService',
  'appraisal',
  'bonusCap',
] as const

/** What the parts come to, to the hundredth. */
export const sumOfWeights = (rules: Pick<StarRules, (typeof weightKeys)[number]>): number =>
  weightKeys.reduce((sum, key) => sum + hundredths(rules[key]), 0) / 100

/** Whether rules make sense together: each reason why not has its code. */
export function checkStarRules(rules: StarRules): Result<null> {
  const points = [...weightKeys.map((key) => rules[key]), ...Object.values(rules.honourPoints)]
  const counts = [rules.reflectionsPerYear, rules.servicesPerYear]
  if ([...points, ...counts, ...rules.thresholds].some((each) => !(each >= 0)))
    return refuse('STAR_RULES_NEGATIVE')
  const sum = sumOfWeights(rules)
  if (sum !== 100) return refuse('STAR_RULES_SUM', { values: { sum } })
  const [five, four, three, two] = rules.thresholds
  if (!(five > four && four > three && three > two))
    return refuse('STAR_RULES_THRESHOLDS', { field: 'rules.thresholds' })
  if (five > 100 || two <= 0) return refuse('STAR_RULES_RANGE', { field: 'rules.thresholds' })
  if (rules.noticeWorkdays < 5) return refuse('STAR_RULES_NOTICE', { field: 'rules.noticeWorkdays' })
  // A bonus is added to what everybody does, and does not take its place.
  if (rules.bonusCap > 50) return refuse('STAR_RULES_BONUS', { field: 'rules.bonusCap' })
  const dearest = Math.max(...Object.values(rules.honourPoints))
  return dearest > rules.bonusCap
    ? refuse('STAR_RULES_HONOUR', { field: 'rules.honourPoints' })
    : accept(null)
}

/**
 * Whether a year's rules may be saved as the next version. `seen`: the version that the officer changed; 0: the
 * defaults. `isFrozen`: the year's campaign has begun.
 */
export function decideStarRules(
  rules: StarRules,
  { seen, newest, isFrozen }: { seen: number; newest: number; isFrozen: boolean },
): Result<{ version: number }> {
  if (isFrozen) return refuse('STAR_YEAR_FROZEN')
  if (seen !== newest) return refuse('STAR_RULES_CHANGED')
  const sound = checkStarRules(rules)
  return sound.ok ? accept({ version: newest + 1 }) : sound
}
