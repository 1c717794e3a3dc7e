import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { Client } from 'pg'
import { makeWorld, planned } from '../../local/testing/world'
import type { Database } from './database'
import { migratePostgres } from './migrate'
import { openPostgres } from './postgres'

const url = process.env.TEST_DATABASE_URL
const onServer = url ? describe : describe.skip

const rowsOf = (result: unknown) => (result as { rows: Record<string, unknown>[] }).rows

/** As on a managed server: one may own a database there, and is neither superuser nor maker of roles. */
onServer('a database whose owner is an ordinary user', () => {
  const name = `ordinary_${randomBytes(4).toString('hex')}`
  const admin = new Client({ connectionString: url })
  let database: Database

  beforeAll(async () => {
    await admin.connect()
    await admin.query(`create role ${name} login password 'plain'`)
    await admin.query(`create database ${name} owner ${name}`)
    const own = new URL(url ?? '')
    own.username = name
    own.password = 'plain'
    own.pathname = `/${name}`
    await migratePostgres(own.href)
    await migratePostgres(own.href)
    database = await openPostgres(own.href)
  })
  afterAll(async () => {
    await database.close()
    await admin.query(`drop database ${name}`)
    await admin.query(`drop role ${name}`)
    await admin.end()
  })

  test('works, shows each committee its own, and keeps what is append-only', async () => {
    const [world, other] = [await makeWorld(database), await makeWorld(database)]
    for (const each of [world, other]) {
      const activityId = await planned(each, { startsIn: 0 })
      await each.as(each.people.officer).does('activity.close', { activityId })
      expect(await each.recount()).toEqual([])
    }
    await database.transaction({ committeeId: world.id }, async (tx) => {
      for (const table of ['activity', 'attendance', 'audit_line', 'binding']) {
        const seen = await tx.execute(sql`select distinct committee_id from ${sql.identifier(table)}`)
        expect(rowsOf(seen)).toEqual([{ committee_id: world.id }])
      }
      expect(rowsOf(await tx.execute(sql`update audit_line set action = 'x' returning id`))).toEqual([])
      expect(rowsOf(await tx.execute(sql`delete from audit_line returning id`))).toEqual([])
    })
    expect((await world.books()).audit_line).toHaveLength(2)
  })
})
