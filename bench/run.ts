/**
 * `npm run bench`: every claim of speed and size, measured in this one run. Fails when a claim does not hold or a part
 * throws. `npm run bench -- check-in` runs the parts of that name alone.
 */
import { benchBundle } from './bundle'
import { benchCheckIn } from './checkin'
import { benchCheckup } from './checkup'
import { benchDocuments } from './documents'
import { benchObligations } from './obligations'
import { type Claim, measure, type Parts, partsNamed } from './parts'
import { benchRoster } from './roster'
import { startServer } from './server'
import { benchStanding } from './standing'
import { benchStars } from './stars'

const percent = (share: number) => `${(share * 100).toFixed(0)} %`
const milliseconds = (value: number) => `${value.toFixed(0)} ms`
const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(0)} KB`

/** Each part has a server of its own, so that what a broken one leaves behind does not weigh on the next. */
async function onServer<T>(
  bench: (server: Awaited<ReturnType<typeof startServer>>) => Promise<T>,
): Promise<T> {
  const server = await startServer()
  try {
    return await bench(server)
  } finally {
    await server.stop()
  }
}

const parts: Parts = {
  'check-in': async (claim) => {
    const checkIn = await onServer(benchCheckIn)
    const { burst } = checkIn
    claim({
      what: `check-in over HTTP ÷ bare one-row transaction by the same driver, Drizzle on node-postgres (${checkIn.checkInRate.toFixed(0)}/s ÷ ${checkIn.bareRate.toFixed(0)}/s, p99 ${milliseconds(checkIn.p99)}; ÷ node-postgres by hand, ${checkIn.handRate.toFixed(0)}/s: ${percent(checkIn.handRatio)})`,
      measured: percent(checkIn.ratio),
      asked: '≥ 35 %',
      holds: checkIn.ratio >= 0.35,
    })
    claim({
      what: `200 members check in to one activity at once (all done in ${burst.seconds.toFixed(2)} s, p99 ${milliseconds(burst.p99)})`,
      measured: `${burst.present} counted, ${burst.refused} refused`,
      asked: '200 counted, 0 refused',
      holds: burst.present === 200 && burst.refused === 0,
    })
  },
  standing: async (claim) => {
    const standing = await onServer(benchStanding)
    claim({
      what: `half-year standing of 10 branches, ${standing.largeRows} attendances ÷ ${standing.smallRows} (${standing.milliseconds.toFixed(1)} ms; recount differences: ${standing.differences})`,
      measured: standing.ratio.toFixed(2),
      asked: '≤ 1.30',
      holds: standing.ratio <= 1.3 && standing.differences === 0,
    })
  },
  roster: async (claim) => {
    const roster = await benchRoster()
    claim({
      what: `a roster of ${roster.people} people, imported on the embedded database (previewed in ${milliseconds(roster.previewMilliseconds)}; imported again, all unchanged: ${roster.unchanged})`,
      measured: milliseconds(roster.importMilliseconds),
      asked: '< 10000 ms',
      holds: roster.importMilliseconds < 10_000 && roster.unchanged === roster.people,
    })
  },
  obligations: async (claim) => {
    const { first, month, again } = await onServer(benchObligations)
    const said = ({ raised, seconds }: typeof month) => `${raised} in ${seconds.toFixed(2)} s`
    const slowest = Math.max(first.seconds, month.seconds, again.seconds)
    claim({
      what: `raising a month for 1,000 branches with their groups (January ${said(first)}, February ${said(month)}, again ${said(again)})`,
      measured: `${slowest.toFixed(2)} s`,
      asked: '< 5 s',
      holds: slowest < 5 && again.raised === 0,
    })
  },
  checkup: async (claim) => {
    const checkup = await onServer(benchCheckup)
    claim({
      what: 'proposing and opening a check-up round of 200 branches by a list of 60 items',
      measured: `${checkup.openSeconds.toFixed(2)} s`,
      asked: '< 5 s',
      holds: checkup.openSeconds < 5,
    })
    claim({
      what: `first page of the ledger of findings, ${checkup.many} ÷ ${checkup.few} (${checkup.milliseconds.toFixed(1)} ms)`,
      measured: checkup.ratio.toFixed(2),
      asked: '≤ 1.50',
      holds: checkup.ratio <= 1.5,
    })
  },
  stars: async (claim) => {
    const stars = await onServer(benchStars)
    claim({
      what: `all ratings of ${stars.rated} members over a year, anew from ${stars.entries} score entries`,
      measured: milliseconds(stars.milliseconds),
      asked: '< 1000 ms',
      holds: stars.milliseconds < 1000 && stars.rated === stars.members,
    })
  },
  documents: async (claim) => {
    const { few, many, mostMegabytes } = await onServer(benchDocuments)
    claim({
      what: `the slowest file of ${few.branches} branches and a year (${few.said})`,
      measured: `${few.slowest.toFixed(2)} s`,
      asked: '< 3 s',
      holds: few.slowest < 3,
    })
    claim({
      what: `the slowest file of ${many.branches} branches and a year (${many.said})`,
      measured: `${many.slowest.toFixed(2)} s`,
      asked: '< 20 s',
      holds: many.slowest < 20,
    })
    claim({
      what: `the most memory that a process held which made those of ${many.branches} branches one after the other`,
      measured: `${mostMegabytes.toFixed(0)} MB`,
      asked: '< 256 MB',
      holds: mostMegabytes < 256,
    })
  },
  bundle: async (claim) => {
    const bundle = benchBundle()
    claim({
      what: `api bundle with the SDK (require: api ${milliseconds(bundle.apiMilliseconds)}, SDK ${milliseconds(bundle.sdkMilliseconds)} on first use)`,
      measured: kilobytes(bundle.apiBytes + bundle.sdkBytes),
      asked: '≤ 1536 KB',
      holds: bundle.apiBytes + bundle.sdkBytes <= 1536 * 1024,
    })
  },
}

function printTable(claims: readonly Claim[]): void {
  console.log('\n| claim | measured | asked | |\n|---|---|---|---|')
  for (const { what, measured, asked, holds } of claims) {
    console.log(`| ${what} | ${measured} | ${asked} | ${holds ? 'holds' : 'FAILS'} |`)
  }
}

async function main() {
  const { claims, broken } = await measure(partsNamed(parts, process.argv.slice(2)))
  printTable(claims)
  for (const { part, error } of broken) console.error(`\n${part} could not be measured:`, error)
  // What a broken part left open would keep the process alive.
  process.exit(broken.length > 0 || claims.some(({ holds }) => !holds) ? 1 : 0)
}

// All that can go wrong here is a part's name that there is not.
main().catch((error: Error) => {
  console.error(error.message)
  process.exit(1)
})
