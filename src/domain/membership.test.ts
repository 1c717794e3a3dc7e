import fc from 'fast-check'
import { addDays } from './calendar'
import {
  afterStep,
  branchesOn,
  endLoan,
  lastDayIn,
  lastDayOf,
  leave,
  lend,
  type Membership,
  moveHome,
} from './membership'
import type { Result } from './result'

const home = (branchId: string, from: string, to: string | null = null): Membership => ({
  kind: 'home',
  branchId,
  from,
  to,
})
const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}
const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.refusal.code)

test('a move ends the old home the day before', () => {
  const step = valueOf(moveHome([home('A', '2020-01-01')], 'B', '2022-03-01'))
  expect(afterStep([home('A', '2020-01-01')], step)).toEqual([
    home('A', '2020-01-01', '2022-02-28'),
    home('B', '2022-03-01'),
  ])
})

test.each([
  ['to where they are', 'A', '2022-03-01', 'MOVE_SAME_BRANCH'],
  ['before they came', 'B', '2019-12-31', 'MOVE_BEFORE_JOINED'],
  ['on the day they came', 'B', '2020-01-01', 'MOVE_BEFORE_JOINED'],
])('a move %s is refused', (_, branchId, from, code) => {
  expect(codeOf(moveHome([home('A', '2020-01-01')], branchId, from))).toBe(code)
})

test('who has left may come back, to the same branch too', () => {
  const left = [home('A', '2020-01-01', '2021-12-31')]
  expect(valueOf(moveHome(left, 'A', '2023-01-01'))).toEqual({ ended: [], begun: home('A', '2023-01-01') })
})

test('a loan needs a home for all its days and no other loan', () => {
  const memberships = [home('A', '2020-01-01', '2022-06-30')]
  const loan = { branchId: 'T', from: '2022-03-01', to: '2022-05-31' }
  const lent = afterStep(memberships, valueOf(lend(memberships, loan)))
  expect(branchesOn(lent, '2022-04-01')).toEqual({ home: 'A', loan: 'T' })
  expect(codeOf(lend(lent, { ...loan, from: '2022-05-31', to: '2022-06-01' }))).toBe('LOAN_OVERLAPS')
  expect(codeOf(lend(memberships, { ...loan, to: null }))).toBe('LOAN_WITHOUT_HOME')
  expect(codeOf(lend(memberships, { ...loan, from: '2019-01-01' }))).toBe('LOAN_WITHOUT_HOME')
})

test('leaving ends home and loan together, once', () => {
  const memberships = [
    home('A', '2020-01-01'),
    { kind: 'loan' as const, branchId: 'T', from: '2022-03-01', to: null },
  ]
  const after = afterStep(memberships, valueOf(leave(memberships, '2022-04-10')))
  expect(branchesOn(after, '2022-04-10')).toEqual({ home: 'A', loan: 'T' })
  expect(branchesOn(after, '2022-04-11')).toEqual({ home: null, loan: null })
  expect(codeOf(leave(after, '2022-05-01'))).toBe('LEFT_ALREADY')
  expect(codeOf(leave(memberships, '2019-12-31'))).toBe('MOVE_BEFORE_JOINED')
})

test('whatever is done, nobody has two homes, and no earlier day changes', () => {
  const day = fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2020-01-02', days))
  const act = fc.record({
    what: fc.constantFrom('move', 'leave', 'lend'),
    branchId: fc.constantFrom('A', 'B', 'C'),
    on: day,
  })
  fc.assert(
    fc.property(fc.array(act, { maxLength: 12 }), day, (acts, looked) => {
      let memberships = [home('A', '2020-01-01')]
      for (const { what, branchId, on } of acts) {
        const step =
          what === 'move'
            ? moveHome(memberships, branchId, on)
            : what === 'leave'
              ? leave(memberships, addDays(on, -1))
              : lend(memberships, { branchId, from: on, to: addDays(on, 30) })
        if (!step.ok) continue
        const before = branchesOn(memberships, looked)
        memberships = afterStep(memberships, step.value)
        if (looked < on) expect(branchesOn(memberships, looked)).toEqual(before)
        const homes = memberships.filter(
          ({ kind, from, to }) => kind === 'home' && from <= looked && (to === null || looked <= to),
        )
        expect(homes.length).toBeLessThanOrEqual(1)
      }
    }),
  )
})

test('a loan ends on a day within it, and only there', () => {
  const loan = { kind: 'loan' as const, branchId: 'T', from: '2022-03-01', to: '2022-05-31' }
  const lent = [home('A', '2020-01-01'), loan]
  expect(afterStep(lent, valueOf(endLoan(lent, '2022-04-10')))[1]).toEqual({ ...loan, to: '2022-04-10' })
  expect(codeOf(endLoan(lent, '2022-02-28'))).toBe('LOAN_NONE')
  expect(codeOf(endLoan(lent, '2022-06-01'))).toBe('LOAN_NONE')
})

test('the last day in the committee, and of a stay in a branch', () => {
  const stays = [home('A', '2020-01-01', '2022-02-28'), home('B', '2022-03-01', '2026-06-30')]
  expect([lastDayOf(stays), lastDayOf([home('A', '2020-01-01')]), lastDayOf([])]).toEqual([
    '2026-06-30',
    null,
    null,
  ])
  expect(lastDayIn(stays, 'A', '2021-01-01')).toBe('2022-02-28')
  expect(lastDayIn(stays, 'A', '2026-01-01')).toBeNull()
  expect(lastDayIn(stays, 'B', '2026-01-01')).toBe('2026-06-30')
})
