import * as v from 'valibot'
import type { StarRules } from '../domain/starRules'
import { action } from './action'
import type { Instant } from './fields'
import { yearNumber, yearOrNow } from './yearFields'

const whole = (most: number) => {
  const said = `请填写 0 到 ${most} 的整数`
  return v.pipe(v.number(said), v.integer(said), v.minValue(0, said), v.maxValue(most, said))
}
const points = whole(100)

/** Whole points, as an officer fills them in. Whether they make sense together `checkStarRules` says. */
const rules = v.strictObject({
  organizationalLife: points,
  reflection: points,
  politicalBirthday: points,
  volunteerService: points,
  appraisal: points,
  bonusCap: points,
  reflectionsPerYear: whole(366),
  servicesPerYear: whole(366),
  fiveStarPercent: whole(100),
  noticeWorkdays: whole(30),
  thresholds: v.strictTuple([points, points, points, points]),
  honourPoints: v.strictObject({
    outstandingMember: points,
    outstandingWorker: points,
    frontLine: points,
    extraService: points,
  }),
})

/** A member whose stars the new rules change. */
export interface MovedMember {
  member: { id: string; name: string }
  from: number
  to: number
}

export const starRulesActions = {
  /** By which rules a year is rated, for everybody. */
  'starRules.get': action<{
    year: number
    /** 0: the defaults. */
    version: number
    rules: StarRules
    saved: { by: string; at: Instant } | null
    /** False: the year's campaign has begun, and the rules are settled. */
    isOpen: boolean
    maySave: boolean
  }>()('actForOneself', v.strictObject({ year: yearOrNow }), 'documents'),
  /** What other rules would do to the present ratings; nothing is kept. */
  'starRules.preview': action<{
    rated: number
    up: number
    down: number
    branches: { branch: { id: string; name: string }; moved: MovedMember[] }[]
  }>()('setStarRules', v.strictObject({ year: yearNumber, rules }), 'documents'),
  /** `version`: the one that was changed. */
  'starRules.save': action<{ version: number }>()(
    'setStarRules',
    v.strictObject({
      year: yearNumber,
      version: v.pipe(v.number('版本不对'), v.integer('版本不对'), v.minValue(0), v.maxValue(100_000)),
      rules,
    }),
    'documents',
  ),
}
