import { contradictions } from '../../../local/testing/contradictions'
import { openDoor } from '../../../local/testing/door'
import { codeOf, onEveryStore, planned, ticked, type World } from '../../../local/testing/world'

/** The answers to check-ins that are sent all at once: outcomes and codes. */
const allAtOnce = (world: World, code: string, scans: World['people']['a']) =>
  Promise.all(
    scans.map(async (person) => {
      const answer = await world.as(person).send('checkin.checkIn', { code })
      return answer.ok ? (answer.data as { outcome: string }).outcome : answer.error.code
    }),
  )

const countOf = (answers: readonly string[], answer: string) =>
  answers.filter((each) => each === answer).length

onEveryStore('a rush', (newWorld, { name }) => {
  const crowd = name === 'PGlite' ? 60 : 200

  test(`${crowd} members check in at once: all are in, none is refused`, async () => {
    const world = await newWorld({ a: crowd })
    const door = await openDoor(world)
    const activityId = await planned(world, { startsIn: 10 })
    const code = await codeOf(world, activityId)
    const answers = await allAtOnce({ ...world, as: (who) => door.as(who) }, code, world.people.a)
    await door.close()
    expect(countOf(answers, 'present')).toBe(crowd)
    expect(await world.as(world.people.officer).does('checkin.showCode', { activityId })).toMatchObject({
      present: crowd,
    })
  })

  test('everybody scans three times at once: each is counted once', async () => {
    const world = await newWorld({ a: 20 })
    const activityId = await planned(world, { startsIn: 0 })
    const { a, officer } = world.people
    const answers = await allAtOnce(world, await codeOf(world, activityId), [...a, ...a, ...a])
    expect([countOf(answers, 'present'), countOf(answers, 'alreadyIn')]).toEqual([20, 40])
    expect(await world.as(officer).does('activity.close', { activityId })).toMatchObject({
      present: 20,
      expected: 23,
    })
    expect(await world.recount()).toEqual([])
  })

  test.each([1, 2, 3])(
    'closing amid check-ins and the raising of obligations leaves the totals right, time %i',
    async (time) => {
      const world = await newWorld({ a: 24 })
      const activityId = await planned(world, { startsIn: 0, kind: 'themeDay' })
      const code = await codeOf(world, activityId)
      const { a, officer, secretaryA } = world.people
      const close = () => world.as(officer).does('activity.close', { activityId })
      const before = world.tries()

      const first = allAtOnce(world, code, a.slice(0, 8 * time))
      const rest = await Promise.all([
        close(),
        world.generateObligations(),
        world.as(secretaryA).does('activity.close', { activityId }),
        allAtOnce(world, code, a.slice(8 * time)),
      ])
      const answers = [...(await first), ...rest[3]]

      const present = countOf(answers, 'present')
      expect(present + countOf(answers, 'ACTIVITY_CLOSED')).toBe(24)
      expect([rest[0].present, rest[2].present]).toEqual([present, present])
      const { sum } = await world.as(officer).does('standing.totals', { cadence: 'month' })
      expect(sum).toMatchObject({ held: { themeDay: 1 }, metOnTime: 1 })
      expect(sum.present.themeDay ?? 0).toBe(present)
      expect(await world.recount()).toEqual([])
      // Nobody was locked out and had to be tried again: 24 scans, two closings, one look at the totals.
      expect(world.tries() - before).toBe(27)
    },
  )

  test('of two activities closed at once, and one taken back, the obligation is met by what is left', async () => {
    const world = await newWorld()
    await world.generateObligations()
    const officer = world.as(world.people.officer)
    const { A, B } = world.branches
    const both = { hostBranchIds: [A, B], expectedMemberIds: [...world.membersOf.A, ...world.membersOf.B] }
    const earlier = await planned(world, { ...both, startsIn: -60 * 24 * 3 })
    const later = await planned(world, { ...both, hostBranchIds: [B, A], startsIn: 0 })
    for (const each of [earlier, later]) await ticked(world, each, both.expectedMemberIds)

    const close = (activityId: string) => officer.does('activity.close', { activityId })
    await Promise.all([close(earlier), close(later), close(earlier)])
    const metOn = async () =>
      (await officer.does('month.branch', { branchId: A })).obligations.find(
        ({ kind }) => kind === 'themeDay',
      )?.metOn
    expect(await metOn()).toBe('2026-05-17')
    await Promise.all([
      officer.does('activity.cancel', { activityId: earlier, reason: '误录' }),
      close(later),
    ])
    expect(await metOn()).toBe('2026-05-20')

    expect(await world.recount()).toEqual([])
    expect(await contradictions({ world, accepted: new Set() })).toEqual([])
  })
})
