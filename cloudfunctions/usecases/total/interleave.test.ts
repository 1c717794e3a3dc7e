import { randomUUID } from 'node:crypto'
import { contradictions } from '../../../local/testing/contradictions'
import { interleaved } from '../../../local/testing/interleave'
import { stores } from '../../../local/testing/stores'
import {
  codeOf,
  handedIn,
  makeWorld,
  planned,
  planOf,
  ticked,
  verdictOn,
  type World,
} from '../../../local/testing/world'
import type { Database } from '../../database/database'

const server = stores.find(({ name }) => name === 'PostgreSQL')
const onServer = server ? describe : describe.skip

onServer('of two at the same time', () => {
  let database: Database
  let world: World
  beforeAll(async () => {
    database = await server!.open()
  })
  afterAll(() => database.close())
  beforeEach(async () => {
    world = await makeWorld(database)
  })

  const close = (activityId: string) => (there: World) =>
    there.as(there.people.officer).does('activity.close', { activityId })
  /** An activity that has begun, its id; the first of the branch is there. */
  const attended = async (startsIn = 0) => {
    const activityId = await planned(world, { startsIn })
    await ticked(world, activityId, world.membersOf.A.slice(0, 1))
    return activityId
  }
  const checkIn =
    (index: number, code: string, rest: object = {}) =>
    (there: World) =>
      there.as(there.people.a[index]!).send('checkin.checkIn', { code, ...rest })
  const themeDay = async () => {
    const { obligations } = await world.as(world.people.secretaryA).does('month.branch', {})
    return obligations.find(({ kind }) => kind === 'themeDay')
  }
  const allIsWell = async (accepted: string[] = []) => {
    expect(await world.recount()).toEqual([])
    expect(await contradictions({ world, accepted: new Set(accepted) })).toEqual([])
  }

  test('an activity closing while its obligation is raised meets it', async () => {
    const activityId = await attended()
    const { waited } = await interleaved(world, (there) => there.generateObligations(), close(activityId))
    expect([waited, (await themeDay())?.state]).toEqual([true, 'met'])
    await allIsWell()
  })

  test('an obligation raised while its activity closes is met', async () => {
    const activityId = await attended()
    const { waited } = await interleaved(world, close(activityId), (there) => there.generateObligations())
    expect([waited, (await themeDay())?.state]).toEqual([true, 'met'])
    await allIsWell()
  })

  test('an obligation is raised by one of them', async () => {
    const raise = (there: World) => there.generateObligations()
    const { first, second } = await interleaved(world, raise, raise)
    expect(first).toBeGreaterThan(0)
    expect(second).toBe(0)
    await allIsWell()
  })

  test('check-ins do not wait for one another', async () => {
    const activityId = await planned(world, { startsIn: 0 })
    const code = await codeOf(world, activityId)
    const { waited, second } = await interleaved(world, checkIn(0, code), checkIn(1, code))
    expect([waited, second]).toMatchObject([false, { ok: true, data: { outcome: 'present' } }])
  })

  test('a member’s second scan waits for the first and is told its time', async () => {
    const activityId = await planned(world, { startsIn: 0 })
    const code = await codeOf(world, activityId)
    const { second, waited } = await interleaved(world, checkIn(0, code), checkIn(0, code))
    expect([waited, second]).toMatchObject([true, { ok: true, data: { outcome: 'alreadyIn' } }])
    expect((await world.books()).audit_line!.filter((line) => line.includes('"checkin"'))).toHaveLength(1)
  })

  test('closing waits for a check-in and counts it', async () => {
    const activityId = await planned(world, { startsIn: 0 })
    const { second, waited } = await interleaved(
      world,
      checkIn(0, await codeOf(world, activityId)),
      close(activityId),
    )
    expect([waited, second.present]).toEqual([true, 1])
    await allIsWell([`${activityId}/${world.people.a[0]!.memberId}`])
    expect(await contradictions({ world, accepted: new Set() })).toHaveLength(1)
  })

  test('a check-in waits for closing and is told so', async () => {
    const activityId = await planned(world, { startsIn: 0 })
    const code = await codeOf(world, activityId)
    const { second, waited } = await interleaved(world, close(activityId), checkIn(0, code))
    expect([waited, second]).toMatchObject([true, { ok: false, error: { code: 'ACTIVITY_CLOSED' } }])
    await allIsWell()
  })

  test('a member ticked by the secretary who scans meanwhile is in since the tick', async () => {
    const activityId = await planned(world, { startsIn: 0 })
    const code = await codeOf(world, activityId)
    const ticked = world.now().toISOString()
    const entries = [{ memberId: world.people.a[0]!.memberId, status: 'present' as const }]
    const { second } = await interleaved(
      world,
      (there) =>
        there
          .as(there.people.secretaryA)
          .does('checkin.record', { activityId, source: 'secretary', entries }),
      checkIn(0, code),
    )
    expect(second).toMatchObject({ ok: true, data: { outcome: 'alreadyIn', at: ticked } })
    await allIsWell()
  })

  test('a member who scans while the secretary ticks them is in since the scan', async () => {
    const activityId = await planned(world, { startsIn: 0 })
    const entries = [{ memberId: world.people.a[0]!.memberId, status: 'present' as const }]
    const { second } = await interleaved(world, checkIn(0, await codeOf(world, activityId)), (there) =>
      there.as(there.people.secretaryA).does('checkin.record', { activityId, source: 'paper', entries }),
    )
    expect(second).toMatchObject({ changed: 0, present: 1 })
    const { lines } = await world.as(world.people.secretaryA).does('activity.roll', { activityId })
    expect(lines.filter(({ status }) => status === 'present')).toMatchObject([{ source: 'scan' }])
  })

  test('a member who scans while their leave is approved is in', async () => {
    const [author] = world.people.a
    const activityId = await planned(world, { startsIn: 10 })
    const submissionId = await handedIn(world, author!, { kind: 'leave', activityId, body: '出差' })
    await interleaved(world, checkIn(0, await codeOf(world, activityId)), (there) =>
      there.as(there.people.secretaryA).does('submission.review', verdictOn(submissionId)),
    )
    expect(await world.as(author!).does('activity.get', { activityId })).toMatchObject({
      mine: { status: 'present' },
    })
  })

  test('a member whose leave is approved while they scan is in', async () => {
    const [author] = world.people.a
    const activityId = await planned(world, { startsIn: 10 })
    const submissionId = await handedIn(world, author!, { kind: 'leave', activityId, body: '出差' })
    const code = await codeOf(world, activityId)
    const { second } = await interleaved(
      world,
      (there) => there.as(there.people.secretaryA).does('submission.review', verdictOn(submissionId)),
      checkIn(0, code),
    )
    expect(second).toMatchObject({ ok: true, data: { outcome: 'present' } })
    expect(await world.as(author!).does('activity.get', { activityId })).toMatchObject({
      mine: { status: 'present' },
    })
  })

  test('of two closings of joint activities that share an obligation, the earlier day meets it', async () => {
    await world.generateObligations()
    const early = await attended(-60 * 24 * 3)
    const late = await attended()
    const { waited } = await interleaved(world, close(late), close(early))
    expect([waited, (await themeDay())?.metOn]).toEqual([true, '2026-05-17'])
    await allIsWell()
  })

  test('a late scan that comes while its request is approved is told that one is in', async () => {
    const activityId = await planned(world, { startsIn: 0, minutes: 60 })
    const late = { code: await codeOf(world, activityId), scannedAt: world.now().toISOString() }
    world.later(90)
    await close(activityId)(world)
    await checkIn(0, late.code, late)(world)
    const { items } = await world.as(world.people.secretaryA).does('submission.inbox', {})

    const { second } = await interleaved(
      world,
      (there) => there.as(there.people.secretaryA).does('submission.review', verdictOn(items[0]!.id)),
      checkIn(0, late.code, late),
    )

    expect(second).toMatchObject({ ok: true, data: { outcome: 'alreadyIn', at: late.scannedAt } })
    expect((await world.as(world.people.secretaryA).does('submission.inbox', {})).items).toEqual([])
    await allIsWell()
  })

  const cancel = (activityId: string) => (there: World) =>
    there.as(there.people.officer).send('activity.cancel', { activityId, reason: '改期' })
  const askLeave = (activityId: string, submissionId: string, index: number) => (there: World) =>
    there.as(there.people.a[index]!).send('submission.submit', {
      submissionId,
      content: { kind: 'leave', activityId, body: '出差' },
    })
  const states = async () => {
    const { submission = [] } = await world.books()
    return submission.map((row) => (JSON.parse(row) as { state: string }).state).sort()
  }

  test('cancelling waits for a request that is being made, and takes it back with the others', async () => {
    const activityId = await planned(world)
    await askLeave(activityId, randomUUID(), 0)(world)
    const { waited, second } = await interleaved(
      world,
      askLeave(activityId, randomUUID(), 1),
      cancel(activityId),
    )
    expect([waited, second.ok]).toEqual([true, true])
    expect(await states()).toEqual(['withdrawn', 'withdrawn'])
    await allIsWell()
  })

  test('a request made while its activity is cancelled waits and is refused', async () => {
    const activityId = await planned(world)
    const { waited, second } = await interleaved(
      world,
      cancel(activityId),
      askLeave(activityId, randomUUID(), 0),
    )
    expect([waited, second]).toMatchObject([true, { ok: false, error: { code: 'ACTIVITY_CANCELLED' } }])
    await allIsWell()
  })

  test('a request handed in again while its activity is cancelled is taken back', async () => {
    const activityId = await planned(world)
    const submissionId = randomUUID()
    await askLeave(activityId, submissionId, 0)(world)
    const content = { kind: 'leave', activityId, body: '住院' }
    const { waited, second } = await interleaved(world, cancel(activityId), (there) =>
      there.as(there.people.a[0]!).send('submission.submit', { submissionId, content }),
    )
    expect([waited, second]).toMatchObject([true, { ok: false, error: { code: 'SUBMISSION_WITHDRAWN' } }])
    await allIsWell()
  })

  test('cancelling waits for a review, which stands', async () => {
    const activityId = await planned(world)
    const submissionId = randomUUID()
    await askLeave(activityId, submissionId, 0)(world)
    const { waited, second } = await interleaved(
      world,
      (there) => there.as(there.people.secretaryA).does('submission.review', verdictOn(submissionId)),
      cancel(activityId),
    )
    expect([waited, second.ok, await states()]).toEqual([true, true, ['approved']])
    await allIsWell()
  })

  test('a review of a request whose activity is cancelled meanwhile is told that it was taken back', async () => {
    const activityId = await planned(world)
    const submissionId = randomUUID()
    await askLeave(activityId, submissionId, 0)(world)
    const { waited, second } = await interleaved(world, cancel(activityId), (there) =>
      there.as(there.people.secretaryA).does('submission.review', verdictOn(submissionId)),
    )
    expect([waited, second.outcomes]).toMatchObject([true, [{ state: 'withdrawn' }]])
    await allIsWell()
  })

  test('requests, reviews of them and cancelling, all at once, lock nobody out', async () => {
    const crowd = await makeWorld(database, { a: 12 })
    const activityId = await planned(crowd)
    const ids = crowd.people.a.map(() => randomUUID())
    const ask = (index: number) => askLeave(activityId, ids[index]!, index)(crowd)
    const reviews = (some: string[]) => ({ reviews: some.flatMap((id) => verdictOn(id).reviews) })
    for (let index = 0; index < 6; index++) await ask(index)
    const before = crowd.tries()
    await Promise.all([
      ...[6, 7, 8].map(ask),
      crowd.as(crowd.people.secretaryA).does('submission.review', reviews(ids.slice(0, 3))),
      cancel(activityId)(crowd),
      ...[9, 10, 11].map(ask),
      crowd.as(crowd.people.organizerA).does('submission.review', reviews(ids.slice(2, 9).reverse())),
    ])
    expect(crowd.tries() - before).toBe(9)
    expect(await contradictions({ world: crowd, accepted: new Set() })).toEqual([])
  })

  test('handing in again while it is reviewed waits for the verdict', async () => {
    const [author] = world.people.a
    const submissionId = await handedIn(world, author!)
    const content = { kind: 'reflection', title: '又改', body: '新的' }
    const { second, waited } = await interleaved(
      world,
      (there) => there.as(there.people.secretaryA).does('submission.review', verdictOn(submissionId)),
      (there) => there.as(author!).send('submission.submit', { submissionId, content }),
    )
    expect([waited, second]).toMatchObject([true, { ok: false, error: { code: 'SUBMISSION_NOT_WAITING' } }])
    await allIsWell()
  })

  test('a change of the plan waits for a check-in and keeps it', async () => {
    const activityId = await planned(world, { startsIn: 0 })
    const { people } = world
    const expectedMemberIds = [people.secretaryA.memberId]
    const { publish: _, ...plan } = planOf(world, { activityId, startsIn: 0, expectedMemberIds })
    const { waited } = await interleaved(world, checkIn(0, await codeOf(world, activityId)), (there) =>
      there.as(people.officer).does('activity.change', { revision: 1, ...plan }),
    )
    const { lines } = await world.as(people.officer).does('activity.roll', { activityId })
    expect([waited, lines.map(({ status }) => status).sort()]).toEqual([true, ['expected', 'present']])
  })

  test('the same id planned by two people is the first one’s', async () => {
    const activityId = randomUUID()
    const plan = (there: World) => planned(there, { activityId })
    const { second } = await interleaved(world, plan, async (there) => {
      return there.as(there.people.secretaryA).code('activity.plan', planOf(there, { activityId }))
    })
    expect(second).toBe('ID_TAKEN')
    expect((await world.books()).activity).toHaveLength(1)
  })
})
