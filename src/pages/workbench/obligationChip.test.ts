import type { BranchObligation } from '@/contract/month'
import { inOrder, isOpen, obligationChip } from './obligationChip'

const owed = (part: Partial<BranchObligation>): BranchObligation => ({
  kind: 'themeDay',
  ownerId: 'b1',
  ownerName: null,
  from: '2026-11-01',
  to: '2026-11-30',
  label: '2026 年 11 月',
  state: 'due',
  metOn: null,
  plannedActivity: null,
  held: 0,
  waiver: null,
  ...part,
})
const planned = (startsAt: string, underWay = false) => ({ id: 'a', startsAt, underWay })

test.each([
  [owed({ state: 'met', held: 1 }), '主题党日 ✓', 'met'],
  [owed({ state: 'met', held: 2 }), '主题党日 ✓ 2', 'met'],
  [owed({ state: 'metLate', held: 1 }), '主题党日 已补办', 'due'],
  [owed({}), '主题党日 未安排', 'plain'],
  [owed({ state: 'overdue' }), '主题党日 未开展', 'red'],
  [owed({ state: 'waived' }), '主题党日 免', 'plain'],
  [owed({ plannedActivity: planned('2026-11-25T07:00:00.000Z') }), '主题党日 25 日', 'due'],
  // 23:00 UTC is the next day in Beijing.
  [owed({ plannedActivity: planned('2026-11-25T23:00:00.000Z') }), '主题党日 26 日', 'due'],
  [owed({ plannedActivity: planned('2026-12-03T07:00:00.000Z') }), '主题党日 12 月 3 日', 'due'],
  [owed({ plannedActivity: planned('2026-11-23T01:00:00.000Z', true) }), '主题党日 进行中', 'red'],
])('%# %o', (obligation, text, tone) => {
  expect(obligationChip(obligation, '2026-11')).toEqual({ text, tone })
})

test('what is met, waived or not yet due is not open', () => {
  expect(
    (['due', 'overdue', 'met', 'metLate', 'waived', 'upcoming'] as const).map((state) =>
      isOpen(owed({ state })),
    ),
  ).toEqual([true, true, false, false, false, false])
})

test('done before under way before planned before open', () => {
  const each = [
    owed({ kind: 'partyLecture' }),
    owed({ kind: 'themeDay', plannedActivity: planned('2026-11-25T07:00:00.000Z') }),
    owed({ kind: 'studySession', state: 'met' }),
    owed({ kind: 'volunteerService', plannedActivity: planned('2026-11-23T01:00:00.000Z', true) }),
  ]
  expect(inOrder(each).map(({ kind }) => kind)).toEqual([
    'studySession',
    'volunteerService',
    'themeDay',
    'partyLecture',
  ])
})
