import { addDays } from '../../../src/domain/calendar'
import { accept } from '../../../src/domain/result'
import { branchKinds, changesAfter, decideRuleChange, paceOf } from '../../../src/domain/ruleVersion'
import { recordAudit } from '../../database/audit'
import { ruleVersionsOf } from '../../database/owners'
import { ruleVersion } from '../../database/schema/obligation'
import { generateObligations } from '../obligation/generate'
import type { UseCase } from '../usecase'

/**
 * Another pace of a kind from a day on. A second decision for the same day takes the place of the first. What is open
 * in the running periods follows at once; the past stays.
 */
export const changeRule: UseCase<'rule.change'> = async (context, { kind, from, every }) => {
  const { tx, actor, now, today } = context
  const { committeeId, memberId } = actor
  const decision = decideRuleChange({ kind, from, every }, today)
  if (!decision.ok) return decision
  const before = paceOf(kind, await ruleVersionsOf(tx, committeeId), from)
  const decided = { every, changedBy: memberId, changedAt: now }
  await tx
    .insert(ruleVersion)
    .values({ committeeId, kind, from, ...decided })
    .onConflictDoUpdate({
      target: [ruleVersion.committeeId, ruleVersion.kind, ruleVersion.from],
      set: decided,
    })
  await recordAudit(context, 'rule.change', committeeId, {
    ...{ kind, from },
    ...Object.fromEntries(branchKinds.map((each) => [each, [before[each], every[each]]])),
  })
  await generateObligations(tx, committeeId, today)
  const versions = await ruleVersionsOf(tx, committeeId)
  return accept({ effects: changesAfter(kind, versions, addDays(from, -1)) })
}
