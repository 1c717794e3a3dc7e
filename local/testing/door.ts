import { randomBytes } from 'node:crypto'
import type { Server } from 'node:http'
import { type Answer, functionOf } from '../../src/contract/contract'
import { createHost, type HostParts } from '../host'
import { type Tokens, tokensWith } from '../token'
import { type Caller, callerWith } from './caller'
import type { Person } from './committee'
import { testFiles } from './ports'
import type { World } from './world'

export interface Door {
  url: string
  tokens: Tokens
  as(who: Pick<Person, 'openid'>): Caller
  close(): Promise<void>
}

/** The local host on a free port, with real tokens, asked by real requests. */
export async function openDoor(
  parts: Pick<HostParts, 'answer' | 'database'> & Partial<HostParts>,
): Promise<Door> {
  const tokens = tokensWith(randomBytes(32))
  const server: Server = createHost({ tokens, signIn: null, app: null, files: testFiles, ...parts })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A test that fails before it closes its door does not keep the run waiting.
  server.unref()
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  return {
    url,
    tokens,
    as: ({ openid }) =>
      callerWith(async (action, input) => {
        const response = await fetch(`${url}/functions/${functionOf(action)}`, {
          method: 'POST',
          headers: { authorization: `Bearer ${tokens.issue(openid)}` },
          body: JSON.stringify({ action, input }),
        })
        if (response.status !== 200)
          throw new Error(`${action}: HTTP ${response.status} ${await response.text()}`)
        return (await response.json()) as Answer<unknown>
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Everything that `tests` does in a world goes through the HTTP door. */
export async function throughDoor(world: World, tests: (world: World) => Promise<void>): Promise<void> {
  const door = await openDoor(world)
  try {
    await tests({ ...world, as: (who) => door.as(who) })
  } finally {
    await door.close()
  }
}
