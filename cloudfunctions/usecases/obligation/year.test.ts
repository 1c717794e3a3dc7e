import { randomUUID } from 'node:crypto'
import { held, onEveryStore, planned } from '../../../local/testing/world'

onEveryStore('a branch’s year', (newWorld) => {
  test('kinds down, months across, with what was held and what is planned', async () => {
    const world = await newWorld()
    for (const month of ['03', '04', '05']) await world.generateObligations(`2026-${month}-01`)
    const { A, B } = world.branches
    const { officer, a, secretaryA } = world.people
    const late = await held(world, { countsOn: '2026-04-03' })
    const next = await planned(world, { startsIn: 60 })

    const year = await world.as(a[0]!).does('obligation.year', { branchId: A, year: 2026 })

    expect(year).toMatchObject({ branch: { id: A }, year: 2026, today: '2026-05-20', mayPlan: false })
    const themeDay = year.rows.find(({ kind }) => kind === 'themeDay')
    expect(themeDay?.cells).toHaveLength(12)
    const states = themeDay?.cells.map(({ owed }) => owed?.state ?? null)
    expect(states?.slice(0, 6)).toEqual([null, null, 'overdue', 'metLate', 'due', null])
    expect(themeDay?.cells[3]?.owed?.activities).toEqual([
      { id: late, title: '主题党日', state: 'closed', on: '2026-05-20' },
    ])
    expect(themeDay?.cells[4]?.owed?.plannedActivity?.id).toBe(next)
    const assembly = year.rows.find(({ kind }) => kind === 'branchAssembly')
    expect(assembly?.cells.find(({ month }) => month === 4)).toMatchObject({
      span: 3,
      owed: { state: 'due' },
    })
    expect((await world.as(secretaryA).does('obligation.year', { branchId: A, year: 2026 })).mayPlan).toBe(
      true,
    )
    expect(await world.as(secretaryA).code('obligation.year', { branchId: B, year: 2026 })).toBe(
      'NOT_YOUR_BRANCH',
    )
    expect(await world.as(officer).code('obligation.year', { branchId: randomUUID(), year: 2026 })).toBe(
      'NOT_FOUND',
    )
    expect((await world.as(officer).does('obligation.year', { branchId: A, year: 2030 })).rows).toEqual([])
  })
})
