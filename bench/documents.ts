import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { Pool } from 'pg'
import { openPostgres } from '../cloudfunctions/database/postgres'
import { generateObligations } from '../cloudfunctions/usecases/obligation/generate'
import { fillActivities } from './activities'
import type { Maker, MakerWork } from './documentMaker'
import { type BenchCommittee, makeCommittee } from './organisation'

const [FEW, MANY] = [10, 200]
const SIZE = 30
/** Of 256 MB of a cloud function; the rest is for what lies outside the heap. */
const HEAP_MB = 128
const AT = '2022-12-31T12:00:00+08:00'

/** The files of a committee of ten branches and of one of two hundred over a year, made within a small heap. */
export async function benchDocuments({ url, superuserUrl }: { url: string; superuserUrl: string }) {
  // Their foreign keys are right by construction and need no checking one by one.
  const pool = new Pool({
    connectionString: superuserUrl,
    max: 2,
    options: '-c session_replication_role=replica',
  })
  pool.on('error', () => undefined)
  const few = await makeYear(pool, url, FEW)
  const many = await makeYear(pool, url, MANY)
  await pool.query('vacuum analyze')
  await pool.end()
  const callsOf = ({ officerId, branchIds }: BenchCommittee) =>
    (
      [
        ['report.word', { from: '2022-01', to: '2022-12' }],
        ['report.excel', { from: '2022-01', to: '2022-12' }],
        ['document.stars', { year: 2022 }],
        // Of a year it would be too large to come through for two hundred branches, and is refused.
        ['document.serviceHours', { cadence: 'quarter', on: '2022-10-01' }],
        ['document.handbook', { branchId: branchIds[0], year: 2022 }],
      ] as const
    ).map(([action, input]) => ({ openid: `bench-${officerId}`, action, input }))
  const ofFew = await made({ url, at: AT, calls: callsOf(few) })
  const ofMany = await made({ url, at: AT, calls: callsOf(many) })
  const said = ({ made: files }: Maker) =>
    callsOf(few)
      .map(({ action }, index) => {
        const { seconds = 0, processorSeconds = 0, bytes = 0 } = files[index] ?? {}
        return `${action} ${seconds.toFixed(2)} s, of them ${processorSeconds.toFixed(2)} reckoning, ${(bytes / 1024).toFixed(0)} KB`
      })
      .join('; ')
  const slowest = ({ made: files }: Maker) => Math.max(...files.map(({ seconds }) => seconds))
  return {
    few: { branches: FEW, slowest: slowest(ofFew), said: said(ofFew) },
    many: { branches: MANY, slowest: slowest(ofMany), said: said(ofMany) },
    mostMegabytes: ofMany.mostBytes / 1024 / 1024,
  }
}

async function makeYear(pool: Pool, url: string, branches: number): Promise<BenchCommittee> {
  const committee = await makeCommittee(pool, branches, SIZE)
  await fillActivities(pool, committee, { months: 12, times: 1 })
  const database = await openPostgres(url, 1)
  for (let month = 1; month <= 12; month++) {
    const { committeeId } = committee
    await database.transaction({ committeeId }, (tx) =>
      generateObligations(tx, committeeId, `2022-${String(month).padStart(2, '0')}-01`),
    )
  }
  await database.close()
  return committee
}

/** Has them made in a process of its own, bundled as the cloud function is: a compiler beside it would hold memory. */
async function made(work: MakerWork): Promise<Maker> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'))
  const outfile = path.join(folder, 'documentMaker.js')
  try {
    await build({
      entryPoints: [path.join(__dirname, 'documentMaker.ts')],
      outfile,
      bundle: true,
      platform: 'node',
      external: ['pg-native'],
      supported: { 'dynamic-import': false },
      define: { 'process.env.NODE_ENV': '"production"' },
      logLevel: 'warning',
    })
    return await new Promise<Maker>((resolve, reject) => {
      const maker = fork(outfile, {
        execArgv: [`--max-old-space-size=${HEAP_MB}`],
        env: { ...process.env, SCF_NAMESPACE: 'bench' },
      })
      maker.once('message', (answer: Maker) => {
        maker.kill()
        resolve(answer)
      })
      maker.once('error', reject)
      maker.once('exit', (code) =>
        reject(new Error(`The files were not made: the process ended with ${code}`)),
      )
      maker.send(work)
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
