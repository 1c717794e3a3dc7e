import type { lookBackActions } from '../lookback'
import { type Examples, uuid } from './example'

export const lookBackExamples: Examples<typeof lookBackActions> = {
  'lookback.draw': [
    { lookBackId: uuid(1), roundId: uuid(2), size: { unit: 'percent', amount: 10 } },
    { lookBackId: uuid(1), roundId: uuid(2), size: { unit: 'count', amount: 8 } },
  ],
  'lookback.list': [{ roundId: uuid(1) }],
  'lookback.confirm': [{ lookBackId: uuid(1), findingId: uuid(2) }],
  'lookback.relapse': [{ lookBackId: uuid(1), findingId: uuid(2), reason: '又缺', dueOn: '2022-05-12' }],
}
