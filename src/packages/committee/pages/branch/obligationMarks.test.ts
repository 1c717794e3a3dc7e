import type { BranchObligation } from '@/contract/month'
import { obligationMarks } from './obligationMarks'

const owed = (fields: Partial<BranchObligation>): BranchObligation => ({
  kind: 'volunteerService',
  ownerId: 'b1',
  ownerName: null,
  from: '2022-03-01',
  to: '2022-03-31',
  label: '2022 年 3 月',
  state: 'met',
  metOn: null,
  plannedActivity: null,
  held: 0,
  waiver: null,
  ...fields,
})

test('a kind a line in the order of the rules, each under the month in which it falls due', () => {
  const marks = obligationMarks([
    owed({ kind: 'partyLecture', from: '2022-01-01', to: '2022-06-30', state: 'due' }),
    owed({}),
    owed({ from: '2022-04-01', to: '2022-04-30', state: 'overdue' }),
  ])
  expect(marks).toMatchObject([
    { kind: 'volunteerService', marks: { '2022-03': 'met', '2022-04': 'missed' } },
    { kind: 'partyLecture', marks: { '2022-06': 'due' } },
  ])
})

test('of several in one month the one that needs a look is shown, in whatever order', () => {
  const several = [owed({ state: 'overdue' }), owed({ state: 'met' }), owed({ state: 'waived' })]
  const shown = [several, [...several].reverse()].map((each) => obligationMarks(each)[0]?.marks['2022-03'])
  expect(shown).toEqual(['missed', 'missed'])
})
