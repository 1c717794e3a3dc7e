import type { ActivityDetail } from '@/contract/activity'
import { whatNow } from './whatNow'

const may = {
  run: false,
  seeRoll: false,
  checkInByCode: false,
  checkInNearby: false,
  askLeave: false,
  askMakeup: false,
  signUp: false,
  checkOut: false,
}
const organiser = { ...may, run: true, seeRoll: true }
const present = {
  status: 'present',
  source: 'scan',
  recordedAt: '2026-11-23T01:00:00.000Z',
  minutes: null,
  request: null,
} as const

const activity = (part: Partial<ActivityDetail>): ActivityDetail => ({
  id: 'a',
  kind: 'themeDay',
  title: '主题党日',
  startsAt: '2026-11-23T01:00:00.000Z',
  endsAt: '2026-11-23T03:00:00.000Z',
  opensAt: '2026-11-23T00:30:00.000Z',
  shutsAt: '2026-11-23T03:00:00.000Z',
  place: '会议室',
  note: '',
  state: 'published',
  phase: 'underWay',
  hosts: [],
  hostBranchNames: [],
  groupId: null,
  topics: [],
  countsOn: '2026-11-23',
  expected: 3,
  present: 1,
  leave: 0,
  nearby: null,
  cancelReason: null,
  held: null,
  service: null,
  quorum: null,
  number: null,
  revision: 1,
  mine: null,
  may,
  ...part,
})
const during = new Date('2026-11-23T02:00:00Z')
const longBefore = new Date('2026-11-20T02:00:00Z')

test('a member who may check in is asked to scan, and may say that they are there', () => {
  const now = whatNow(activity({ may: { ...may, checkInByCode: true, checkInNearby: true } }), during)
  expect(now).toEqual({ own: ['scan', 'nearby'], run: [], main: 'scan' })
})

test('leave is there before the start, but is nobody’s main action', () => {
  const now = whatNow(activity({ phase: 'upcoming', may: { ...may, askLeave: true } }), longBefore)
  expect(now).toEqual({ own: ['leave'], run: [], main: null })
})

test('who served may write the service record; who studied a reflection; who was not there neither', () => {
  expect(whatNow(activity({ phase: 'closed', kind: 'volunteerService', mine: present }), during).own).toEqual(
    ['service'],
  )
  expect(whatNow(activity({ phase: 'closed', mine: present }), during).own).toEqual(['reflection'])
  expect(whatNow(activity({ phase: 'closed', mine: { ...present, status: 'absent' } }), during).own).toEqual(
    [],
  )
})

test.each([
  ['draft', longBefore, 'publish'],
  ['upcoming', longBefore, null],
  ['upcoming', new Date('2026-11-23T00:40:00Z'), 'code'],
  ['underWay', during, 'code'],
  ['over', new Date('2026-11-23T05:00:00Z'), 'close'],
  ['closed', new Date('2026-11-23T05:00:00Z'), null],
  ['cancelled', during, null],
] as const)('who runs it: %s at %s → %s', (phase, at, main) => {
  expect(whatNow(activity({ phase, may: organiser }), at).main).toBe(main)
})

test('who only looks on runs nothing', () => {
  expect(whatNow(activity({ may: { ...may, seeRoll: true } }), during).run).toEqual([])
})
