import { instantAt } from './calendar'
import { failureOf, leavesAt, type SendOutcome, settle, templateFields } from './delivery'

const now = instantAt('2026-05-20', '10:00')
const busy = { failed: '微信繁忙', retry: true }
const refused = { failed: '没有同意', retry: false }

test.each<[number, SendOutcome, string, number | null]>([
  [1, 'sent', 'sent', null],
  [5, 'sent', 'sent', null],
  [1, busy, 'waiting', 1],
  [2, busy, 'waiting', 5],
  [3, busy, 'waiting', 30],
  [4, busy, 'waiting', 120],
  [5, busy, 'dead', null],
  [9, busy, 'dead', null],
  [1, refused, 'dead', null],
])('try %d that ended in %j: %s, again in %s minutes', (tries, outcome, state, minutes) => {
  expect(settle(tries, outcome, now)).toEqual({
    state,
    dueAt: minutes === null ? null : new Date(now.getTime() + minutes * 60_000),
    failure: outcome === 'sent' ? null : outcome.failed,
  })
})

test.each([
  ['07:59', '2026-05-20', '08:00'],
  ['08:00', '2026-05-20', '08:00'],
  ['21:59', '2026-05-20', '21:59'],
  ['22:00', '2026-05-21', '08:00'],
  ['00:00', '2026-05-20', '08:00'],
])('what is told at %s leaves on %s at %s', (time, day, then) => {
  expect(leavesAt(instantAt('2026-05-20', time))).toEqual(instantAt(day, then))
})

test.each([
  ['心得已通过', '心得已通过'],
  ['一二三四五六七八九十一二三四五六七八九十', '一二三四五六七八九十一二三四五六七八九十'],
  ['一二三四五六七八九十一二三四五六七八九十一', '一二三四五六七八九十一二三四五六七八九…'],
  ['  两\n行 ', '两 行'],
  ['😀'.repeat(21), `${'😀'.repeat(19)}…`],
])('WeChat is told %j as %j', (text, thing1) => {
  expect(templateFields(text, now)).toEqual({ thing1, time2: '2026-05-20 10:00' })
})

test.each([
  [43101, false],
  [47003, false],
  [40037, false],
  [-1, true],
  [45009, true],
  [12345, false],
])('WeChat’s code %d: another try may help: %s', (code, retry) => {
  expect(failureOf(code)).toMatchObject({ retry, failed: expect.stringContaining(String(code)) as string })
})
