import type { RollLine } from '@/contract/activity'
import { groupsOf } from './groups'

const line = (memberId: string, part: Partial<RollLine>): RollLine => ({
  memberId,
  name: memberId,
  branchId: 'b',
  branchName: '',
  status: 'expected',
  source: null,
  recordedAt: null,
  minutes: null,
  place: null,
  request: null,
  ...part,
})

test('requests first, then who is not in; of those in, first who was out of range', () => {
  const lines = [
    line('in', { status: 'present' }),
    line('away', { status: 'present', place: { verdict: 'outside', distanceMetres: 450 } }),
    line('missing', {}),
    line('asks', { request: { submissionId: 's', kind: 'leave', reason: '出差', round: 1 } }),
  ]
  expect(groupsOf(lines).map(({ heading, some }) => [heading, some.map(({ name }) => name)])).toEqual([
    ['申请待批', ['asks']],
    ['未签到', ['missing']],
    ['已签到', ['away', 'in']],
  ])
})
