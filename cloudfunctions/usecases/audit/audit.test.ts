import { type SQL, sql } from 'drizzle-orm'
import { handedIn, onEveryStore, planned, refused, verdictOn, type World } from '../../../local/testing/world'
import { proveAudit } from './prove'
import { sealAudit } from './seal'

/** A committee in which something was done, its trail sealed. */
async function sealed(world: World) {
  const { a, secretaryA } = world.people
  await planned(world)
  world.later(1)
  const submissionId = await handedIn(world, a[0]!)
  world.later(1)
  await world.as(secretaryA).does('submission.review', verdictOn(submissionId))
  world.later(60)
  return sealAudit(world.database, world.id, world.now())
}

/** As somebody with the database itself in hand. */
const tamper = (world: World, statement: SQL): Promise<{ rows: unknown[] }> =>
  world.database.transaction({ committeeId: world.id }, async (tx) => {
    await tx.execute(sql`reset role`)
    return (await tx.execute(statement)) as { rows: unknown[] }
  })
const firstLine = (world: World) => sql`(select id from audit_line
  where committee_id = ${world.id} order by at, id limit 1)`

onEveryStore('the audit trail', (newWorld) => {
  test('is sealed once it has settled, and goes on behind the last seal', async () => {
    const world = await newWorld()
    await planned(world)
    expect(await sealAudit(world.database, world.id, world.now())).toEqual({ lines: 0, head: null })
    const first = await sealed(world)
    expect(first).toEqual({ lines: 4, head: { number: 1, hash: expect.any(String) as string } })
    expect(await sealAudit(world.database, world.id, world.now())).toEqual({ lines: 0, head: first.head })
    await handedIn(world, world.people.a[1]!)
    world.later(60)
    const second = await sealAudit(world.database, world.id, world.now())
    expect(second).toMatchObject({ lines: 1, head: { number: 2 } })
    await planned(world)
    expect(await proveAudit(world.database, world.id, first.head)).toEqual({
      ...{ blocks: 2, lines: 5, unsealed: 1, head: second.head, faults: [] },
    })
  })

  test('two who seal at once leave one chain', async () => {
    const world = await newWorld()
    await planned(world)
    world.later(60)
    const seal = () => sealAudit(world.database, world.id, world.now())
    const both = await Promise.all([seal(), seal()])
    expect(both.map(({ lines }) => lines).sort()).toEqual([0, 1])
    expect(both[0].head).toEqual(both[1].head)
    expect(await proveAudit(world.database, world.id)).toMatchObject({ blocks: 1, lines: 1, faults: [] })
  })

  const change = (world: World) =>
    sql`update audit_line set change = change || '{"state": ["draft", "closed"]}'
      where committee_id = ${world.id} and id = ${firstLine(world)} returning id`
  const move = (world: World) =>
    sql`update audit_line set at = at + interval '1 day'
      where committee_id = ${world.id} and id = ${firstLine(world)} returning id`
  const remove = (world: World) =>
    sql`delete from audit_line where committee_id = ${world.id} and id = ${firstLine(world)} returning id`
  const slipIn = (world: World) =>
    sql`insert into audit_line select committee_id, gen_random_uuid(), at, actor_id, action, subject_id, request_id, change
      from audit_line where committee_id = ${world.id} and id = ${firstLine(world)} returning id`

  test.each([
    ['a changed line', change, 'changed'],
    ['a line moved to another time', move, 'missing'],
    ['a missing line', remove, 'missing'],
    ['a line put in later', slipIn, 'slippedIn'],
  ] as const)('%s is found and named', async (_, statement, fault) => {
    const world = await newWorld()
    await sealed(world)
    const { rows } = await tamper(world, statement(world))
    const { faults } = await proveAudit(world.database, world.id)
    expect(faults).toContainEqual({ fault, block: 1, lineId: (rows[0] as { id: string }).id })
  })

  test('a chain made anew as a whole is told by a head that was noted', async () => {
    const world = await newWorld()
    const { head } = await sealed(world)
    await tamper(world, change(world))
    await tamper(world, sql`delete from audit_block where committee_id = ${world.id} returning number`)
    expect(await proveAudit(world.database, world.id, head)).toMatchObject({ faults: [{ fault: 'gap' }] })
    await sealAudit(world.database, world.id, world.now())
    expect(await proveAudit(world.database, world.id)).toMatchObject({ faults: [] })
    expect(await proveAudit(world.database, world.id, head)).toMatchObject({
      faults: [{ fault: 'seal', block: 1 }],
    })
  })

  test('is read by the officer, newest first, by who, which, what and when', async () => {
    const world = await newWorld()
    const { officer, secretaryA, a } = world.people
    await sealed(world)
    world.at('2026-05-22', '00:10')
    const activityId = await planned(world, { title: '清明祭扫' })
    const read = async (input: object = {}) =>
      (await world.as(officer).does('audit.list', input)).items.map(({ action }) => action)

    const { items, head, nextCursor } = await world.as(officer).does('audit.list', {})
    expect(items.map(({ action, sealed }) => [action, sealed])).toEqual([
      ['activity.plan', false],
      ['submission.review', true],
      ['submission.submit', true],
      ['activity.plan', true],
    ])
    expect(items[0]).toMatchObject({
      actor: { id: officer.memberId, name: '党务' },
      subject: { id: activityId, name: '清明祭扫' },
      change: { state: [null, 'published'] },
    })
    expect(head).toMatchObject({ number: 1 })
    expect(nextCursor).toBeNull()
    expect(await read({ actorId: a[0]!.memberId })).toEqual(['submission.submit'])
    expect(await read({ actorId: secretaryA.memberId })).toEqual(['submission.review'])
    expect(await read({ subjectId: activityId })).toEqual(['activity.plan'])
    expect(await read({ area: 'submission' })).toEqual(['submission.review', 'submission.submit'])
    expect(await read({ from: '2026-05-22' })).toEqual(['activity.plan'])
    expect(await read({ to: '2026-05-21' })).toHaveLength(3)
    expect(await refused(world, secretaryA, 'audit.list', {})).toBe('NOT_PERMITTED')
  })

  test('is read page by page', async () => {
    const world = await newWorld()
    for (let times = 0; times < 32; times++) await planned(world)
    const officer = world.as(world.people.officer)
    const first = await officer.does('audit.list', {})
    const rest = await officer.does('audit.list', { cursor: first.nextCursor })
    expect([first.items.length, rest.items.length, rest.nextCursor]).toEqual([30, 2, null])
    expect(new Set([...first.items, ...rest.items].map(({ id }) => id)).size).toBe(32)
  })
})
