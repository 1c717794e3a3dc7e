import { throughDoor } from '../../../local/testing/door'
import { handedIn, onEveryStore, planned, verdictOn, type World } from '../../../local/testing/world'

/** A closed activity at which the first two members of A were present, and the third on leave. */
async function held(world: World, kind: 'themeDay' | 'volunteerService' | 'politicalBirthday') {
  const activityId = await planned(world, { startsIn: 0, kind })
  const secretary = world.as(world.people.secretaryA)
  const entries = world.people.a.map(({ memberId }, index) => ({
    memberId,
    status: index < 2 ? ('present' as const) : ('leave' as const),
  }))
  await secretary.does('checkin.record', { activityId, source: 'paper', entries })
  await secretary.does('activity.close', { activityId })
  return activityId
}

onEveryStore('a star rating', (newWorld) => {
  test('names for each point the record that it comes from and who approved it', async () => {
    await throughDoor(await newWorld(), async (world) => {
      const { a, secretaryA } = world.people
      const themeDay = await held(world, 'themeDay')
      const service = await held(world, 'volunteerService')
      const reflection = await handedIn(world, a[0]!)
      const waiting = await handedIn(world, a[0]!)
      await world.as(secretaryA).does('submission.review', verdictOn(reflection))

      const rating = await world.as(a[0]!).does('star.rating', {})

      const part = (name: string) => rating.parts.find(({ key }) => key === name)
      expect(rating).toMatchObject({
        year: 2026,
        asOf: '2026-05-20',
        waiting: 1,
        member: { name: '甲1' },
        veto: null,
      })
      expect(part('organizationalLife')).toMatchObject({
        done: 1,
        owed: 1,
        points: 25,
        sources: [{ id: themeDay }],
      })
      expect(part('volunteerService')).toMatchObject({
        done: 1,
        owed: 4,
        sources: [{ id: service, by: '甲书记' }],
      })
      expect(part('reflection')).toMatchObject({
        done: 1,
        owed: 2,
        sources: [{ id: reflection, by: '甲书记' }],
      })
      expect(JSON.stringify(rating.parts)).not.toContain(waiting)
      expect(rating.score).toBe(25 + 7.5 + 5 + 3.75)
    })
  })

  test('leaves out who was on leave, and counts a report of an attended service once', async () => {
    const world = await newWorld()
    const { a, secretaryA } = world.people
    await held(world, 'themeDay')
    const service = await held(world, 'volunteerService')
    const report = { title: '劝导', servedOn: '2026-05-20', minutes: 60, body: '路口', activityId: service }
    const submissionId = await handedIn(world, a[0]!, { kind: 'serviceReport', ...report })
    await world.as(secretaryA).does('submission.review', verdictOn(submissionId))
    const partOf = async (index: number, key: string) =>
      (await world.as(a[index]!).does('star.rating', {})).parts.find((part) => part.key === key)
    expect(await partOf(2, 'organizationalLife')).toMatchObject({ done: 0, owed: 0, points: 25 })
    expect(await partOf(0, 'volunteerService')).toMatchObject({ done: 1 })
  })

  test('of a branch lists by name, and a year holds what is its own', async () => {
    await throughDoor(await newWorld(), async (world) => {
      await held(world, 'themeDay')
      const secretary = world.as(world.people.secretaryA)
      const { members } = await secretary.does('star.branch', {})
      expect(members.map(({ name }) => name).sort()).toEqual(
        ['甲1', '甲2', '甲3', '甲书记', '甲组织', '甲组长'].sort(),
      )
      const own = await world.as(world.people.a[0]!).does('star.rating', {})
      expect(members.find(({ name }) => name === '甲1')).toMatchObject({ stars: own.stars, score: own.score })
      const before = await secretary.does('star.rating', {
        memberId: world.people.a[0]!.memberId,
        year: 2025,
      })
      expect(before.parts.flatMap(({ sources }) => sources)).toEqual([])
    })
  })

  test('the record tells a year month by month, and what does not count yet', async () => {
    await throughDoor(await newWorld(), async (world) => {
      const [author] = world.people.a
      world.at('2026-03-31', '23:30')
      const march = await held(world, 'themeDay')
      world.at('2026-04-01', '00:10')
      const april = await planned(world, { startsIn: 0, minutes: 30 })
      const text = await handedIn(world, author!)
      const withdrawn = await handedIn(world, author!)
      await world.as(author!).does('submission.withdraw', { submissionId: withdrawn })
      world.later(60)

      const { months } = await world.as(author!).does('star.record', {})

      expect(months.map(({ month }) => month)).toEqual(['2026-04', '2026-03'])
      expect(months[0]).toMatchObject({
        attendances: [{ activityId: april, status: 'expected', counted: false }],
        submissions: [{ id: text }],
      })
      expect(months[1]).toMatchObject({
        attendances: [{ activityId: march, status: 'present', source: 'paper', counted: true }],
        submissions: [],
      })
    })
  })

  test('at new year the record holds what the rating counts, by the day it was done', async () => {
    const world = await newWorld()
    const [author] = world.people.a
    const secretary = world.as(world.people.secretaryA)
    const handedInAt = async (date: string, time: string, content?: Parameters<typeof handedIn>[2]) => {
      world.at(date, time)
      const submissionId = await handedIn(world, author!, content)
      await secretary.does('submission.review', verdictOn(submissionId))
      return submissionId
    }
    const report = {
      kind: 'serviceReport',
      title: '劝导',
      servedOn: '2025-12-31',
      minutes: 60,
      body: '路口',
    } as const
    const lastOfYear = await handedInAt('2025-12-31', '23:59')
    const firstOfYear = await handedInAt('2026-01-01', '00:00')
    const toldLate = await handedInAt('2026-01-02', '09:00', report)
    const told = await handedInAt('2026-01-02', '10:00', { ...report, servedOn: '2026-01-01' })

    const inRecord = async (year: number) => {
      const { months } = await world.as(author!).does('star.record', { year })
      return months.map(({ month, submissions }) => [month, submissions.map(({ id }) => id)])
    }
    expect(await inRecord(2025)).toEqual([['2025-12', [toldLate, lastOfYear]]])
    expect(await inRecord(2026)).toEqual([['2026-01', [told, firstOfYear]]])
    for (const [year, ids] of [
      [2025, [toldLate, lastOfYear]],
      [2026, [told, firstOfYear]],
    ] as const) {
      const { parts } = await world.as(author!).does('star.rating', { year })
      const counted = parts.flatMap(({ sources }) => sources.map(({ id }) => id))
      expect(counted.sort()).toEqual([...ids].sort())
    }
  })
})
