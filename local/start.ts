import { rmSync } from 'node:fs'
import { createConnection } from 'node:net'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import { answerWith } from '../cloudfunctions/api/answer'
import { nodePorts } from '../cloudfunctions/api/ports'
import type { Database } from '../cloudfunctions/database/database'
import { committee } from '../cloudfunctions/database/schema/organization'
import type { Ports } from '../cloudfunctions/usecases/usecase'
import type { Courier } from '../cloudfunctions/wechat/ports'
import { deliver } from '../cloudfunctions/usecases/message/deliver'
import { keepBooks } from '../cloudfunctions/usecases/schedule/keepBooks'
import { remindMembers } from '../cloudfunctions/usecases/schedule/remind'
import { dateOf } from '../src/domain/calendar'
import { hostSecret, openEmbeddedBooks, openServerBooks, takeFolder, Trouble } from './books'
import { appFolder, buildApp } from './build'
import { localCourier } from './courier'
import { demoCommitteeId, loadDemo } from './demo/load'
import { localFiles } from './files'
import { handlers } from './handlers'
import { createHost } from './host'
import { type Options, readOptions } from './options'
import { listPeople, openidOf } from './people'
import { localOutside } from './outside'
import { tokensWith } from './token'

const report = (line: string) => console.log(line)

/** Asked before the long work of building and loading, so that it is said at once. */
async function ensurePortFree({ port, host }: Options): Promise<void> {
  if (port === 0) return
  const taken = await new Promise<boolean>((resolve) => {
    const probe = createConnection({ port, host })
    probe.once('connect', () => (probe.destroy(), resolve(true)))
    probe.once('error', () => resolve(false))
  })
  if (taken)
    throw new Trouble(`Port ${port} is in use. Stop what uses it, or choose another: PORT=11613 npm start`)
}

const exists = (database: Database, committeeId: string): Promise<boolean> =>
  database.transaction({ committeeId }, async (tx) => {
    const rows = await tx
      .select({ id: committee.committeeId })
      .from(committee)
      .where(eq(committee.committeeId, committeeId))
    return rows.length > 0
  })

/** The nightly work of the cloud's timer, once at the start and whenever a new day has begun. */
function keepBooksDaily(database: Database, committeeId: string, ports: Ports) {
  let keptOn = ''
  const keep = async () => {
    const now = new Date()
    const today = dateOf(now)
    if (today === keptOn) return
    keptOn = today
    await remindMembers(database, committeeId, now, ports)
    const { kept, failed } = await keepBooks(database, [committeeId], now)
    for (const { error } of failed) console.error('The nightly work failed:', error)
    for (const { raised, differences, misscored } of kept) {
      if (raised > 0) report(`Raised ${raised} obligations.`)
      if (differences.length > 0)
        report(`The totals differ from the records: ${JSON.stringify(differences.slice(0, 5))}`)
      if (misscored.length > 0)
        report(`Score entries differ from the records: ${JSON.stringify(misscored.slice(0, 5))}`)
    }
  }
  const again = () => keep().catch((error: unknown) => console.error('The nightly work failed:', error))
  setInterval(() => void again(), 10 * 60_000).unref()
  return again()
}

/** The work of the cloud's other timer: empties the outbox, one run at a time; what it gives asks for one soon. */
function deliverOften(database: Database, courier: Courier, committeeId: string) {
  let isRunning = false
  const run = async () => {
    if (isRunning) return
    isRunning = true
    await deliver(database, courier, committeeId, () => new Date())
      .catch((error: unknown) => console.error('The outbox failed:', error))
      .finally(() => (isRunning = false))
  }
  setInterval(() => void run(), 60_000).unref()
  let isAsked = false
  return () => {
    if (isAsked) return
    isAsked = true
    setTimeout(() => {
      isAsked = false
      void run()
    }, 2000).unref()
  }
}

/** The books that the options name; the embedded ones begin with the demo organisation. */
async function openBooks(options: Options, ports: Ports): Promise<Database> {
  const { databaseUrl, dataFolder, fresh } = options
  if (databaseUrl !== null) {
    if (fresh)
      throw new Trouble(
        '--fresh empties the embedded database only: unset DATABASE_URL, or empty the server yourself.',
      )
    return openServerBooks(databaseUrl)
  }
  const giveBack = takeFolder(dataFolder)
  process.once('exit', giveBack)
  if (fresh) {
    for (const part of ['postgres', 'files'])
      rmSync(path.join(dataFolder, part), { recursive: true, force: true })
  }
  return openEmbeddedBooks(dataFolder, async (database) => {
    report('Loading the demo organisation (about half a minute, once) …')
    await loadDemo(database, new Date(), ports, report)
  })
}

/** The calls' clock: the machine's, or some days ahead of it. */
function movableClock() {
  let aheadMs = 0
  const now = () => new Date(Date.now() + aheadMs)
  const setAhead = (days: number) => {
    aheadMs = days * 24 * 3600_000
    return now()
  }
  return { now, setAhead }
}

async function main() {
  const options = readOptions(process.argv.slice(2), process.env)
  await ensurePortFree(options)
  await buildApp(report)
  report('Opening the database …')
  const files = localFiles(
    path.join(options.dataFolder, 'files'),
    hostSecret(options.dataFolder, 'files.key'),
  )
  const ports = nodePorts(
    options.publicUrl,
    process.env.DIGEST_KEY || hostSecret(options.dataFolder, 'digest.key'),
    localOutside(files),
  )
  const database = await openBooks(options, ports)
  const committeeId = options.committeeId ?? demoCommitteeId
  const isDemo = committeeId === demoCommitteeId && options.databaseUrl === null
  if (await exists(database, committeeId)) await keepBooksDaily(database, committeeId, ports)
  const courier = localCourier(database, committeeId)
  const deliverSoon = deliverOften(database, courier, committeeId)

  const clock = movableClock()
  const answer = answerWith({
    handlers,
    database,
    ports,
    now: clock.now,
    log: (line) => console.log(JSON.stringify(line)),
  })
  const server = createHost({
    answer: (openid, call) => answer(openid, call).finally(deliverSoon),
    database,
    tokens: tokensWith(hostSecret(options.dataFolder, 'token.key')),
    signIn:
      isDemo || options.allowLocalSignIn
        ? {
            people: () => listPeople(database, committeeId, dateOf(clock.now())),
            openidOf: (memberId) => openidOf(database, committeeId, memberId, clock.now()),
            sent: () => courier.sent(),
            setAhead: clock.setAhead,
          }
        : null,
    files,
    app: appFolder,
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, options.host, resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : options.port
  report(`Ready: http://${options.host}:${port}`)

  const stop = () => {
    server.close(() => void database.close().then(() => process.exit(0)))
    server.closeIdleConnections()
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

main().catch((error: unknown) => {
  console.error(error instanceof Trouble ? error.message : error)
  process.exit(1)
})
