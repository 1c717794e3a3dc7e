import type { checkupActions } from '../checkup'
import { type Examples, uuid } from './example'

export const checkupExamples: Examples<typeof checkupActions> = {
  'checklist.get': [{}],
  'checklist.save': [
    {
      version: 3,
      items: [
        {
          key: 'lecture',
          group: 'organizationalLife',
          title: '党课',
          lookAt: '有教案',
          points: 5,
          figure: 'meetings',
        },
      ],
    },
  ],
  'round.propose': [{ on: '2022-04-12', exclusions: [{ checkingId: uuid(1), checkedId: uuid(2) }] }],
  'round.open': [
    { roundId: uuid(1), on: '2022-04-12', pairs: [{ checkingId: uuid(1), checkedId: uuid(2) }] },
  ],
  'round.changePairs': [{ roundId: uuid(1), pairs: [{ checkingId: uuid(2), checkedId: uuid(3) }] }],
  'checkup.close': [{ checkupId: uuid(1) }],
  'round.list': [{}],
  'round.get': [{ roundId: uuid(1) }],
  'checkup.get': [{ checkupId: uuid(1) }],
  'checkup.setCheckers': [{ checkupId: uuid(1), memberIds: [uuid(2), uuid(3)] }],
  'checkup.mark': [
    { checkupId: uuid(1), itemKey: 'lecture', level: 'part', points: 3, note: '缺教案', revision: 2 },
  ],
  'checkup.submit': [{ checkupId: uuid(1) }],
  'checkup.signOff': [{ checkupId: uuid(1) }],
  'checkup.object': [{ checkupId: uuid(1), itemKey: 'lecture', reason: '有教案' }],
  'checkup.decideObjection': [
    { checkupId: uuid(1), itemKey: 'lecture', mark: { level: 'part', points: 4 }, comment: '已补看' },
  ],
}
