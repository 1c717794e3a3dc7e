import fc from 'fast-check'
import {
  handedIn,
  held,
  onEveryStore,
  onOneStore,
  planned,
  ticked,
  verdictOn,
  type World,
} from '../../../local/testing/world'
import type { Kind } from '../../../src/domain/obligation'

const stateOf = async (world: World, kind: Kind, name: 'A' | 'B' = 'A') => {
  const { obligations } = await world
    .as(world.people.officer)
    .does('month.branch', { branchId: world.branches[name], on: '2026-05-20' })
  const found = obligations.find((each) => each.kind === kind)
  return found && [found.state, found.metOn]
}

onEveryStore('the minimum', (newWorld) => {
  test.each<[Kind, number, string]>([
    ['themeDay', 0, 'due'],
    ['themeDay', 1, 'met'],
    ['branchCommitteeMeeting', 2, 'due'],
    ['branchCommitteeMeeting', 3, 'met'],
    ['branchAssembly', 3, 'due'],
    ['branchAssembly', 4, 'met'],
  ])('a %s of six of whom, as the roll says in the end, %i came: %s', async (kind, count, state) => {
    const world = await newWorld({ a: 4 })
    await world.generateObligations()
    const expectedMemberIds = world.membersOf.A.slice(0, 6)
    // Closed with its quorum; the roll is put right afterwards.
    const activityId = await held(world, { kind, expectedMemberIds })
    const entries = expectedMemberIds
      .slice(count)
      .map((memberId) => ({ memberId, status: 'absent' as const }))
    await world.as(world.people.officer).does('checkin.record', { activityId, source: 'secretary', entries })
    expect((await stateOf(world, kind))?.[0]).toBe(state)
    expect(await world.recount()).toEqual([])
  })

  test('who is on leave is counted among those on the roll', async () => {
    const world = await newWorld()
    await world.generateObligations()
    const [one = '', two = '', ...others] = world.membersOf.A
    const activityId = await held(world, { kind: 'branchAssembly' })
    await ticked(world, activityId, [one, two])
    await ticked(world, activityId, others, 'leave')
    expect((await stateOf(world, 'branchAssembly'))?.[0]).toBe('due')
  })

  test('a branch that is named as joint host without its people coming has met nothing', async () => {
    const world = await newWorld()
    await world.generateObligations()
    const { A, B } = world.branches
    await held(world, { hostBranchIds: [A, B] })
    expect(await stateOf(world, 'themeDay', 'A')).toEqual(['met', '2026-05-20'])
    expect(await stateOf(world, 'themeDay', 'B')).toEqual(['due', null])
    // Nor where its people were expected and stayed away.
    const expectedMemberIds = [...world.membersOf.A, ...world.membersOf.B]
    await held(world, { hostBranchIds: [A, B], expectedMemberIds, present: world.membersOf.A })
    expect(await stateOf(world, 'themeDay', 'B')).toEqual(['due', null])
    expect(await world.recount()).toEqual([])
  })

  test('a roll that is corrected after closing settles again, either way', async () => {
    const world = await newWorld()
    await world.generateObligations()
    const activityId = await held(world, { present: [] })
    expect(await stateOf(world, 'themeDay')).toEqual(['due', null])
    const [one = ''] = world.membersOf.A
    await ticked(world, activityId, [one])
    expect(await stateOf(world, 'themeDay')).toEqual(['met', '2026-05-20'])
    await ticked(world, activityId, [one], 'absent')
    expect(await stateOf(world, 'themeDay')).toEqual(['due', null])
    expect(await world.recount()).toEqual([])
  })

  test('a make-up that is granted after closing settles again', async () => {
    const world = await newWorld()
    await world.generateObligations()
    const activityId = await held(world, { present: [] })
    world.later(120)
    const [author] = world.people.a
    const submissionId = await handedIn(world, author!, { kind: 'makeup', activityId, body: '在场，没扫上' })
    expect(await stateOf(world, 'themeDay')).toEqual(['due', null])
    await world.as(world.people.secretaryA).does('submission.review', verdictOn(submissionId))
    expect(await stateOf(world, 'themeDay')).toEqual(['met', '2026-05-20'])
    expect(await world.recount()).toEqual([])
  })
})

onOneStore('the state of an obligation', (newWorld) => {
  /** Days before 20 May on which theme days are held, and whether anybody of the branch came. */
  const anActivity = fc.record({
    daysAgo: fc.integer({ min: 0, max: 25 }),
    came: fc.boolean(),
    cancelled: fc.boolean(),
  })

  test('follows from its activities, whatever the order in which they closed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anActivity, { minLength: 1, maxLength: 4 }).chain((all) =>
          fc
            .shuffledSubarray(
              all.map((_, index) => index),
              { minLength: all.length },
            )
            .map((order) => ({ all, order })),
        ),
        fc.nat(4),
        async ({ all, order }, raisedAfter) => {
          const world = await newWorld({ a: 1, b: 1 })
          const officer = world.as(world.people.officer)
          const ids: string[] = []
          for (const { daysAgo, came } of all) {
            const activityId = await planned(world, { startsIn: -daysAgo * 24 * 60 })
            if (came) await ticked(world, activityId, world.membersOf.A.slice(0, 1))
            ids.push(activityId)
          }
          for (const [step, index] of order.entries()) {
            if (step === raisedAfter) await world.generateObligations()
            await officer.does('activity.close', { activityId: ids[index]! })
          }
          await world.generateObligations()
          for (const index of order) {
            if (all[index]!.cancelled) {
              await officer.does('activity.cancel', { activityId: ids[index]!, reason: '误录' })
            }
          }
          const days = all
            .filter(({ came, cancelled, daysAgo }) => came && !cancelled && daysAgo < 20)
            .map(({ daysAgo }) => `2026-05-${String(20 - daysAgo).padStart(2, '0')}`)
          expect((await stateOf(world, 'themeDay'))?.[1]).toBe(days.sort()[0] ?? null)
          expect(await world.recount()).toEqual([])
        },
      ),
      { numRuns: 12 },
    )
  }, 120_000)
})
