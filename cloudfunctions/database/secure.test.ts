import { getTableName, type SQL, sql } from 'drizzle-orm'
import { handedIn, onEveryStore, planned, tables, verdictOn, type World } from '../../local/testing/world'

/** A committee with at least one row in every table. */
async function full(world: World): Promise<World> {
  const { people, topicIds } = world
  const activityId = await planned(world, { startsIn: 0, kind: 'studySession', topicIds })
  await world.as(people.officer).does('activity.close', { activityId })
  await world.as(people.officer).does('submission.review', verdictOn(await handedIn(world, people.a[0]!)))
  await world.generateObligations()
  return world
}

const rowsOf = (result: unknown) => (result as { rows: Record<string, unknown>[] }).rows
const named = tables.map((table) => ({ table, name: getTableName(table) }))

const today = '2026-05-20'

onEveryStore('a connection', (newWorld) => {
  let ours: World
  let theirs: World
  beforeAll(async () => {
    ours = await full(await newWorld())
    theirs = await full(await newWorld())
  })

  /** Runs one statement in sight of our committee, and undoes it. */
  const inOurSight = (statement: SQL) =>
    ours.database.transaction(
      { committeeId: ours.id },
      async (tx) => rowsOf(await tx.execute(statement)),
      () => false,
    )

  test('every table is locked by committee, for its owner too', async () => {
    const rows = await inOurSight(sql`
      select relname as name, relrowsecurity and relforcerowsecurity as locked,
        (select count(*)::int from pg_policy where polrelid = c.oid) as policies
      from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by relname`)
    expect(rows.map(({ name }) => name).sort()).toEqual(named.map(({ name }) => name).sort())
    for (const { name, locked, policies } of rows) {
      const parted = ['binding', 'audit_line', 'review'].includes(String(name))
      expect([name, locked, policies]).toEqual([name, true, parted ? 2 : 1])
    }
  })

  test.each(named)(
    'sees and changes its own rows of $name, and none of another committee’s',
    async ({ name }) => {
      const table = sql.identifier(name)
      const mine = await inOurSight(sql`select committee_id from ${table}`)
      expect(mine.length).toBeGreaterThan(0)
      expect(new Set(mine.map(({ committee_id }) => committee_id))).toEqual(new Set([ours.id]))
      if (name === 'audit_line' || name === 'review') return
      // Changed to what it is already, so that no other key gets in the way.
      const changed = await inOurSight(sql`update ${table} set committee_id = committee_id
      where committee_id = ${theirs.id} or committee_id = ${ours.id} returning committee_id`)
      expect(changed.length).toBe(mine.length)
      expect(
        await inOurSight(sql`delete from ${table} where committee_id = ${theirs.id} returning 1`),
      ).toEqual([])
    },
  )

  test.each(named)('cannot put a row of $name into another committee', async ({ name }) => {
    const table = sql.identifier(name)
    const copied = ours.database.transaction({ committeeId: ours.id }, async (tx) => {
      const [row] = rowsOf(await tx.execute(sql`select to_jsonb(t) as row from ${table} t limit 1`))
      const forged = JSON.stringify({ ...(row!.row as object), committee_id: theirs.id })
      await tx.execute(
        sql`insert into ${table} select * from jsonb_populate_record(null::${table}, ${forged}::jsonb)`,
      )
    })
    await expect(copied).rejects.toMatchObject({
      cause: { message: expect.stringContaining('row-level security') as string },
    })
  })

  test.each(['audit_line', 'review'])('adds to %s and takes nothing back', async (name) => {
    const table = sql.identifier(name)
    for (const statement of [
      sql`update ${table} set id = id`,
      sql`delete from ${table}`,
      sql`truncate ${table}`,
    ]) {
      await expect(inOurSight(statement)).rejects.toMatchObject({
        cause: { message: `permission denied for table ${name}` },
      })
    }
  })

  test('of somebody not yet known sees their own binding and committee, or nothing at all', async () => {
    const seenBy = (openid: string) =>
      ours.database.transaction({ openid, today }, async (tx, caller) => ({
        committeeId: caller?.committeeId ?? null,
        bindings: rowsOf(await tx.execute(sql`select openid from binding where committee_id <> ${ours.id}`)),
        members: rowsOf(await tx.execute(sql`select distinct committee_id from member`)),
      }))
    expect(await seenBy(ours.people.a[0]!.openid)).toEqual({
      committeeId: ours.id,
      bindings: [],
      members: [{ committee_id: ours.id }],
    })
    expect(await seenBy('nobody')).toEqual({ committeeId: null, bindings: [], members: [] })
  })

  test('does not keep its sight for who comes after', async () => {
    await Promise.all(Array.from({ length: 20 }, () => inOurSight(sql`select 1`)))
    const seen = await Promise.all(
      Array.from({ length: 20 }, () =>
        ours.database.transaction({ openid: 'nobody', today }, async (tx) =>
          rowsOf(await tx.execute(sql`select 1 from member`)),
        ),
      ),
    )
    expect(seen.flat()).toEqual([])
  })

  test.each(["x'; drop table member; --", '', 'a b', "'", 'x'.repeat(200)])(
    'takes no sight from %s',
    async (openid) => {
      await expect(ours.database.transaction({ openid, today }, async () => 1)).rejects.toThrow('not fit')
      expect((await ours.books()).member).not.toEqual([])
    },
  )

  test('gives back what a failed transaction had taken', async () => {
    for (let time = 0; time < 30; time++) {
      await expect(inOurSight(sql`select 1 / 0`)).rejects.toThrow()
    }
    expect(await inOurSight(sql`select 1 as one`)).toEqual([{ one: 1 }])
  })
})
