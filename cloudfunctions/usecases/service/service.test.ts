import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { interleaved } from '../../../local/testing/interleave'
import {
  codeOf,
  handedIn,
  onEveryStore,
  planned,
  planOf,
  ticked,
  verdictOn,
  type World,
} from '../../../local/testing/world'

type Wishes = Parameters<typeof planOf>[1]
const serviceWith = (world: World, capacity: number | null, wishes: Wishes = {}) =>
  planned(world, { kind: 'volunteerService', capacity, expectedMemberIds: [], minutes: 120, ...wishes })
const standingOf = (world: World, activityId: string) =>
  world.as(world.people.secretaryA).does('service.list', { activityId })
const rollOf = async (world: World, activityId: string) =>
  (await world.as(world.people.officer).does('activity.roll', { activityId })).lines
const hoursOf = async (world: World) => {
  const { rows } = await world
    .as(world.people.officer)
    .does('standing.totals', { cadence: 'month', on: '2026-05-01' })
  return rows.find(({ branchId }) => branchId === world.branches.A)?.serviceMinutes
}

onEveryStore('a service with sign-up', (newWorld, store) => {
  let world: World
  beforeEach(async () => {
    world = await newWorld({ a: 6 })
  })
  const a = (index: number) => world.as(world.people.a[index]!)
  const nameOf = (index: number) => world.people.a[index]!.memberId
  const change = async (activityId: string, wishes: Wishes) => {
    const { publish: _, ...plan } = planOf(world, {
      activityId,
      kind: 'volunteerService',
      expectedMemberIds: [],
      ...wishes,
    })
    const { revision } = await world.as(world.people.officer).does('activity.get', { activityId })
    return world.as(world.people.officer).send('activity.change', { ...plan, revision })
  }

  test('gives its places in order, lets the others wait, and moves up when somebody withdraws', async () => {
    const activityId = await serviceWith(world, 2)
    for (const index of [0, 1]) {
      expect(await a(index).does('service.signUp', { activityId })).toEqual({ hasPlace: true })
    }
    expect(await a(2).does('service.signUp', { activityId })).toEqual({ hasPlace: false, waiting: 1 })
    expect(await a(3).does('service.signUp', { activityId })).toEqual({ hasPlace: false, waiting: 2 })
    // Again is the same answer.
    expect(await a(3).does('service.signUp', { activityId })).toEqual({ hasPlace: false, waiting: 2 })
    expect((await rollOf(world, activityId)).map(({ memberId }) => memberId).sort()).toEqual(
      [nameOf(0), nameOf(1)].sort(),
    )
    await a(0).does('service.withdraw', { activityId })
    await a(0).does('service.withdraw', { activityId })
    expect(await a(2).does('service.list', { activityId })).toEqual({
      capacity: 2,
      placed: 2,
      waiting: 1,
      mine: { hasPlace: true },
      lines: null,
    })
    // Who comes back stands at the end.
    expect(await a(0).does('service.signUp', { activityId })).toEqual({ hasPlace: false, waiting: 2 })
    const { lines } = await standingOf(world, activityId)
    expect(lines?.map(({ memberId, hasPlace }) => [memberId, hasPlace])).toEqual([
      [nameOf(1), true],
      [nameOf(2), true],
      [nameOf(3), false],
      [nameOf(0), false],
    ])
  })

  test('raised, moves people up; other changes keep who has a place', async () => {
    const activityId = await serviceWith(world, 1)
    for (const index of [0, 1, 2]) await a(index).does('service.signUp', { activityId })
    expect(await change(activityId, { capacity: 2, place: '别处' })).toMatchObject({ ok: true })
    expect((await rollOf(world, activityId)).map(({ memberId }) => memberId).sort()).toEqual(
      [nameOf(0), nameOf(1)].sort(),
    )
    expect(await change(activityId, { capacity: 1 })).toMatchObject({
      error: { code: 'SERVICE_CAPACITY_TOO_SMALL' },
    })
  })

  test('counts hours: checked out, entered, else the whole length; a report tells nothing again', async () => {
    await world.as(world.people.officer).does('service.setTheme', { on: '2026-05-20', theme: '文明出行' })
    const activityId = await serviceWith(world, 3, { frontLine: true, startsIn: 30 })
    for (const index of [0, 1, 2]) await a(index).does('service.signUp', { activityId })
    world.later(30)
    for (const index of [0, 1])
      await a(index).does('checkin.checkIn', { code: await codeOf(world, activityId) })
    await ticked(world, activityId, [nameOf(2)])
    world.later(50)
    expect(await a(0).does('activity.get', { activityId })).toMatchObject({
      service: { capacity: 3, frontLine: true, theme: '文明出行' },
      may: { checkOut: true, signUp: false },
    })
    expect(await a(0).does('service.checkOut', { activityId })).toEqual({ minutes: 50 })
    world.later(10)
    expect(await a(0).does('service.checkOut', { activityId })).toEqual({ minutes: 50 })
    await world
      .as(world.people.secretaryA)
      .does('service.setHours', { activityId, memberId: nameOf(1), minutes: 100 })
    await world.as(world.people.officer).does('activity.close', { activityId })
    expect(await hoursOf(world)).toBe(50 + 100 + 120)

    const report = { title: '劝导', servedOn: '2026-05-20', minutes: 90, body: '路口', activityId }
    const submissionId = await handedIn(world, world.people.a[0]!, { kind: 'serviceReport', ...report })
    await world.as(world.people.secretaryA).does('submission.review', verdictOn(submissionId))
    expect(await hoursOf(world)).toBe(270)

    await world
      .as(world.people.officer)
      .does('service.setHours', { activityId, memberId: nameOf(2), minutes: 60 })
    expect(await hoursOf(world)).toBe(210)
    await world.as(world.people.officer).does('activity.cancel', { activityId, reason: '记错了' })
    expect(await hoursOf(world)).toBe(0)
    expect(await world.recount()).toEqual([])
  })

  test('has the theme of its season', async () => {
    const officer = world.as(world.people.officer)
    await officer.does('service.setTheme', { on: '2026-05-20', theme: '学雷锋' })
    await officer.does('service.setTheme', { on: '2026-06-30', theme: '文明出行' })
    expect(await a(0).does('service.theme', { on: '2026-04-01' })).toEqual({
      from: '2026-04-01',
      theme: '文明出行',
    })
    expect(await a(0).does('service.theme', { on: '2026-07-01' })).toEqual({
      from: '2026-07-01',
      theme: null,
    })
    await officer.does('service.setTheme', { on: '2026-05-20', theme: '' })
    expect(await a(0).does('service.theme', { on: '2026-04-01' })).toMatchObject({ theme: null })
  })

  test('whoever signs up and withdraws at once: never over its capacity, the list in order', async () => {
    const deeds = fc.array(fc.record({ who: fc.nat(5), joins: fc.boolean() }), {
      minLength: 1,
      maxLength: 12,
    })
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 3 }), deeds, async (capacity, steps) => {
        const activityId = await serviceWith(world, capacity)
        await Promise.all(
          steps.map(({ who, joins }) =>
            a(who).does(joins ? 'service.signUp' : 'service.withdraw', { activityId }),
          ),
        )
        const { lines } = await standingOf(world, activityId)
        const books = await world.books()
        const inOrder = (books.sign_up ?? [])
          .map((row) => JSON.parse(row) as { activity_id: string; member_id: string; place: number })
          .filter((row) => row.activity_id === activityId)
          .sort((one, other) => one.place - other.place)
          .map((row) => row.member_id)
        expect(lines?.map(({ memberId }) => memberId)).toEqual(inOrder)
        const onRoll = (await rollOf(world, activityId)).map(({ memberId }) => memberId)
        expect(onRoll.sort()).toEqual(inOrder.slice(0, capacity).sort())
      }),
      { numRuns: 12 },
    )
  })

  if (store.name === 'PostgreSQL') {
    test('the last place goes to the first of two; the other waits for it and is told so', async () => {
      const activityId = await serviceWith(world, 1)
      const join = (index: number) => (there: World) =>
        there.as(there.people.a[index]!).does('service.signUp', { activityId })
      const { first, second, waited } = await interleaved(world, join(0), join(1))
      expect([first, second, waited]).toEqual([{ hasPlace: true }, { hasPlace: false, waiting: 1 }, true])
    })

    test('who signs up while a place is given back gets it, or stands behind who waited', async () => {
      const activityId = await serviceWith(world, 1)
      for (const index of [0, 1]) await a(index).does('service.signUp', { activityId })
      const { second } = await interleaved(
        world,
        (there) => there.as(there.people.a[0]!).does('service.withdraw', { activityId }),
        (there) => there.as(there.people.a[2]!).does('service.signUp', { activityId }),
      )
      expect(second).toEqual({ hasPlace: false, waiting: 1 })
      expect((await rollOf(world, activityId)).map(({ memberId }) => memberId)).toEqual([nameOf(1)])
    })

    test('a check-in at the moment of withdrawing stands, and the withdrawal is refused', async () => {
      const activityId = await serviceWith(world, 1, { startsIn: 10 })
      await a(0).does('service.signUp', { activityId })
      const code = await codeOf(world, activityId)
      const { second } = await interleaved(
        world,
        (there) => there.as(there.people.a[0]!).does('checkin.checkIn', { code }),
        (there) => there.as(there.people.a[0]!).send('service.withdraw', { activityId }),
      )
      expect(second).toMatchObject({ error: { code: 'SERVICE_ALREADY_IN' } })
      expect(await rollOf(world, activityId)).toMatchObject([{ status: 'present' }])
    })
  }

  test('a retry of its plan is the same service', async () => {
    const activityId = randomUUID()
    await serviceWith(world, 2, { activityId })
    await serviceWith(world, 2, { activityId })
    expect(await standingOf(world, activityId)).toMatchObject({ capacity: 2, placed: 0 })
  })
})
