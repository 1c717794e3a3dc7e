import type { RollLine } from '@/contract/activity'
import type { AttendanceStatus } from '@/domain/attendance'
import { entriesOf, mark, markEach, markRest, matchNames, statusOf } from './changes'

const line = (memberId: string, status: AttendanceStatus, name = memberId): RollLine => ({
  memberId,
  name,
  branchId: 'b',
  branchName: '第一党支部',
  status,
  source: null,
  recordedAt: null,
  minutes: null,
  place: null,
  request: null,
})

test('a tap marks, another tap takes it back, and what is as saved is no change', () => {
  const someone = line('a', 'expected')
  const once = mark(someone, 'present', {})
  expect(statusOf(someone, once)).toBe('present')
  expect(mark(someone, 'present', once)).toEqual({})
  expect(mark(someone, 'leave', once)).toEqual({ a: 'leave' })
  expect(mark(line('b', 'present'), 'present', {})).toEqual({ b: 'expected' })
})

test('marking the rest leaves alone who is on leave or in', () => {
  const lines = [line('a', 'expected'), line('b', 'leave'), line('c', 'present'), line('d', 'absent')]
  expect(markRest(lines, 'present', { a: 'leave' })).toEqual({ a: 'leave', d: 'present' })
})

test('marking each takes those on leave as well', () => {
  expect(markEach([line('a', 'leave'), line('b', 'present')], 'present', {})).toEqual({ a: 'present' })
})

test('only what differs is sent: who checked in meanwhile is not sent again', () => {
  const changes = { a: 'present', b: 'present', gone: 'present' } as const
  expect(entriesOf([line('a', 'present'), line('b', 'expected')], changes)).toEqual([
    { memberId: 'b', status: 'present' },
  ])
})

test('names of a pasted list, however they are set apart', () => {
  const lines = [
    line('1', 'expected', '陈晓岚'),
    line('2', 'expected', '林宇航'),
    line('3', 'expected', '王伟'),
    line('4', 'expected', '王伟'),
  ]
  const { found, unknown, several } = matchNames('1. 陈晓岚、林宇航\n王伟，张三 陈晓岚', lines)
  expect(found.map(({ memberId }) => memberId)).toEqual(['1', '2'])
  expect(unknown).toEqual(['张三'])
  expect(several).toEqual(['王伟'])
})
