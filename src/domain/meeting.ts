import type { Kind } from './obligation'
import { accept, refuse, type Result } from './result'

/** A service is work done, not said: there is nothing to minute. */
export const takesMinutes = (kind: Kind): boolean => kind !== 'volunteerService'

/** Somebody lectures or speaks, perhaps a guest. */
export const hasSpeaker = (kind: Kind): boolean => kind === 'partyLecture' || kind === 'youthForum'

/** Hands counted at a vote. */
export interface Votes {
  for: number
  against: number
  abstentions: number
}

/** Whether a vote can be: no more hands than people with a vote who came. */
export function decideVotes(votes: readonly (Votes | null)[], votersPresent: number): Result<null> {
  for (const [index, each] of votes.entries()) {
    if (each === null) continue
    const hands = each.for + each.against + each.abstentions
    if (hands > votersPresent) {
      return refuse('VOTES_TOO_MANY', {
        field: `resolutions.${index}.votes`,
        values: { hands, voters: votersPresent },
      })
    }
  }
  return accept(null)
}
