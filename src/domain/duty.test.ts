import fc from 'fast-check'
import { addDays, type Cadence, cadences, periodOf } from './calendar'
import { decideDone, decideDuty, type DutyPlan, occurrencesOf, progressOf } from './duty'
import type { Result } from './result'

const today = '2026-05-20'
const monthly = (change: Partial<DutyPlan> = {}): DutyPlan => ({
  cadence: 'month',
  dueOn: null,
  from: '2026-03-10',
  to: null,
  ...change,
})
const once = (dueOn: string, change: Partial<DutyPlan> = {}): DutyPlan => ({
  cadence: null,
  dueOn,
  from: '2026-01-01',
  to: null,
  ...change,
})
const none: ReadonlySet<string> = new Set()
const said = (result: Result<unknown>) => (result.ok ? 'ok' : result.refusal.code)

test('a monthly duty comes up each month by its last day, and the next one is in sight', () => {
  expect(occurrencesOf(monthly(), new Set(['2026-03-01']), today)).toEqual([
    { from: '2026-03-01', dueOn: '2026-03-31', state: 'done' },
    { from: '2026-04-01', dueOn: '2026-04-30', state: 'behind' },
    { from: '2026-05-01', dueOn: '2026-05-31', state: 'due' },
    { from: '2026-06-01', dueOn: '2026-06-30', state: 'ahead' },
  ])
})

test.each([
  ['done', new Set(['2026-01-01']), '2026-03-01', 'done'],
  ['on its last day', none, today, 'due'],
  ['the day after', none, '2026-05-19', 'behind'],
])('a single duty %s', (_, done, dueOn, state) => {
  expect(occurrencesOf(once(dueOn), done, today)).toEqual([{ from: '2026-01-01', dueOn, state }])
})

test('nothing falls due after a duty has ended', () => {
  expect(occurrencesOf(monthly({ to: '2026-05-30' }), none, today).map(({ from }) => from)).toEqual([
    '2026-03-01',
    '2026-04-01',
  ])
  expect(occurrencesOf(once('2026-06-30', { to: '2026-05-31' }), none, today)).toEqual([])
})

test('progress is done of what has come up this year, with what was left behind before', () => {
  const duty = monthly({ from: '2025-11-01' })
  const done = new Set(['2025-12-01', '2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01'])
  expect(progressOf(occurrencesOf(duty, done, today), today)).toEqual({ done: 4, of: 6 })
})

test.each([
  ['neither', { cadence: null }, 'DUTY_WHEN_UNCLEAR'],
  ['both', { dueOn: '2026-06-30' }, 'DUTY_WHEN_UNCLEAR'],
  ['due before it begins', { cadence: null, dueOn: '2026-03-09' }, 'DUTY_DUE_BEFORE_START'],
  ['an end before it begins', { to: '2026-03-09' }, 'TERM_REVERSED'],
  ['a cadence', {}, 'ok'],
  ['a day', { cadence: null, dueOn: '2026-03-10' }, 'ok'],
])('a duty with %s: %s', (_, change, outcome) => {
  expect(said(decideDuty(monthly(change)))).toBe(outcome)
})

test.each([
  ['one that is behind', '2026-04-01', 'ok'],
  ['the present one', '2026-05-01', 'ok'],
  ['the next one', '2026-06-01', 'DUTY_NOT_YET'],
  ['one before it began', '2026-02-01', 'NOT_FOUND'],
  ['a day in the middle', '2026-04-02', 'NOT_FOUND'],
])('marking %s done', (_, from, outcome) => {
  expect(said(decideDone(occurrencesOf(monthly(), none, today), from))).toBe(outcome)
})

const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2024-06-15', days))
const plan = fc
  .record({ cadence: fc.constantFrom<Cadence>(...cadences), from: day, to: fc.option(day) })
  .map((rest): DutyPlan => ({ ...rest, dueOn: null }))

test('occurrences are exactly the periods that end within its life and have begun, and one more', () => {
  fc.assert(
    fc.property(plan, day, day, (duty, now, looked) => {
      const found = occurrencesOf(duty, none, now)
      const period = periodOf(duty.cadence ?? 'month', looked)
      const ends = period.to >= duty.from && (duty.to === null || period.to <= duty.to)
      const isThere = found.some(({ from }) => from === period.from)
      if (period.from <= now) expect(isThere).toBe(ends)
      else if (isThere) expect(ends).toBe(true)
      expect(found.filter(({ state }) => state === 'ahead').length).toBeLessThanOrEqual(1)
      const starts = found.map(({ from }) => from)
      expect(starts).toEqual([...new Set(starts)].sort())
    }),
  )
})

test('doing one never changes another', () => {
  fc.assert(
    fc.property(plan, day, fc.nat(40), (duty, now, at) => {
      const before = occurrencesOf(duty, none, now)
      const chosen = before[at % Math.max(1, before.length)]
      if (!chosen) return
      const after = occurrencesOf(duty, new Set([chosen.from]), now)
      expect(after).toEqual(
        before.map((each) => (each.from === chosen.from ? { ...each, state: 'done' } : each)),
      )
    }),
  )
})
