import { benchBundle } from './bundle'
import { benchCheckIn } from './checkin'
import { startServer } from './server'
import { benchStanding } from './standing'

interface Claim {
  what: string
  measured: string
  asked: string
  holds: boolean
}

const percent = (share: number) => `${(share * 100).toFixed(0)} %`
const milliseconds = (value: number) => `${value.toFixed(0)} ms`
const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(0)} KB`

/** `npm run bench`: every claim of speed and size, measured in this one run. Fails when a claim does not hold. */
async function main() {
  const server = await startServer()
  const claims: Claim[] = []
  try {
    const checkIn = await benchCheckIn(server)
    const { burst } = checkIn
    claims.push(
      {
        what: `check-in over HTTP ÷ bare one-row transaction by the same driver, Drizzle on node-postgres (${checkIn.checkInRate.toFixed(0)}/s ÷ ${checkIn.bareRate.toFixed(0)}/s, p99 ${milliseconds(checkIn.p99)}; ÷ node-postgres by hand, ${checkIn.handRate.toFixed(0)}/s: ${percent(checkIn.handRatio)})`,
        measured: percent(checkIn.ratio),
        asked: '≥ 35 %',
        holds: checkIn.ratio >= 0.35,
      },
      {
        what: `200 members check in to one activity at once (all done in ${burst.seconds.toFixed(2)} s, p99 ${milliseconds(burst.p99)})`,
        measured: `${burst.present} counted, ${burst.refused} refused`,
        asked: '200 counted, 0 refused',
        holds: burst.present === 200 && burst.refused === 0,
      },
    )
    const standing = await benchStanding(server)
    claims.push({
      what: `half-year standing of 10 branches, ${standing.largeRows} attendances ÷ ${standing.smallRows} (${standing.milliseconds.toFixed(1)} ms; recount differences: ${standing.differences})`,
      measured: standing.ratio.toFixed(2),
      asked: '≤ 1.30',
      holds: standing.ratio <= 1.3 && standing.differences === 0,
    })
  } finally {
    await server.stop()
  }
  const bundle = benchBundle()
  claims.push({
    what: `api bundle with the SDK (require: api ${milliseconds(bundle.apiMilliseconds)}, SDK ${milliseconds(bundle.sdkMilliseconds)} on first use)`,
    measured: kilobytes(bundle.apiBytes + bundle.sdkBytes),
    asked: '≤ 1536 KB',
    holds: bundle.apiBytes + bundle.sdkBytes <= 1536 * 1024,
  })
  console.log('\n| claim | measured | asked | |\n|---|---|---|---|')
  for (const { what, measured, asked, holds } of claims) {
    console.log(`| ${what} | ${measured} | ${asked} | ${holds ? 'holds' : 'FAILS'} |`)
  }
  if (claims.some(({ holds }) => !holds)) process.exitCode = 1
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
