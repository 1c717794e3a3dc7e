import * as fc from 'fast-check'
import { type Cadence, periodOf } from './calendar'
import type { Kind } from './obligation'
import { defaultSettings } from './settings'
import { warnedSince, type WarningFact, warningSentence, warningsOf, whomToRemind } from './warning'

const settings = defaultSettings.warning
const owed = (
  kind: Kind,
  day: string,
  rest: Partial<WarningFact> & { cadence?: Cadence } = {},
): WarningFact => {
  const { cadence = 'month', ...fields } = rest
  const { from, to } = periodOf(cadence, day)
  return {
    kind,
    ownerId: 'A',
    ownerName: null,
    from,
    to,
    metOn: null,
    waived: false,
    planned: false,
    ...fields,
  }
}
const said = (facts: WarningFact[], today: string) =>
  warningSentence(warningsOf(facts, today, settings), today)

describe('two periods missed in a row', () => {
  const march = owed('volunteerService', '2026-03-01')
  const april = owed('volunteerService', '2026-04-01')
  test.each<[string, WarningFact[], string]>([
    ['one is not a row', [april], ''],
    ['two are', [april, march], '3 月、4 月未开展志愿服务'],
    ['one met between breaks the row', [march, { ...april, metOn: '2026-04-09' }], ''],
    ['made good late breaks it too', [{ ...march, metOn: '2026-05-02' }, april], ''],
    [
      'the present month met ends it',
      [march, april, owed('volunteerService', '2026-05-01', { metOn: '2026-05-03' })],
      '',
    ],
    ['waived was not owed', [march, { ...april, waived: true }], ''],
    [
      'a waived one between two does not break it',
      [owed('volunteerService', '2026-02-01'), { ...march, waived: true }, april],
      '2 月、4 月未开展志愿服务',
    ],
    ['another kind is another row', [march, owed('themeDay', '2026-04-01')], ''],
    [
      'two groups are two rows',
      [
        owed('groupMeeting', '2026-03-01', { ownerId: 'g1', ownerName: '一组' }),
        owed('groupMeeting', '2026-04-01', { ownerId: 'g2', ownerName: '二组' }),
      ],
      '',
    ],
    [
      'a group is named',
      ['2026-03-01', '2026-04-01'].map((day) =>
        owed('groupMeeting', day, { ownerId: 'g1', ownerName: '第一党小组' }),
      ),
      '3 月、4 月未开展第一党小组会',
    ],
    [
      'quarters, over the new year',
      ['2025-10-01', '2026-01-01'].map((day) => owed('branchAssembly', day, { cadence: 'quarter' })),
      '2025 年第 4 季度、第 1 季度未开展支部党员大会',
    ],
  ])('%s', (_, facts, sentence) => {
    expect(said(facts, '2026-05-04')).toBe(sentence)
  })

  test('stands since the day after the second', () => {
    const warnings = warningsOf([march, april], '2026-05-04', settings)
    expect(warnedSince(warnings)).toBe('2026-05-01')
    expect(warnedSince([])).toBeNull()
  })
})

describe('nothing planned by the 10th', () => {
  const may = owed('themeDay', '2026-05-01')
  test.each<[string, WarningFact, string, string]>([
    ['not before the day', may, '2026-05-09', ''],
    ['from the day on', may, '2026-05-10', '本月主题党日尚无安排'],
    ['not when it is planned', { ...may, planned: true }, '2026-05-20', ''],
    ['not when it is met', { ...may, metOn: '2026-05-02' }, '2026-05-20', ''],
    ['not when it is waived', { ...may, waived: true }, '2026-05-20', ''],
    [
      'a quarter in its last month',
      owed('branchAssembly', '2026-05-01', { cadence: 'quarter' }),
      '2026-06-11',
      '本月支部党员大会尚无安排',
    ],
    [
      'a quarter that has time is left alone',
      owed('branchAssembly', '2026-05-01', { cadence: 'quarter' }),
      '2026-05-20',
      '',
    ],
    [
      'what is not planned as an activity',
      owed('checkup', '2026-06-01', { cadence: 'halfYear' }),
      '2026-06-20',
      '',
    ],
  ])('%s', (_, fact, today, sentence) => {
    expect(said([fact], today)).toBe(sentence)
  })

  test('days and figures are settings', () => {
    expect(warningsOf([may], '2026-05-03', { plannedByDay: 3, missedInARow: 2 })[0]?.since).toBe('2026-05-03')
    expect(
      warningsOf([owed('themeDay', '2026-04-01')], '2026-05-01', { plannedByDay: 10, missedInARow: 1 }),
    ).toHaveLength(1)
  })

  test('both reasons make one sentence', () => {
    const facts = ['2026-03-01', '2026-04-01', '2026-05-01'].map((day) => owed('volunteerService', day))
    expect(said([...facts, may], '2026-05-20')).toBe(
      '3 月、4 月未开展志愿服务；本月志愿服务、主题党日尚无安排',
    )
  })
})

test('warnings do not depend on the order of the facts, and end when all is met', () => {
  const fact = fc
    .tuple(
      fc.constantFrom<Kind>('themeDay', 'volunteerService'),
      fc.integer({ min: 1, max: 5 }),
      fc.option(fc.constant('2026-05-02')),
      fc.boolean(),
      fc.boolean(),
    )
    .map(([kind, month, metOn, waived, planned]) =>
      owed(kind, `2026-0${month}-01`, { metOn, waived, planned }),
    )
  const facts = fc.uniqueArray(fact, { selector: ({ kind, from }) => `${kind} ${from}` })
  fc.assert(
    fc.property(facts, (some) => {
      expect(said([...some].reverse(), '2026-05-20')).toBe(said(some, '2026-05-20'))
      expect(
        said(
          some.map((each) => ({ ...each, metOn: '2026-05-19' })),
          '2026-05-20',
        ),
      ).toBe('')
    }),
  )
})

test('the secretary is reminded, else the deputy, else whoever stands in; nobody leads some', () => {
  const deputy = { kind: 'branchDeputySecretary' as const, memberId: 'deputy' }
  const officer = { kind: 'publicityOfficer' as const, memberId: 'officer' }
  expect(whomToRemind([officer, deputy, { kind: 'branchSecretary', memberId: 's' }])).toEqual(['s'])
  expect(whomToRemind([officer, deputy])).toEqual(['deputy'])
  expect(whomToRemind([officer])).toEqual(['officer'])
  expect(whomToRemind([{ kind: 'groupLeader', memberId: 'l' }])).toEqual([])
})
