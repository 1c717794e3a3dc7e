import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'
import { migrationsFolder, secureSql } from './migrate'

const url = process.env.TEST_DATABASE_URL
const PARTS = 2

/** The migrations with every table spread by hash of its committee, as Citus or partitioning would spread them. */
const spread = (migrations: string): string =>
  migrations.replace(/CREATE TABLE "(\w+)" \(([\s\S]*?)\n\);/g, (_, name: string, columns: string) =>
    [
      `CREATE TABLE "${name}" (${columns}\n) PARTITION BY HASH (committee_id);`,
      ...Array.from(
        { length: PARTS },
        (_, part) =>
          `CREATE TABLE "${name}_${part}" PARTITION OF "${name}" FOR VALUES WITH (MODULUS ${PARTS}, REMAINDER ${part});`,
      ),
    ].join('\n'),
  )

const migrations = readdirSync(migrationsFolder)
  .filter((file) => file.endsWith('.sql'))
  .sort()
  .map((file) => readFileSync(path.join(migrationsFolder, file), 'utf8'))
  .join('\n')

const onServer = url ? describe : describe.skip

onServer('the schema on a server', () => {
  const name = `spread_${Date.now()}`
  const admin = new Client({ connectionString: url })
  const spreadUrl = new URL(url ?? 'postgres://none')
  spreadUrl.pathname = `/${name}`
  const client = new Client({ connectionString: spreadUrl.href })

  beforeAll(async () => {
    await admin.connect()
    await admin.query(`create database ${name}`)
    await client.connect()
  })
  afterAll(async () => {
    await client.end()
    await admin.query(`drop database ${name}`)
    await admin.end()
  })

  test('can be spread by committee as it is: every key names it', async () => {
    await client.query(spread(migrations))
    await client.query(secureSql())
    const { rows } = await client.query<{ table: string; spread: boolean; locked: boolean }>(`
      select relname as table, relkind = 'p' as spread, relrowsecurity and relforcerowsecurity as locked
      from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition`)
    expect(rows.length).toBe(migrations.match(/CREATE TABLE/g)?.length)
    expect(rows.filter(({ spread, locked }) => !spread || !locked)).toEqual([])
  })

  test('every primary, unique and foreign key begins with the committee', async () => {
    const { rows } = await client.query<{ key: string; first: string }>(`
      select conname as key, attname as first from pg_constraint c
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where connamespace = 'public'::regnamespace and contype in ('p', 'u', 'f') and conparentid = 0`)
    expect(rows.length).toBeGreaterThan(30)
    expect(rows.filter(({ first }) => first !== 'committee_id')).toEqual([])
  })

  test('would be refused, were one key to forget it', async () => {
    const forgetful = spread('CREATE TABLE "forgetful" (\n"committee_id" uuid,\n"id" uuid PRIMARY KEY\n);')
    await expect(client.query(forgetful)).rejects.toThrow(/partitioning column/)
  })
})
