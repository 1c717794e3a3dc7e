import { defaultSettings } from '../../domain/settings'
import type { starRulesActions } from '../starRules'
import type { Examples } from './example'

export const starRulesExamples: Examples<typeof starRulesActions> = {
  'starRules.get': [{ year: 2022 }],
  'starRules.preview': [{ year: 2022, rules: defaultSettings.star }],
  'starRules.save': [{ year: 2022, version: 0, rules: defaultSettings.star }],
}
