import { ALPHABET, readTyped } from './base32'
import { officerBranchIds, type Actor, type Post, rolesOf } from './permission'
import { accept, refuse, type Result } from './result'

/** A member binds WeChat to the roster with a code of eight characters (40 bits), once, within seven days. */
const LENGTH = 8
const CODE_DAYS = 7
/** So many failed tries within so many minutes, and a WeChat user has to wait: 40 bits are not guessed like that. */
const MOST_TRIES = 5
const WITHIN_MINUTES = 60

const MINUTE = 60_000

/** The code that the first 40 bits of a digest (hexadecimal) give. */
export function bindCodeFrom(digest: string): string {
  const bits = parseInt(digest.slice(0, 10), 16)
  return Array.from({ length: LENGTH }, (_, index) =>
    ALPHABET.charAt(Math.floor(bits / 32 ** (LENGTH - 1 - index)) % 32),
  ).join('')
}

/** What somebody typed, as the code is kept; null when it is none. */
export const parseBindCode = (text: string): string | null => readTyped(text, LENGTH)

/** In two halves, as it is shown and read aloud: `K7QW 4MPA`. */
export const bindCodeInHalves = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`.trim()

export const bindCodeExpiry = (madeAt: Date): Date =>
  new Date(madeAt.getTime() + CODE_DAYS * 24 * 60 * MINUTE)

export interface BindCode {
  expiresAt: Date
  usedAt: Date | null
  revokedAt: Date | null
}

/** Whether a code that was found may still be used at `now`. */
export function decideBindCode({ expiresAt, usedAt, revokedAt }: BindCode, now: Date): Result<null> {
  if (usedAt !== null) return refuse('BIND_CODE_USED', { field: 'code' })
  if (revokedAt !== null) return refuse('BIND_CODE_REVOKED', { field: 'code' })
  return expiresAt <= now ? refuse('BIND_CODE_EXPIRED', { field: 'code' }) : accept(null)
}

/**
 * Whether a member may be bound to the WeChat user who asks. `belongs`: today to the committee; `isBound`: to some
 * WeChat already, which is never replaced in silence.
 */
export function decideBinding({ belongs, isBound }: { belongs: boolean; isBound: boolean }): Result<null> {
  if (!belongs) return refuse('BIND_MEMBER_LEFT')
  return isBound ? refuse('BIND_MEMBER_BOUND') : accept(null)
}

/** Minutes that somebody with these failed tries has to wait at `now`; 0: they may try. */
export function minutesToWait(tries: readonly Date[], now: Date): number {
  const recent = tries
    .map((at) => at.getTime())
    .filter((at) => at > now.getTime() - WITHIN_MINUTES * MINUTE)
    .sort((a, b) => b - a)
  const deciding = recent[MOST_TRIES - 1]
  if (deciding === undefined) return 0
  return Math.max(1, Math.ceil((deciding + WITHIN_MINUTES * MINUTE - now.getTime()) / MINUTE))
}

/** From when a failed try no longer matters. */
export const triesForgottenBefore = (now: Date): Date => new Date(now.getTime() - WITHIN_MINUTES * MINUTE)

/**
 * Who gives out a member's binding could take it for themselves, so nobody does it for a member whose posts reach
 * further than their own: those of other branches and of the committee are for the committee's officers.
 */
export function reachesPostsOf(
  actor: Pick<Actor, 'posts'>,
  posts: readonly Pick<Post, 'branchId'>[],
): boolean {
  if (rolesOf(actor).includes('committeeOfficer')) return true
  const run = officerBranchIds(actor)
  return posts.every(({ branchId }) => branchId !== null && run.includes(branchId))
}
