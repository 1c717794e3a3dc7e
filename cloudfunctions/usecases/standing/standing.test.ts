import { throughDoor } from '../../../local/testing/door'
import { handedIn, onEveryStore, planned, verdictOn, type World } from '../../../local/testing/world'

/** A theme day of a branch at which `present` of its members were. */
async function held(world: World, name: 'A' | 'B', present: number, startsIn = 0) {
  const members = world.membersOf[name]
  const activityId = await planned(world, {
    startsIn,
    hostBranchIds: [world.branches[name]],
    expectedMemberIds: members,
  })
  const officer = world.as(world.people.officer)
  const entries = members.slice(0, present).map((memberId) => ({ memberId, status: 'present' as const }))
  await officer.does('checkin.record', { activityId, source: 'paper', entries })
  await officer.does('activity.close', { activityId })
  return activityId
}

onEveryStore('the standing', (newWorld) => {
  test('puts the branches in order, with parts, change and what was missed', async () => {
    await throughDoor(await newWorld({ a: 3, b: 2 }), async (world) => {
      const { A, B, C } = world.branches
      await world.generateObligations('2026-04-15')
      await world.generateObligations()
      await held(world, 'A', 3)
      await held(world, 'B', 3, -60 * 24 * 35)
      const officer = world.as(world.people.officer)

      const may = await officer.does('standing.branches', { cadence: 'month' })

      expect(may.period).toEqual({
        from: '2026-05-01',
        to: '2026-05-31',
        label: '2026 年 5 月',
        asOf: '2026-05-20',
      })
      expect(may.rows[0]).toMatchObject({ branchId: A, branchName: '第A党支部', rank: 1, memberCount: 6 })
      const participation = may.rows[0]!.parts.find(({ key }) => key === 'participation')
      expect(participation).toMatchObject({ done: 3, of: 6 })
      expect(may.rows.map(({ branchId }) => branchId).sort()).toEqual([A, B, C].sort())
      expect(may.rows.find(({ branchId }) => branchId === A)?.change?.score).toBeGreaterThan(0)
      const april = await officer.does('standing.branches', { cadence: 'month', on: '2026-04-30' })
      expect(april.rows[0]).toMatchObject({ branchId: B, rank: 1 })
      expect(april.rows.find(({ branchId }) => branchId === A)?.missed).toContain('4 月未开展主题党日')
    })
  })

  test('of one branch tells what it did, owes and missed; a member sees their own branch’s', async () => {
    await throughDoor(await newWorld(), async (world) => {
      const { A } = world.branches
      await world.generateObligations()
      const activityId = await held(world, 'A', 6)
      await planned(world, { publish: false })
      await planned(world, { startsIn: 60 * 24 * 60 })

      const seen = await world
        .as(world.people.a[0]!)
        .does('standing.branch', { branchId: A, cadence: 'halfYear' })

      expect(seen).toMatchObject({ of: 3, row: { branchId: A, rank: 1 } })
      expect(seen.period.label).toBe('2026 年上半年')
      expect(seen.activities.map(({ id }) => id)).toEqual([activityId])
      expect(seen.obligations.find(({ kind }) => kind === 'themeDay')).toMatchObject({
        state: 'met',
        held: 1,
      })
    })
  })

  test('totals by measure and branch add up to the committee’s', async () => {
    await throughDoor(await newWorld(), async (world) => {
      const { a, b, secretaryA, secretaryB, contact } = world.people
      const { A, B, C } = world.branches
      await held(world, 'A', 2)
      await held(world, 'B', 1)
      await world.as(secretaryA).does('submission.review', verdictOn(await handedIn(world, a[0]!)))
      const service = {
        kind: 'serviceReport' as const,
        title: '劝导',
        servedOn: '2026-05-02',
        minutes: 90,
        body: '路口',
      }
      await world.as(secretaryB).does('submission.review', verdictOn(await handedIn(world, b[0]!, service)))

      const { rows, sum } = await world.as(contact).does('standing.totals', { cadence: 'year' })

      const of = (branchId: string) => rows.find((row) => row.branchId === branchId)
      expect(of(A)).toMatchObject({
        held: { themeDay: 1 },
        present: { themeDay: 2 },
        reflections: 1,
        serviceReports: 0,
      })
      expect(of(B)).toMatchObject({ held: { themeDay: 1 }, present: { themeDay: 1 }, serviceMinutes: 90 })
      expect(of(C)).toMatchObject({ held: {}, reflections: 0 })
      expect(sum).toMatchObject({
        branchName: '合计',
        held: { themeDay: 2 },
        present: { themeDay: 3 },
        reflections: 1,
        serviceReports: 1,
        serviceMinutes: 90,
      })
    })
  })
})
