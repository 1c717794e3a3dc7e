import { migratePostgres } from '../../cloudfunctions/database/migrate'
import { pgliteDump } from './pgliteDump'
import { type RunningServer, startServer } from './server'

/** What the set-up leaves for the tear-down, which Jest loads apart. */
export interface TestServers {
  testServer?: RunningServer
  /** Why there is none. */
  noTestServer?: string
}

/**
 * Before the database tests: the embedded database's image, and a real server, whose address the tests find in
 * TEST_DATABASE_URL. TEST_POSTGRES=0 does without the server; TEST_POSTGRES=1 and CI insist on it.
 */
export default async function globalSetup(): Promise<void> {
  const left = globalThis as TestServers
  process.env.TEST_PGLITE_DUMP = await pgliteDump()
  if (process.env.TEST_POSTGRES === '0') {
    left.noTestServer = 'TEST_POSTGRES=0'
    return
  }
  try {
    const server = await startServer()
    left.testServer = server
    await migratePostgres(server.url)
    process.env.TEST_DATABASE_URL = server.url
  } catch (error) {
    await left.testServer?.stop()
    if (process.env.TEST_POSTGRES === '1' || process.env.CI) throw error
    left.noTestServer = error instanceof Error ? error.message : String(error)
  }
}
