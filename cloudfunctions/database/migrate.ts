import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import { Client } from 'pg'

export const migrationsFolder = join(__dirname, 'migrations')
export const secureSql = () => readFileSync(join(__dirname, 'secure.sql'), 'utf8')

/** Brings a server's schema up to date; again is harmless. One migrator at a time (advisory lock). */
export async function migratePostgres(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(11612)')
    await migrate(drizzle(client), { migrationsFolder })
    await client.query(secureSql())
  } finally {
    await client.end()
  }
}

async function main() {
  const url = process.env.DATABASE_URL
  if (!url) throw new Error('Set DATABASE_URL to the PostgreSQL server to migrate.')
  await migratePostgres(url)
  console.log('The schema is up to date.')
}

if (require.main === module) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
}
