import type { findingActions } from '../finding'
import { type Examples, uuid } from './example'

export const findingExamples: Examples<typeof findingActions> = {
  'finding.add': [
    {
      ...{ findingId: uuid(1), checkupId: uuid(2), itemKey: 'lecture', text: '缺教案' },
      ...{ suggestion: '补上', dueOn: '2022-05-12' },
    },
  ],
  'finding.assign': [{ findingId: uuid(1), responsibleId: uuid(2), measure: '补齐', dueOn: '2022-05-12' }],
  'finding.submit': [{ findingId: uuid(1), evidence: '已补齐' }],
  'finding.verify': [{ findingId: uuid(1) }],
  'finding.sendBack': [{ findingId: uuid(1), reason: '缺照片' }],
  'finding.list': [
    {
      ...{ roundId: uuid(1), branchId: uuid(2), checkupId: uuid(3), category: 'records', state: 'open' },
      ...{ overdue: true, order: 'urgent', cursor: 'after' },
    },
  ],
  'finding.change': [
    {
      ...{ findingId: uuid(1), checkupId: uuid(2), text: '缺教案' },
      ...{ suggestion: '补写', dueOn: '2022-05-12' },
    },
  ],
  'finding.remove': [{ findingId: uuid(1), checkupId: uuid(2) }],
  'finding.count': [{ roundId: uuid(1), branchId: uuid(2), category: 'records' }],
}
