import type { honourActions } from '../honour'
import { type Examples, uuid } from './example'

export const honourExamples: Examples<typeof honourActions> = {
  'honour.list': [{ year: 2022 }],
  'honour.record': [
    {
      ...{ honourId: uuid(1), kind: 'outstandingMember', year: 2022, memberId: uuid(2), branchId: uuid(3) },
      ...{ documentNumber: '闽机党〔2022〕5 号', on: '2022-06-28', note: '防汛一线' },
    },
  ],
  'honour.takeBack': [{ honourId: uuid(1), reason: '登记有误' }],
}
