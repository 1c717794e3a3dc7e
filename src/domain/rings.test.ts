import type { Kind, ObligationState } from './obligation'
import { branchRings, committeeRings } from './rings'

const owed = (kind: Kind, state: ObligationState, startsAt?: string) => ({
  kind,
  state,
  plannedActivity: startsAt === undefined ? null : { startsAt },
})

test('a branch that owes nothing of the four has empty rings, and no figure is made up', () => {
  expect(branchRings([owed('themeDay', 'met')])).toEqual([
    { key: '1birthday', progress: null, text: '本月没有' },
    { key: '1service', progress: null, text: '本月没有' },
    { key: '6checkup', progress: null, text: '尚未开展' },
    { key: '12star', progress: null, text: '评星进行中' },
  ])
})

test.each<[ObligationState, string | undefined, number | null, string]>([
  ['met', undefined, 1, '已完成'],
  ['metLate', undefined, 1, '已补办'],
  ['waived', undefined, null, '已豁免'],
  ['due', undefined, 0, '待安排'],
  ['due', '2026-05-24T16:30:00.000Z', 0, '已定 25 日'],
  ['overdue', undefined, 0, '未开展'],
])('a branch’s service that is %s (planned for %s)', (state, startsAt, progress, text) => {
  expect(branchRings([owed('volunteerService', state, startsAt)])[1]).toEqual({
    key: '1service',
    progress,
    text,
  })
})

test('a check-up is not arranged by the branch itself', () => {
  expect(branchRings([owed('checkup', 'due')])[2]).toMatchObject({ progress: 0, text: '待体检' })
  expect(branchRings([owed('checkup', 'overdue')])[2]).toMatchObject({ progress: 0, text: '未体检' })
})

test('the committee’s: so many of the branches that owe it', () => {
  const rings = committeeRings([
    { kind: 'volunteerService', owed: 10, met: 8 },
    { kind: 'themeDay', owed: 10, met: 10 },
    { kind: 'politicalBirthday', owed: 4, met: 4 },
  ])
  expect(rings.map(({ progress, text }) => [progress, text])).toEqual([
    [1, '4/4 支部'],
    [0.8, '8/10 支部'],
    [null, '尚未开展'],
    [null, '评星进行中'],
  ])
})
