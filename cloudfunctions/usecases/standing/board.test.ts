import { checkupOf, findingOf } from '../../../local/testing/checkups'
import { throughDoor } from '../../../local/testing/door'
import { held, onEveryStore, type World } from '../../../local/testing/world'
import type { OutputOf } from '../../../src/contract/contract'

type Board = OutputOf<'standing.board'>
const rowOf = ({ rows }: Board, branchId: string) => rows.find((row) => row.branchId === branchId)!
const sumOf = <T>(some: readonly T[], of: (each: T) => number) =>
  some.reduce((sum, each) => sum + of(each), 0)

/** Three months of duties, and a theme day of A in each of two. */
async function spring(world: World) {
  for (const month of ['03', '04', '05']) await world.generateObligations(`2026-${month}-01`)
  const someOfA = world.membersOf.A.slice(0, 2)
  await held(world, { startsIn: -60 * 24 * 35, present: someOfA })
  await held(world, { startsIn: -60 * 24 * 8 })
}

onEveryStore('the committee’s view', (newWorld) => {
  test('its figures are those of the totals and of the standing', async () => {
    await throughDoor(await newWorld({ a: 3, b: 2 }), async (world) => {
      await spring(world)
      const officer = world.as(world.people.officer)
      const asked = { cadence: 'halfYear' as const }

      const board = await officer.does('standing.board', asked)

      const standing = await officer.does('standing.branches', asked)
      const totals = await officer.does('standing.totals', asked)
      expect(board.period).toEqual(standing.period)
      expect(board.rows).toMatchObject(standing.rows)
      for (const { branchId, figures, parts } of board.rows) {
        const total = totals.rows.find((row) => row.branchId === branchId)!
        expect(figures.map(({ month }) => month)).toHaveLength(6)
        expect(sumOf(figures, ({ owed }) => owed)).toBe(total.owed)
        expect(sumOf(figures, ({ metOnTime }) => metOnTime)).toBe(total.metOnTime)
        expect(sumOf(figures, ({ metLate }) => metLate)).toBe(total.metLate)
        expect(sumOf(figures, ({ present }) => present)).toBe(
          sumOf(Object.values(total.present), (count) => count),
        )
        const participation = parts.find(({ key }) => key === 'participation')!
        expect(sumOf(figures, ({ expected }) => expected)).toBe(participation.of)
        expect(sumOf(figures, ({ present }) => present)).toBe(participation.done)
      }
      expect(rowOf(board, world.branches.A).figures[3]).toMatchObject({ month: '2026-04', metOnTime: 1 })
    })
  })

  test('each point of the trend is the score of that month’s standing', async () => {
    await throughDoor(await newWorld({ a: 3, b: 2 }), async (world) => {
      await spring(world)
      const officer = world.as(world.people.officer)
      const { rows } = await officer.does('standing.board', { cadence: 'halfYear' })
      const months = rows[0]!.trend.map(({ month }) => month)
      expect(months).toEqual(['2025-12', '2026-01', '2026-02', '2026-03', '2026-04', '2026-05'])
      for (const [index, month] of months.entries()) {
        const then = await officer.does('standing.branches', { cadence: 'month', on: `${month}-01` })
        for (const { branchId, score } of then.rows) {
          expect(rows.find((row) => row.branchId === branchId)!.trend[index]).toEqual({ month, score })
        }
      }
      expect(rows.flatMap(({ trend }) => trend).some(({ score }) => score !== null)).toBe(true)
    })
  })

  test('says what falls behind, overdue problems and the unplanned included', async () => {
    const world = await newWorld()
    const { A, B } = world.branches
    await spring(world)
    const checkupId = await checkupOf(world, { checkingId: A, checkedId: B, state: 'signed' })
    const late = { branchId: B, dueOn: '2026-05-10' }
    await findingOf(world, checkupId, 'open', late)
    await findingOf(world, checkupId, 'rectifying', late)
    await findingOf(world, checkupId, 'submitted', late)
    await findingOf(world, checkupId, 'open', { branchId: B, dueOn: '2026-05-20' })
    const unseen = await checkupOf(world, { checkingId: B, checkedId: A, state: 'checking' })
    await findingOf(world, unseen, 'open', { branchId: A, dueOn: '2026-05-10' })
    const officer = world.as(world.people.officer)

    const running = await officer.does('standing.board', { cadence: 'halfYear' })
    const april = await officer.does('standing.board', { cadence: 'month', on: '2026-04-01' })

    expect(rowOf(running, B).behind).toContain('3 月、4 月未开展志愿服务')
    expect(rowOf(running, B).behind).toContain('；2 项整改逾期；本月')
    expect(rowOf(running, A).behind).not.toContain('逾期')
    expect(rowOf(running, A).behind).not.toContain('4 月未开展主题党日')
    // Due later than that period's end, and what is unplanned is so today.
    expect(rowOf(april, B).behind).toBe(rowOf(april, B).missed)
  })

  test('an empty period has no points and nothing behind', async () => {
    const world = await newWorld()
    const { rows } = await world.as(world.people.contact).does('standing.board', {
      cadence: 'month',
      on: '2020-05-01',
    })
    for (const { behind, trend, figures } of rows) {
      expect(behind).toBe('')
      expect(trend.every(({ score }) => score === null)).toBe(true)
      expect(figures).toMatchObject([{ owed: 0, expected: 0 }])
    }
  })
})
