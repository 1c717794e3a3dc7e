import { ALPHABET } from './base32'
import { accept, refuse, type Result } from './result'

export type FeedbackState = 'waiting' | 'answered'

/** So many of one's own a day. */
const OWN_A_DAY = 5
/** So many anonymous ones of a whole committee a day: nobody knows whose they are, so none has a count of their own. */
const ANONYMOUS_A_DAY = 50

/** Characters of the secret key to an anonymous one; five bits each. */
export const FEEDBACK_KEY_LENGTH = 26

/** A key out of random bytes, one for each character. */
export const feedbackKey = (random: Uint8Array): string =>
  [...random].map((byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('')

/** Whether another one may be handed in, of an author (or of all who are anonymous) who had so many today. */
export function decideSending(anonymous: boolean, today: number): Result<null> {
  if (anonymous) return today < ANONYMOUS_A_DAY ? accept(null) : refuse('FEEDBACK_ANONYMOUS_FULL')
  return today < OWN_A_DAY ? accept(null) : refuse('FEEDBACK_TOO_MANY', { values: { most: OWN_A_DAY } })
}

/** An answer stands once given; `repeated`: it is the one that stands. */
export function decideAnswer(standing: string | null, answer: string): Result<{ repeated: boolean }> {
  if (standing === null) return accept({ repeated: false })
  return standing === answer ? accept({ repeated: true }) : refuse('FEEDBACK_ANSWERED')
}

export const feedbackState = (answer: string | null): FeedbackState =>
  answer === null ? 'waiting' : 'answered'
