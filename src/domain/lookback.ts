import type { Mac } from './checkin'
import { accept, refuse, type Result } from './result'

/** In what a sample is asked for: so many of a hundred, or so many. */
export const sampleUnits = ['percent', 'count'] as const
export type SampleUnit = (typeof sampleUnits)[number]

/** What is seen of a finding that was struck off: it is still put right, or it is there again. */
export type LookVerdict = 'inPlace' | 'relapsed'

export interface SampleSize {
  unit: SampleUnit
  /** 1 to 100 for `percent`. */
  amount: number
}

/** How many of so many are drawn; a share is rounded up, and of what there is nobody draws more. */
export const sampleSizeOf = (of: number, { unit, amount }: SampleSize): number =>
  Math.min(of, unit === 'count' ? amount : Math.ceil((of * amount) / 100))

interface Candidate {
  id: string
  branchId: string
}

/**
 * Draws a sample that nobody can choose and everybody can draw again: each finding's place is the HMAC of its id with
 * the draw's seed. First comes the foremost of each branch, in the order of their places, then whoever is foremost of
 * the rest; so each branch has one where the sample is large enough. The order of the candidates does not matter.
 */
export function drawSample<T extends Candidate>(candidates: readonly T[], size: SampleSize, mac: Mac): T[] {
  const placed = candidates
    .map((candidate) => ({ candidate, place: hexOf(mac(candidate.id)) }))
    .sort((one, other) => (one.place < other.place ? -1 : one.place > other.place ? 1 : 0))
    .map(({ candidate }) => candidate)
  const seen = new Set<string>()
  const foremost = placed.filter(({ branchId }) => !seen.has(branchId) && seen.add(branchId))
  const rest = placed.filter((each) => !foremost.includes(each))
  return [...foremost, ...rest].slice(0, sampleSizeOf(candidates.length, size))
}

/** A round is drawn from again once all that was drawn before is looked at, so that no draw is thrown away. */
export function decideDraw({ candidates, waiting }: { candidates: number; waiting: number }): Result<null> {
  if (waiting > 0) return refuse('LOOKBACK_UNFINISHED', { values: { count: waiting } })
  return candidates === 0 ? refuse('LOOKBACK_NOTHING') : accept(null)
}

const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
