import { throughDoor } from '../../../local/testing/door'
import { handedIn, onEveryStore, planned, verdictOn } from '../../../local/testing/world'

onEveryStore('本月', (newWorld) => {
  test('of a member: the rings, what is under way, what comes, what is owed', async () => {
    await throughDoor(await newWorld(), async (world) => {
      await world.generateObligations()
      const member = world.as(world.people.a[0]!)
      const underWay = await planned(world, { startsIn: 20 })
      const next = await planned(world, { startsIn: 31 })
      await planned(world, { startsIn: 0, publish: false })
      await planned(world, {
        startsIn: 0,
        hostBranchIds: [world.branches.B],
        expectedMemberIds: world.membersOf.B,
      })
      await handedIn(world, world.people.a[0]!)

      const mine = await member.does('month.mine', {})

      expect(mine).toMatchObject({ month: '2026-05', today: '2026-05-20', waiting: 1, returned: [] })
      expect([mine.current.map(({ id }) => id), mine.next.map(({ id }) => id)]).toEqual([[underWay], [next]])
      expect(mine.rings.map(({ key, progress, text }) => [key, progress, text])).toEqual([
        ['1birthday', null, '本月没有'],
        ['1service', 0, '还差 1 次'],
        ['6checkup', null, '尚未开展'],
        ['12star', expect.any(Number), expect.stringMatching(/分$/)],
      ])
      // Four full months of six reflections and twelve services a year.
      expect(mine.owes.map(({ key, missing }) => [key, missing])).toEqual([
        ['reflection', 2],
        ['volunteerService', 4],
      ])
    })
  })

  test('a service that was attended, or reported and approved, closes its ring', async () => {
    const world = await newWorld()
    const { a, secretaryA } = world.people
    const ring = async (index: number) =>
      (await world.as(a[index]!).does('month.mine', {})).rings.find(({ key }) => key === '1service')
    const activityId = await planned(world, { startsIn: 0, kind: 'volunteerService' })
    const entries = [{ memberId: a[0]!.memberId, status: 'present' as const }]
    await world.as(secretaryA).does('checkin.record', { activityId, source: 'secretary', entries })
    const report = {
      kind: 'serviceReport' as const,
      title: '劝导',
      servedOn: '2026-05-02',
      minutes: 60,
      body: '路口',
    }
    const submissionId = await handedIn(world, a[1]!, report)
    expect((await ring(1))?.progress).toBe(0)
    await world.as(secretaryA).does('submission.review', verdictOn(submissionId))
    expect([(await ring(0))?.progress, (await ring(1))?.progress, (await ring(2))?.progress]).toEqual([
      1, 1, 0,
    ])
  })

  test('of a branch: what it owes, what is planned, what waits to be closed, its rank', async () => {
    await throughDoor(await newWorld(), async (world) => {
      await world.generateObligations()
      const over = await planned(world, { startsIn: -60 * 24 })
      const soon = await planned(world, { startsIn: 60, kind: 'volunteerService' })
      const seen = await world.as(world.people.secretaryA).does('month.branch', {})
      expect(seen).toMatchObject({ branch: { id: world.branches.A, name: '第A党支部' }, month: '2026-05' })
      expect(seen.toClose.map(({ id }) => id)).toEqual([over])
      expect(seen.obligations.find(({ kind }) => kind === 'volunteerService')).toMatchObject({
        state: 'due',
        plannedActivity: { id: soon, underWay: false },
        held: 0,
      })
      expect(seen.rank).toMatchObject({ of: 3 })
      expect((await world.as(world.people.a[0]!).does('month.branch', {})).toClose).toEqual([])
      expect(await world.as(world.people.officer).code('month.branch', { branchId: world.id })).toBe(
        'NOT_FOUND',
      )
    })
  })
})
