import fc from 'fast-check'
import { defaultSettings } from './settings'
import { foldEntries as foldWith, type ScoreEntry, standingEntries } from './scoreEntry'

const foldEntries = (entries: readonly ScoreEntry[]) => foldWith(entries, defaultSettings.star.honourPoints)

const entry = (turn: number, change: Partial<ScoreEntry> = {}): ScoreEntry => ({
  source: 'attendance',
  sourceId: 'a1',
  turn,
  kind: 'themeDay',
  outcome: 'present',
  title: '主题党日',
  on: '2026-05-20',
  activityId: null,
  by: '陈明',
  ...change,
})
const absent = entry(1, { outcome: 'absent' })

test('an entry stands until it is taken back', () => {
  expect(standingEntries([absent])).toEqual([absent])
  expect(standingEntries([absent, { ...absent, turn: 2 }])).toEqual([])
  expect(standingEntries([absent, { ...absent, turn: 2 }, entry(3)])).toEqual([entry(3)])
})

test('each sort of record becomes a fact of its own', () => {
  const reflection = entry(1, {
    source: 'submission',
    sourceId: 's1',
    kind: 'reflection',
    outcome: 'approved',
  })
  const service = { ...reflection, sourceId: 's2', kind: 'serviceReport', activityId: 'a9' } as const
  const { title, on, by } = reflection
  expect(foldEntries([reflection, service, entry(1)])).toEqual({
    gatherings: [{ id: 'a1', kind: 'themeDay', status: 'present', title, on, by }],
    reflections: [{ id: 's1', title, on, by }],
    serviceReports: [{ id: 's2', title, on, by, activityId: 'a9' }],
    ...{ bonuses: [], appraisal: null, veto: null },
  })
  const honour = entry(1, { source: 'honour', sourceId: 'h1', kind: 'frontLine', outcome: 'recorded' })
  const grade = entry(1, { source: 'appraisal', sourceId: 'g1', kind: 'appraisal', outcome: '合格' })
  const veto = entry(1, { source: 'veto', sourceId: 'v1', kind: 'criticism', outcome: 'recorded' })
  expect(foldEntries([honour, grade, veto, { ...veto, sourceId: 'v2' }])).toEqual({
    ...{ gatherings: [], reflections: [], serviceReports: [] },
    bonuses: [{ id: 'h1', title, on, by, points: 5 }],
    appraisal: { id: 'g1', title, on, by, grade: '合格' },
    veto: { id: 'v1', title, on, by },
  })
  expect(foldEntries([veto, { ...veto, turn: 2 }]).veto).toBeNull()
})

/** A record that is entered, taken back, entered anew …: its history. */
const history = (sourceId: string): fc.Arbitrary<ScoreEntry[]> =>
  fc
    .array(fc.constantFrom('present' as const, 'absent' as const, 'leave' as const), {
      minLength: 1,
      maxLength: 4,
    })
    .chain((outcomes) =>
      fc.boolean().map((isTakenBack) => {
        const all = outcomes.flatMap((outcome, index) => [
          entry(2 * index + 1, { sourceId, outcome }),
          entry(2 * index + 2, { sourceId, outcome }),
        ])
        return isTakenBack ? all : all.slice(0, -1)
      }),
    )

test('the fold is the same in whatever order the entries come, and of a whole is the sum of its records', () => {
  const histories = fc.tuple(...['a1', 'a2', 'a3', 'a4'].map(history))
  fc.assert(
    fc.property(
      histories.chain((each) =>
        fc.tuple(fc.constant(each), fc.shuffledSubarray(each.flat(), { minLength: each.flat().length })),
      ),
      ([each, shuffled]) => {
        expect(foldEntries(shuffled)).toEqual(foldEntries(each.flat()))
        expect(foldEntries(each.flat()).gatherings).toEqual(
          each.flatMap((one) => foldEntries(one).gatherings),
        )
      },
    ),
  )
})
