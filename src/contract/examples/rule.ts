import type { ruleActions } from '../rule'
import { type Examples, uuid } from './example'

const owed = { ownerId: uuid(1), kind: 'themeDay', from: '2022-04-01' } as const

export const ruleExamples: Examples<typeof ruleActions> = {
  'rule.list': [{}],
  'rule.change': [
    {
      kind: 'themeDay',
      from: '2022-05-01',
      every: { serving: 'month', retired: 'quarter', temporary: null },
    },
  ],
  'obligation.waive': [{ ...owed, reason: '防汛值班' }],
  'obligation.unwaive': [owed],
}
