import type { memberActions } from '../member'
import { type Examples, uuid } from './example'

export const memberExamples: Examples<typeof memberActions> = {
  'member.list': [{ branchId: uuid(1), search: '陈', cursor: 'after' }],
  'member.get': [{ memberId: uuid(1) }],
  'member.save': [
    {
      memberId: uuid(1),
      name: '陈明',
      kind: 'probationary',
      joinedOn: '1985-07-01',
      bornOn: '1960-02-29',
      number: 'A-017',
      phone: '+86 139-0000-1234',
      branchId: uuid(2),
      from: '2022-04-01',
    },
  ],
  'member.move': [{ memberId: uuid(1), branchId: uuid(2), from: '2022-04-01' }],
  'member.lend': [{ memberId: uuid(1), branchId: uuid(2), from: '2022-04-01', to: '2022-06-30' }],
  'member.endLoan': [{ memberId: uuid(1), lastDay: '2022-06-30' }],
  'member.leave': [{ memberId: uuid(1), lastDay: '2022-06-30' }],
  'member.exempt': [
    {
      exemptionId: uuid(1),
      memberId: uuid(2),
      reason: 'age',
      note: '年过七旬',
      from: '2022-04-01',
      to: '2022-12-31',
      decidedOn: '2022-03-30',
    },
  ],
  'member.endExemption': [{ exemptionId: uuid(1), lastDay: '2022-06-30' }],
}
