import fc from 'fast-check'
import { addDays, cadences, type Cadence, periodOf } from './calendar'
import { kinds, ruleOf } from './obligation'
import {
  changedOn,
  changesAfter,
  decideRuleChange,
  paceOf,
  paceOn,
  paceSteps,
  type RuleVersion,
} from './ruleVersion'

const all = (cadence: Cadence | null) => ({ serving: cadence, retired: cadence, temporary: cadence })
const themeDays = (from: string, every: Cadence | null): RuleVersion => ({
  kind: 'themeDay',
  from,
  every: all(every),
})
const steps = (...versions: RuleVersion[]) =>
  paceSteps('themeDay', 'serving', versions)
    .map(({ from, every }) => `${from ?? 'always'} ${every}`)
    .join(', ')

describe('a change takes effect where a period begins, of the old pace and the new', () => {
  test.each<[string, RuleVersion[], string]>([
    ['none', [], 'always month'],
    ['on the first of a quarter', [themeDays('2026-04-01', 'quarter')], 'always month, 2026-04-01 quarter'],
    ['in the midst of a quarter', [themeDays('2026-05-01', 'quarter')], 'always month, 2026-07-01 quarter'],
    ['in the midst of a month', [themeDays('2026-05-20', null)], 'always month, 2026-06-01 null'],
    ['to a year', [themeDays('2026-02-01', 'year')], 'always month, 2027-01-01 year'],
    ['to what it is already', [themeDays('2026-05-01', 'month')], 'always month'],
    [
      'and back, before the first is in effect: nothing changes',
      [themeDays('2026-05-01', 'quarter'), themeDays('2026-06-01', 'month')],
      'always month',
    ],
    [
      'switched off, and on again at another pace',
      [themeDays('2026-05-01', null), themeDays('2026-08-01', 'quarter')],
      'always month, 2026-05-01 null, 2026-10-01 quarter',
    ],
    [
      'a later decision takes the place of one that is not in effect yet',
      [themeDays('2026-05-01', 'quarter'), themeDays('2026-06-10', null)],
      'always month, 2026-07-01 null',
    ],
  ])('%s', (_, versions, expected) => {
    expect(steps(...versions)).toBe(expected)
    expect(steps(...[...versions].reverse())).toBe(expected)
  })

  test('it is each kind of branch’s own', () => {
    const versions: RuleVersion[] = [
      {
        kind: 'themeDay',
        from: '2026-05-01',
        every: { serving: 'month', retired: null, temporary: 'quarter' },
      },
    ]
    expect(paceOf('themeDay', versions, '2026-05-20')).toEqual({
      serving: 'month',
      retired: 'quarter',
      temporary: 'month',
    })
    expect(changedOn('themeDay', versions, '2026-05-20')).toBeNull()
    expect(changesAfter('themeDay', versions, '2026-05-20')).toEqual([
      { from: '2026-07-01', every: { serving: 'month', retired: null, temporary: 'quarter' } },
    ])
    expect(changedOn('themeDay', versions, '2026-07-01')).toBe('2026-07-01')
    expect(paceOf('studySession', versions, '2026-08-01')).toEqual(ruleOf('studySession').every)
  })

  test('whatever is decided, in whichever order: what lies before a decision stays, every step begins periods', () => {
    const aDate = fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2024-01-01', days))
    const aVersion = fc
      .tuple(aDate, fc.option(fc.constantFrom(...cadences)))
      .map(([from, every]) => themeDays(from, every))
    fc.assert(
      fc.property(
        fc.uniqueArray(aVersion, { maxLength: 5, selector: ({ from }) => from }),
        aVersion,
        aDate,
        (versions, one, day) => {
          const before = paceSteps('themeDay', 'serving', versions)
          const after = paceSteps('themeDay', 'serving', [
            ...versions.filter(({ from }) => from !== one.from),
            one,
          ])
          if (day < one.from) expect(paceOn(after, day)).toBe(paceOn(before, day))
          after.forEach(({ from, every }, index) => {
            const previous = after[index - 1]
            if (from === null || !previous) return
            for (const cadence of [every, previous.every]) {
              if (cadence !== null) expect(periodOf(cadence, from).from).toBe(from)
            }
            expect(previous.from === null || previous.from < from).toBe(true)
          })
        },
      ),
    )
  })
})

describe('a change of a rule', () => {
  test.each([
    ['2026-04-30', 'RULE_IN_PAST'],
    ['2026-05-01', null],
    ['2026-05-20', null],
    ['2027-01-01', null],
  ])('from %s, decided on 20 May: %p', (from, code) => {
    const decided = decideRuleChange(themeDays(from, null), '2026-05-20')
    expect(decided.ok ? null : decided.refusal.code).toBe(code)
  })

  test('is not made of what its rounds raise', () => {
    for (const kind of kinds) {
      const { ok } = decideRuleChange({ kind, from: '2026-06-01', every: all('year') }, '2026-05-20')
      expect(ok).toBe(kind !== 'checkup')
    }
  })
})
