import type { vetoActions } from '../veto'
import { type Examples, uuid } from './example'

export const vetoExamples: Examples<typeof vetoActions> = {
  'veto.list': [{ year: 2022 }],
  'veto.record': [
    {
      ...{ vetoId: uuid(1), kind: 'criticism', year: 2022, memberId: uuid(2) },
      ...{ documentNumber: '闽机党〔2022〕9 号', on: '2022-05-12', reason: '无故缺席' },
    },
  ],
  'veto.lift': [{ vetoId: uuid(1), reason: '影响期已满' }],
}
