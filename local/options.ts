import path from 'node:path'
import { Trouble } from './books'

export interface Options {
  port: number
  host: string
  dataFolder: string
  /** Starts over: the embedded database is thrown away. */
  fresh: boolean
  /** A PostgreSQL server in place of the embedded database. */
  databaseUrl: string | null
  /** Whose books are kept where a server holds several committees. */
  committeeId: string | null
  allowLocalSignIn: boolean
  publicUrl: string
}

const root = path.resolve(__dirname, '..')

/**
 * Reads `npm start`'s words and environment. A variable set to nothing is as good as not set (an empty HOST would
 * listen to the whole network). Trouble: a word or number that makes no sense.
 */
export function readOptions(words: readonly string[], environment: NodeJS.ProcessEnv): Options {
  const unknown = words.find((word) => word !== '--fresh')
  if (unknown !== undefined) throw new Trouble(`Unknown option ${unknown}; there is --fresh.`)
  const port = Number(environment.PORT || 11612)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Trouble('PORT must be a number up to 65535.')
  const host = environment.HOST || '127.0.0.1'
  const databaseUrl = environment.DATABASE_URL || null
  return {
    port,
    host,
    dataFolder: path.resolve(root, environment.DATA_DIR || '.data'),
    fresh: words.includes('--fresh'),
    databaseUrl,
    committeeId: environment.COMMITTEE_ID || null,
    allowLocalSignIn: environment.ALLOW_LOCAL_SIGN_IN === '1',
    publicUrl: (environment.PUBLIC_URL || `http://${host}:${port}`).replace(/\/$/, ''),
  }
}
