import type { CheckupLine } from '@/contract/checkup'
import type { FindingView } from '@/contract/finding'
import { checkupTasks } from './checkupTasks'

const branch = { id: 'a', name: '一支部', kind: 'serving' as const }
const officer = { memberId: 'me', roles: ['branchOfficer' as const], branch, runsBranches: [branch] }
const member = { ...officer, roles: ['member' as const], runsBranches: [] }
const line = (change: Partial<CheckupLine> = {}): CheckupLine => ({
  ...{ id: 'c', checking: branch, checked: { id: 'b', name: '二支部' }, state: 'checking', points: 90 },
  ...{ checkers: [], marked: 0, found: 0, verified: 0 },
  ...change,
})
const finding = (change: Partial<FindingView>) =>
  ({
    branch,
    overdueDays: 0,
    may: { change: false, assign: false, submit: false, verify: false },
    ...change,
  }) as FindingView
const titles = (...input: Parameters<typeof checkupTasks>) =>
  checkupTasks(...input).map(({ title, sub }) => `${title}：${sub}`)

test('a checker checks; an officer names who does; others have nothing to do', () => {
  const mine = line({ checkers: [{ id: 'me', name: '我' }] })
  expect(titles(member, [mine, line({ id: 'd' })], [])).toEqual(['检查二支部：您是检查人员'])
  expect(titles(officer, [line()], [])).toEqual(['检查二支部：还没有定检查人员'])
  expect(titles(officer, [line({ state: 'signed' })], [])).toEqual([])
})

test('what waits for a signature comes first', () => {
  const ours = line({ id: 'd', checking: { id: 'b', name: '二支部' }, checked: branch, state: 'submitted' })
  expect(titles(officer, [line(), ours], [])[0]).toBe('体检结果等签字：二支部检查，得 90 分')
})

test('findings that something can be done about are counted by branch', () => {
  const may = { change: false, assign: true, submit: false, verify: false }
  const other = { id: 'b', name: '二支部' }
  const findings = [
    finding({ may, overdueDays: 2 }),
    finding({ may }),
    finding({}),
    finding({ branch: other, may: { change: false, assign: false, submit: false, verify: true } }),
  ]
  expect(titles(officer, [], findings)).toEqual([
    '问题整改：2 个问题，1 个已逾期',
    '核实二支部的整改：1 个问题',
  ])
})
