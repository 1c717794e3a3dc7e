import { yearOf } from '../../../src/domain/calendar'
import { may } from '../../../src/domain/permission'
import { accept } from '../../../src/domain/result'
import { memberName } from '../../database/roster'
import { isRulesFrozen } from '../../database/campaigns'
import { starRulesOf } from '../../database/starRules'
import type { UseCase } from '../usecase'

/** By which rules a year's stars are given. */
export const getStarRules: UseCase<'starRules.get'> = async ({ tx, actor, settings, today }, input) => {
  const { committeeId } = actor
  const year = input.year ?? yearOf(today)
  const { version, rules, by, at } = await starRulesOf(tx, committeeId, year, settings)
  const isOpen = !(await isRulesFrozen(tx, committeeId, year))
  return accept({
    ...{ year, version, rules, isOpen },
    saved:
      by === null || at === null ? null : { by: await memberName(tx, committeeId, by), at: at.toISOString() },
    maySave: isOpen && may(actor, 'setStarRules', {}),
  })
}
