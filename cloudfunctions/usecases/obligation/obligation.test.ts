import { eq } from 'drizzle-orm'
import { branch } from '../../database/schema/organization'
import { held, onEveryStore, type World } from '../../../local/testing/world'
import { keepBooks } from '../schedule/keepBooks'

const inMay = { from: '2026-05-01', to: '2026-05-31' }

/** What a branch owes of theme days in the month of a day. */
const themeDay = async (world: World, name: 'A' | 'B' = 'A', on = '2026-05-01') => {
  const { obligations } = await world
    .as(world.people.officer)
    .does('month.branch', { branchId: world.branches[name], on })
  return obligations.find(({ kind }) => kind === 'themeDay')
}

onEveryStore('obligations', (newWorld) => {
  test('are raised once, however often and by however many at once', async () => {
    const world = await newWorld()
    const raised = await Promise.all([1, 2, 3, 4].map(() => world.generateObligations()))
    expect(raised.filter((count) => count > 0)).toHaveLength(1)
    const before = await world.books()
    expect(await world.generateObligations('2026-05-31')).toBe(0)
    expect(await world.books()).toEqual(before)
    expect(await themeDay(world)).toMatchObject({
      ...inMay,
      state: 'due',
      metOn: null,
      label: '2026 年 5 月',
    })
    expect(await world.recount()).toEqual([])
  })

  test('are the rule table’s: a small branch owes no branch committee, birthdays only in their month', async () => {
    const world = await newWorld({ a: 4, b: 2 })
    const owed = async (name: 'A' | 'B', on: string) => {
      await world.generateObligations(on)
      const query = { branchId: world.branches[name], on }
      const { obligations } = await world.as(world.people.officer).does('month.branch', query)
      return obligations.map(({ kind }) => kind)
    }
    // Given a branch of seven and one of three, all of whom joined in June.
    expect(await owed('A', '2026-05-20')).toContain('branchCommitteeMeeting')
    expect(await owed('B', '2026-05-20')).not.toContain('branchCommitteeMeeting')
    expect(await owed('B', '2026-05-20')).not.toContain('politicalBirthday')
    expect(await owed('B', '2026-06-20')).toContain('politicalBirthday')
  })

  test('are not owed by a branch that does not exist for the whole period', async () => {
    const world = await newWorld()
    const { A, B } = world.branches
    await world.database.transaction({ committeeId: world.id }, async (tx) => {
      await tx.update(branch).set({ aliveFrom: '2026-05-02' }).where(eq(branch.id, A))
      await tx.update(branch).set({ aliveTo: '2026-05-30' }).where(eq(branch.id, B))
    })
    await world.generateObligations()
    expect([await themeDay(world, 'A'), await themeDay(world, 'B')]).toEqual([undefined, undefined])
  })

  test.each(['before', 'after'])('are met by an activity that closes %s they are raised', async (order) => {
    const world = await newWorld()
    if (order === 'after') await world.generateObligations()
    await held(world)
    if (order === 'before') await world.generateObligations()
    expect(await themeDay(world)).toMatchObject({ state: 'met', metOn: '2026-05-20', held: 1 })
    expect(await themeDay(world, 'B')).toMatchObject({ state: 'due', held: 0 })
    expect(await world.recount()).toEqual([])
  })

  test('are met for each host of a joint activity', async () => {
    const world = await newWorld()
    await world.generateObligations()
    const { A, B } = world.branches
    const expectedMemberIds = [...world.membersOf.A, ...world.membersOf.B]
    await held(world, { hostBranchIds: [A, B], expectedMemberIds })
    expect(await themeDay(world, 'A')).toMatchObject({ state: 'met' })
    expect(await themeDay(world, 'B')).toMatchObject({ state: 'met' })
    expect(await world.recount()).toEqual([])
  })

  test('open again when the activity is cancelled, unless another one meets them', async () => {
    const world = await newWorld()
    await world.generateObligations()
    const first = await held(world)
    world.at('2026-05-25', '10:00')
    const second = await held(world)
    const cancel = (activityId: string) =>
      world.as(world.people.officer).does('activity.cancel', { activityId, reason: '误录' })
    await cancel(first)
    expect(await themeDay(world)).toMatchObject({ state: 'met', metOn: '2026-05-25' })
    await cancel(second)
    expect(await themeDay(world)).toMatchObject({ state: 'due', metOn: null })
    expect(await world.recount()).toEqual([])
  })

  test('of a month that is over are missed, and made good by a later activity that counts for it: late', async () => {
    const world = await newWorld()
    await world.generateObligations('2026-04-15')
    await world.generateObligations()
    const secretary = world.as(world.people.secretaryA)
    const { missed } = await secretary.does('organization.missed', { branchId: world.branches.A })
    expect(missed).toContainEqual({
      kind: 'themeDay',
      from: '2026-04-01',
      to: '2026-04-30',
      label: '2026 年 4 月',
    })

    await held(world, { countsOn: '2026-04-30' })

    expect(await themeDay(world, 'A', '2026-04-01')).toMatchObject({ state: 'metLate', metOn: '2026-05-20' })
    expect(await themeDay(world)).toMatchObject({ state: 'due' })
    const again = await secretary.does('organization.missed', { branchId: world.branches.A })
    expect(again.missed.map(({ kind }) => kind)).not.toContain('themeDay')
    const { sum } = await world
      .as(world.people.officer)
      .does('standing.totals', { cadence: 'month', on: '2026-04-01' })
    expect(sum).toMatchObject({ metLate: 1, metOnTime: 0 })
    expect(await world.recount()).toEqual([])
  })

  test('fall to the Beijing month in which it was held, whatever UTC says', async () => {
    const world = await newWorld()
    world.at('2026-06-01', '00:30')
    await world.generateObligations('2026-05-31')
    await world.generateObligations()
    await held(world)
    expect(await themeDay(world, 'A', '2026-05-31')).toMatchObject({ state: 'overdue' })
    expect(await themeDay(world, 'A', '2026-06-01')).toMatchObject({ state: 'met', metOn: '2026-06-01' })
    expect(await world.recount()).toEqual([])
  })

  test('and totals are kept each night, for every committee by itself', async () => {
    const [one, two] = [await newWorld(), await newWorld()]
    const { kept } = await keepBooks(one.database, [one.id, two.id], one.now())
    expect(kept.map(({ committeeId, differences }) => [committeeId, differences])).toEqual([
      [one.id, []],
      [two.id, []],
    ])
    expect(kept.every(({ raised }) => raised > 0)).toBe(true)
    const { kept: again } = await keepBooks(one.database, [one.id, two.id], one.now())
    expect(again.map(({ raised }) => raised)).toEqual([0, 0])
  })

  test('a total that somebody tampered with is found by the recount', async () => {
    const world = await newWorld()
    await held(world)
    const { total } = await import('../../database/schema/books')
    await world.database.transaction({ committeeId: world.id }, (tx) =>
      tx.update(total).set({ count: 7 }).where(eq(total.measure, 'held')),
    )
    expect(await world.recount()).toEqual([
      {
        branchId: world.branches.A,
        month: '2026-05',
        measure: 'held',
        subject: 'themeDay',
        kept: 7,
        counted: 1,
      },
    ])
  })
})
