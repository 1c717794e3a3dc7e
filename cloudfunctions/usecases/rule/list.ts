import { kinds, ruleOf } from '../../../src/domain/obligation'
import { changedOn, changesAfter, paceOf } from '../../../src/domain/ruleVersion'
import { accept } from '../../../src/domain/result'
import { ruleVersionsOf } from '../../database/owners'
import type { UseCase } from '../usecase'

/** Every kind with its rule as of today, and what has been decided for later. */
export const listRules: UseCase<'rule.list'> = async ({ tx, actor, today }) => {
  const versions = await ruleVersionsOf(tx, actor.committeeId)
  return accept({
    today,
    rules: kinds.map((kind) => ({
      kind,
      owner: ruleOf(kind).owner,
      source: ruleOf(kind).source,
      every: paceOf(kind, versions, today),
      since: changedOn(kind, versions, today),
      ahead: changesAfter(kind, versions, today),
      byRound: ruleOf(kind).raisedBy === 'round',
    })),
  })
}
