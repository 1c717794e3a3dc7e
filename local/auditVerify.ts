import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Database } from '../cloudfunctions/database/database'
import { openPostgres } from '../cloudfunctions/database/postgres'
import { type Proof, proveAudit } from '../cloudfunctions/usecases/audit/prove'
import type { AuditFault } from '../src/domain/audit'
import { openEmbeddedBooks, takeFolder, Trouble } from './books'
import { demoCommitteeId } from './demo/load'
import { readOptions } from './options'

const USAGE = 'npm run audit:verify [-- --head NUMBER:HASH]'

/** The seal that was noted down before, to hold the chain against; null: none was given. */
function notedHead(words: readonly string[]): { number: number; hash: string } | null {
  if (words.length === 0) return null
  const [, number, hash] = /^(\d+):([\w-]{43})$/.exec(words[1] ?? '') ?? []
  if (words[0] !== '--head' || words.length !== 2 || hash === undefined) {
    throw new Trouble(`How to call it: ${USAGE}`)
  }
  return { number: Number(number), hash }
}

function said(each: AuditFault): string {
  switch (each.fault) {
    case 'changed':
      return `line ${each.lineId} was changed after it was sealed in block ${each.block}`
    case 'missing':
      return `line ${each.lineId} of block ${each.block} is missing`
    case 'slippedIn':
      return `line ${each.lineId} was put in after block ${each.block} was sealed`
    case 'reordered':
      return `line ${each.lineId} of block ${each.block} is not in its place`
    case 'seal':
      return `the seal of block ${each.block} does not fit: the block was made anew`
    case 'gap':
      return `blocks before ${each.block} are missing, or the newest ones are`
  }
}

function report(committeeId: string, { blocks, lines, unsealed, head, faults }: Proof): void {
  console.log(`Committee ${committeeId}: ${lines} lines in ${blocks} blocks, ${unsealed} not sealed yet.`)
  if (head) console.log(`The newest seal is ${head.number}:${head.hash}; note it elsewhere.`)
  for (const fault of faults) console.log(`! ${said(fault)}`)
  console.log(faults.length === 0 ? 'The audit trail is whole.' : `${faults.length} faults.`)
}

/** The books of the options, as they are: nothing is made, migrated or filled. */
async function openAsTheyAre(databaseUrl: string | null, dataFolder: string): Promise<Database> {
  if (databaseUrl !== null) return openPostgres(databaseUrl, 1)
  if (!existsSync(path.join(dataFolder, 'postgres')))
    throw new Trouble(`There are no books in ${dataFolder}.`)
  process.once('exit', takeFolder(dataFolder))
  return openEmbeddedBooks(dataFolder, () => Promise.resolve())
}

async function main() {
  const noted = notedHead(process.argv.slice(2))
  const { databaseUrl, dataFolder, committeeId } = readOptions([], process.env)
  const database = await openAsTheyAre(databaseUrl, dataFolder)
  try {
    const id = committeeId ?? demoCommitteeId
    const proof = await proveAudit(database, id, noted)
    report(id, proof)
    if (proof.faults.length > 0) process.exitCode = 1
  } finally {
    await database.close()
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Trouble ? error.message : error)
  process.exitCode = 2
})
