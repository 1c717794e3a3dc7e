import { decideDates, decideExemption, decideHome, decideLoan } from './member'
import type { Result } from './result'

const TODAY = '2026-05-20'
const outcome = (result: Result<unknown>) =>
  result.ok ? 'ok' : [result.refusal.code, result.refusal.field ?? ''].join(' ').trim()

test.each([
  ['as usual', { joinedOn: '2012-07-01', bornOn: '1990-01-01' }, '2026-05-01', 'ok'],
  ['a birthday unknown', { joinedOn: '2012-07-01', bornOn: null }, null, 'ok'],
  ['eighteen on the day', { joinedOn: '2012-07-01', bornOn: '1994-07-01' }, null, 'ok'],
  ['a day too young', { joinedOn: '2012-07-01', bornOn: '1994-07-02' }, null, 'MEMBER_TOO_YOUNG bornOn'],
  ['born afterwards', { joinedOn: '2012-07-01', bornOn: '2020-01-01' }, null, 'MEMBER_TOO_YOUNG bornOn'],
  ['not joined yet', { joinedOn: '2026-05-21', bornOn: null }, null, 'MEMBER_DATE_IN_FUTURE joinedOn'],
  ['here on the day they joined', { joinedOn: '2012-07-01', bornOn: null }, '2012-07-01', 'ok'],
  [
    'here before they joined',
    { joinedOn: '2012-07-01', bornOn: null },
    '2012-06-30',
    'MEMBER_FROM_BEFORE_JOINED from',
  ],
])('dates: %s', (_, dates, firstDay, due) => {
  expect(outcome(decideDates(dates, firstDay, TODAY))).toBe(due)
})

const branch = (kind: 'serving' | 'temporary', aliveFrom: string, aliveTo: string | null = null) => ({
  kind,
  aliveFrom,
  aliveTo,
})

test.each([
  ['of a branch alive', branch('serving', '2020-01-01'), 'ok'],
  ['of a branch on its first day', branch('serving', TODAY), 'ok'],
  ['of one not yet', branch('serving', '2026-05-21'), 'BRANCH_NOT_ALIVE branchId'],
  ['of one that ends', branch('serving', '2020-01-01', '2026-12-31'), 'BRANCH_NOT_ALIVE branchId'],
  ['of a temporary one', branch('temporary', '2020-01-01'), 'MOVE_TO_TEMPORARY branchId'],
  ['of none', null, 'NOT_FOUND branchId'],
])('a home %s', (_, found, due) => {
  expect(outcome(decideHome(found, TODAY))).toBe(due)
})

const front = branch('temporary', '2026-01-01', '2026-12-31')

test.each([
  ['within its life', front, '2026-05-01', '2026-06-30', 'ok'],
  ['on its last day', front, '2026-12-31', '2026-12-31', 'ok'],
  ['to a serving branch', branch('serving', '2020-01-01'), '2026-05-01', null, 'LOAN_NOT_TEMPORARY branchId'],
  ['before it', front, '2025-12-31', '2026-06-30', 'LOAN_OUTSIDE_LIFE from'],
  ['after it', front, '2027-01-01', null, 'LOAN_OUTSIDE_LIFE from'],
  ['beyond it', front, '2026-05-01', '2027-01-01', 'LOAN_OUTSIDE_LIFE to'],
  ['the wrong way round', front, '2026-05-01', '2026-04-30', 'LOAN_ENDS_BEFORE_START to'],
  ['to none', null, '2026-05-01', null, 'NOT_FOUND branchId'],
])('a loan %s', (_, found, from, to, due) => {
  expect(outcome(decideLoan(found, { from, to }))).toBe(due)
})

test('a loan without an end ends with the branch, where that has one', () => {
  const open = { from: '2026-05-01', to: null }
  expect(decideLoan(front, open)).toEqual({ ok: true, value: { ...open, to: '2026-12-31' } })
  expect(decideLoan(branch('temporary', '2026-01-01'), open)).toEqual({ ok: true, value: open })
})

test.each([
  ['as usual', {}, 'ok'],
  ['without an end', { to: null }, 'ok'],
  ['for one day', { to: '2026-03-01' }, 'ok'],
  ['one’s own', { isOwn: true }, 'EXEMPT_SELF'],
  ['decided tomorrow', { decidedOn: '2026-05-21' }, 'EXEMPT_DECIDED_IN_FUTURE decidedOn'],
  ['the wrong way round', { to: '2026-02-28' }, 'EXEMPT_ENDS_BEFORE_START to'],
])('an exemption %s', (_, change, due) => {
  const usual = { from: '2026-03-01', to: '2026-12-31', decidedOn: TODAY, isOwn: false }
  expect(outcome(decideExemption({ ...usual, ...change }, TODAY))).toBe(due)
})
