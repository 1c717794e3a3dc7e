import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { obligation } from '../../database/schema/obligation'
import { group, post } from '../../database/schema/organization'
import { held, onEveryStore, paired, type World } from '../../../local/testing/world'
import { keepBooks } from '../schedule/keepBooks'

/** What is owed of a kind, by owner: `[owner, from, met on]`, sorted. */
const owed = async (world: World, kind: string) =>
  (await world.books())
    .obligation!.map((row) => JSON.parse(row) as Record<'kind' | 'owner_id' | 'from_day' | 'met_on', string>)
    .filter((row) => row.kind === kind)
    .map((row) => [row.owner_id, row.from_day, row.met_on])
    .sort()

const inBooks = <T>(world: World, work: Parameters<typeof world.database.transaction<T>>[1]) =>
  world.database.transaction({ committeeId: world.id }, work)

/** A youth group of branch A; its id. */
async function youthGroup(world: World, aliveFrom = '2026-01-01'): Promise<string> {
  const id = randomUUID()
  await inBooks(world, (tx) =>
    tx.insert(group).values({
      committeeId: world.id,
      id,
      kind: 'youth',
      name: '青年小组',
      branchId: world.branches.A,
      aliveFrom,
    }),
  )
  return id
}

onEveryStore('owners', (newWorld) => {
  test('each kind is raised for whom it falls to, and for nobody else', async () => {
    const world = await newWorld()
    const { people } = world
    const youth = await youthGroup(world)
    const fresh = await youthGroup(world, '2026-05-02')
    const pairId = await paired(world, people.chief)
    await world.generateObligations()
    expect(await owed(world, 'groupMeeting')).toEqual([[world.groupId, '2026-05-01', null]])
    expect(await owed(world, 'youthStudy')).toEqual([[youth, '2026-05-01', null]])
    expect(await owed(world, 'integrityTalk')).toEqual([[pairId, '2026-01-01', null]])
    expect(await owed(world, 'youthForum')).toEqual([[world.id, '2026-04-01', null]])
    expect(await owed(world, 'secretaryConference')).toEqual([[world.id, '2026-04-01', null]])
    expect(await owed(world, 'secretaryDebrief')).toEqual(
      [people.secretaryA, people.secretaryB].map(({ memberId }) => [memberId, '2026-01-01', null]).sort(),
    )
    // Who is new owes from the next period on.
    await world.generateObligations('2026-06-01')
    expect((await owed(world, 'youthStudy')).filter(([id]) => id === fresh)).toEqual([
      [fresh, '2026-06-01', null],
    ])
    const before = await world.books()
    expect(await world.generateObligations('2026-06-30')).toBe(0)
    expect(await world.books()).toEqual(before)
    expect(await world.recount()).toEqual([])
  })

  test.each(['before', 'after'])(
    'a group’s meeting meets what that group owes (closed %s)',
    async (order) => {
      const world = await newWorld()
      const youth = await youthGroup(world)
      const other = await youthGroup(world)
      if (order === 'after') await world.generateObligations()
      await held(world, { kind: 'groupMeeting', groupId: world.groupId })
      await held(world, { kind: 'youthStudy', groupId: youth })
      if (order === 'before') await world.generateObligations()
      expect(await owed(world, 'groupMeeting')).toEqual([[world.groupId, '2026-05-01', '2026-05-20']])
      expect(await owed(world, 'youthStudy')).toEqual(
        [
          [youth, '2026-05-01', '2026-05-20'],
          [other, '2026-05-01', null],
        ].sort(),
      )
      expect(await world.recount()).toEqual([])
    },
  )

  test.each(['before', 'after'])(
    'what the committee holds is met by those who come (closed %s)',
    async (order) => {
      const world = await newWorld()
      const { secretaryA, secretaryB, officer } = world.people
      if (order === 'after') await world.generateObligations()
      const secretaries = { hostBranchIds: [], expectedMemberIds: [secretaryA.memberId, secretaryB.memberId] }
      await held(world, { kind: 'secretaryConference', ...secretaries })
      const debrief = await held(world, {
        kind: 'secretaryDebrief',
        ...secretaries,
        present: [secretaryA.memberId],
      })
      if (order === 'before') await world.generateObligations()
      expect(await owed(world, 'secretaryConference')).toEqual([[world.id, '2026-04-01', '2026-05-20']])
      expect(await owed(world, 'secretaryDebrief')).toEqual(
        [
          [secretaryA.memberId, '2026-01-01', '2026-05-20'],
          [secretaryB.memberId, '2026-01-01', null],
        ].sort(),
      )
      // It is in no branch's books, but the secretary's own debrief is.
      const { sum } = await world.as(officer).does('standing.totals', { cadence: 'month', on: '2026-05-20' })
      expect([sum.held, sum.present]).toEqual([{}, {}])
      expect(await world.recount()).toEqual([])
      expect(await world.as(secretaryB).does('activity.get', { activityId: debrief })).toMatchObject({
        hosts: [],
        hostBranchNames: ['机关党委'],
      })

      await world.as(officer).does('activity.cancel', { activityId: debrief, reason: '误录' })
      expect((await owed(world, 'secretaryDebrief')).map(([, , metOn]) => metOn)).toEqual([null, null])
      expect(await world.recount()).toEqual([])
    },
  )

  test('a secretary who hands over owes no debrief any more, the new one does', async () => {
    const world = await newWorld()
    const { secretaryA, organizerA, secretaryB } = world.people
    await world.generateObligations()
    await inBooks(world, async (tx) => {
      await tx
        .update(post)
        .set({ to: '2026-05-31' })
        .where(and(eq(post.memberId, secretaryA.memberId), eq(post.kind, 'branchSecretary')))
      await tx.insert(post).values({
        committeeId: world.id,
        id: randomUUID(),
        memberId: organizerA.memberId,
        kind: 'branchSecretary',
        branchId: world.branches.A,
        from: '2026-06-01',
      })
    })
    await world.generateObligations('2026-06-01')
    expect((await owed(world, 'secretaryDebrief')).map(([id]) => id)).toEqual(
      [organizerA.memberId, secretaryB.memberId].sort(),
    )
    expect(await world.recount()).toEqual([])
  })

  test('what is no longer owed goes while it is open; what is past, met or waived stays', async () => {
    const world = await newWorld({ a: 4 })
    const { A, B } = world.branches
    await world.generateObligations('2026-04-10')
    await world.generateObligations()
    await held(world, { kind: 'studySession' })
    await world.as(world.people.officer).does('obligation.waive', {
      ownerId: A,
      kind: 'volunteerService',
      from: '2026-05-01',
      reason: '防汛',
    })
    // Branch A is to end in the midst of May.
    const { branch } = await import('../../database/schema/organization')
    await inBooks(world, (tx) => tx.update(branch).set({ aliveTo: '2026-05-25' }).where(eq(branch.id, A)))
    await world.generateObligations()
    const ofA = async (kind: string) =>
      (await owed(world, kind)).filter(([id]) => id === A).map(([, from]) => from)
    expect(await ofA('themeDay')).toEqual(['2026-04-01'])
    expect(await ofA('studySession')).toEqual(['2026-04-01', '2026-05-01'])
    expect(await ofA('volunteerService')).toEqual(['2026-04-01', '2026-05-01'])
    expect(await ofA('branchAssembly')).toEqual([])
    expect((await owed(world, 'themeDay')).filter(([id]) => id === B)).toHaveLength(2)
    expect(await world.recount()).toEqual([])
  })

  test('months in which no timer ran are raised by the next night, as the roster was then', async () => {
    const world = await newWorld()
    await world.generateObligations('2026-02-03')
    await keepBooks(world.database, [world.id], world.now())
    const months = (await owed(world, 'themeDay'))
      .filter(([id]) => id === world.branches.A)
      .map(([, from]) => from)
    expect(months).toEqual(['2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01'])
    const before = await world.books()
    const { kept } = await keepBooks(world.database, [world.id], world.now())
    expect(kept[0]).toMatchObject({ raised: 0, differences: [] })
    expect(await world.books()).toEqual(before)
  })

  test('the table holds the owners’ obligations once, whoever raises them at the same time', async () => {
    const world = await newWorld()
    await paired(world, world.people.chief)
    const raised = await Promise.all([1, 2, 3].map(() => world.generateObligations()))
    expect(raised.filter((count) => count > 0)).toHaveLength(1)
    const rows = await inBooks(world, (tx) => tx.select().from(obligation))
    expect(rows.filter(({ kind }) => kind === 'integrityTalk')).toHaveLength(1)
  })
})
