import { accept } from '../../../src/domain/result'
import { decideStarRules } from '../../../src/domain/starRules'
import { recordAudit } from '../../database/audit'
import { starRules } from '../../database/schema/star'
import { isRulesFrozen } from '../../database/campaigns'
import { holdStarRules, starRulesOf } from '../../database/starRules'
import type { UseCase } from '../usecase'

/** Keeps a year's rules as its next version; every version stays. The same again is harmless. */
export const saveStarRules: UseCase<'starRules.save'> = async (context, { year, version, rules }) => {
  const { tx, actor, now, settings } = context
  const { committeeId, memberId } = actor
  await holdStarRules(tx, committeeId)
  const newest = await starRulesOf(tx, committeeId, year, settings)
  const text = (some: object) => JSON.stringify(Object.entries(some).sort())
  const changed = Object.keys(rules).filter(
    (key) =>
      JSON.stringify(rules[key as keyof typeof rules]) !==
      JSON.stringify(newest.rules[key as keyof typeof rules]),
  )
  if (newest.version > 0 && text(newest.rules) === text(rules)) return accept({ version: newest.version })
  const decision = decideStarRules(rules, {
    ...{
      seen: version,
      newest: newest.version,
      isFrozen: await isRulesFrozen(tx, committeeId, year, 'as it is'),
    },
  })
  if (!decision.ok) return decision
  const saved = { year, version: decision.value.version }
  await tx.insert(starRules).values({ committeeId, ...saved, rules, by: memberId, at: now })
  await recordAudit(context, 'starRules.save', committeeId, { ...saved, changed: changed.length })
  return accept({ version: saved.version })
}
