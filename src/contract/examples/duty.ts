import type { dutyActions } from '../duty'
import { type Examples, uuid } from './example'

export const dutyExamples: Examples<typeof dutyActions> = {
  'contact.save': [{ memberId: uuid(1), branchIds: [uuid(2)] }],
  'duty.list': [{}],
  'duty.save': [
    {
      dutyId: uuid(1),
      memberId: uuid(2),
      title: '到联系支部讲党课',
      note: '每季度一次',
      cadence: 'quarter',
      dueOn: null,
      from: '2022-01-01',
      to: '2022-12-31',
    },
    {
      dutyId: uuid(1),
      memberId: uuid(2),
      title: '牵头党建体检',
      note: '上半年一轮',
      cadence: null,
      dueOn: '2022-06-30',
      from: '2022-01-01',
      to: null,
    },
  ],
  'duty.end': [{ dutyId: uuid(1), lastDay: '2022-05-31' }],
  'duty.done': [{ dutyId: uuid(1), from: '2022-04-01', note: '4 月 12 日已讲' }],
  'duty.undo': [{ dutyId: uuid(1), from: '2022-04-01' }],
}
