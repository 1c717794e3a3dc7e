import type { starRulesActions } from '../../../src/contract/starRules'
import { otherRules } from '../memberStars'
import { type Inputs, nextYear } from './scene'

export const starRulesInputs: Inputs<typeof starRulesActions> = {
  'starRules.get': async () => ({ year: 2026 }),
  'starRules.preview': async () => ({ year: 2026, rules: otherRules }),
  'starRules.save': async () => ({ year: nextYear(), version: 0, rules: otherRules }),
}
