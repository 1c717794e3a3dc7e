import type { TestServers } from './globalSetup'

/** Stops the server; where there was none, says so in the run's last lines. */
export default async function globalTeardown(): Promise<void> {
  const { testServer, noTestServer } = globalThis as TestServers
  await testServer?.stop()
  if (noTestServer !== undefined) {
    console.warn(`\nThe database tests ran on PGlite only, not on a PostgreSQL server: ${noTestServer}.`)
  }
}
