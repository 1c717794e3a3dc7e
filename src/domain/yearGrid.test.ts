import * as fc from 'fast-check'
import { cadences, periodOf } from './calendar'
import { type Kind, kinds } from './obligation'
import { yearGrid } from './yearGrid'

const owed = (kind: Kind, day: string, cadence: (typeof cadences)[number] = 'month', ownerId = 'A') => ({
  kind,
  ownerId,
  ...periodOf(cadence, day),
})

test('a line a kind in the order of the rules, a period’s cell over its months, empty months between', () => {
  const assembly = owed('branchAssembly', '2026-04-01', 'quarter')
  const march = owed('volunteerService', '2026-03-05')
  const grid = yearGrid([assembly, march, owed('themeDay', '2025-12-01')], 2026)
  expect(grid.map(({ kind, ownerId }) => [kind, ownerId])).toEqual([
    ['volunteerService', 'A'],
    ['branchAssembly', 'A'],
  ])
  const spans = grid.map(({ cells }) =>
    cells.filter((cell) => cell.owed).map(({ month, span }) => [month, span]),
  )
  expect(spans).toEqual([[[3, 1]], [[4, 3]]])
  expect(grid[1]?.cells.map(({ month }) => month)).toEqual([1, 2, 3, 4, 7, 8, 9, 10, 11, 12])
})

test('each group has its own line; a pace that changed within the year hides nothing', () => {
  const grid = yearGrid(
    [
      owed('groupMeeting', '2026-01-01', 'month', 'g2'),
      owed('groupMeeting', '2026-01-01', 'month', 'g1'),
      owed('groupMeeting', '2026-01-01', 'quarter', 'g1'),
    ],
    2026,
  )
  expect(grid.map(({ ownerId, cells }) => [ownerId, cells[0]?.span])).toEqual([
    ['g1', 1],
    ['g1', 3],
    ['g2', 1],
  ])
})

test('whatever is owed: each line covers twelve months, and each obligation of the year has one cell', () => {
  const day = fc
    .tuple(fc.integer({ min: 2025, max: 2027 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}-10`)
  const obligation = fc
    .tuple(fc.constantFrom(...kinds), day, fc.constantFrom(...cadences), fc.constantFrom('A', 'g'))
    .map((parts) => owed(...parts))
  fc.assert(
    fc.property(fc.array(obligation), (some) => {
      const grid = yearGrid(some, 2026)
      for (const { cells } of grid) expect(cells.reduce((sum, { span }) => sum + span, 0)).toBe(12)
      const shown = grid.flatMap(({ cells }) => cells.flatMap((cell) => (cell.owed ? [cell.owed] : [])))
      const due = some.filter(({ from, to }) => from <= '2026-12-31' && to >= '2026-01-01')
      expect(shown).toHaveLength(due.length)
      expect(new Set(shown)).toEqual(new Set(due))
    }),
  )
})
