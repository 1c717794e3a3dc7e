import type { groupActions } from '../group'
import { type Examples, uuid } from './example'

export const groupExamples: Examples<typeof groupActions> = {
  'group.list': [{ branchId: uuid(1) }],
  'group.save': [
    {
      groupId: uuid(1),
      kind: 'party',
      branchId: uuid(2),
      name: '第一党小组',
      memberIds: [uuid(3), uuid(4)],
      from: '2022-06-01',
    },
  ],
  'group.close': [{ groupId: uuid(1), lastDay: '2022-05-31' }],
}
