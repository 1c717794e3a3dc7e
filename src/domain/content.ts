import { accept, refuse, type Result } from './result'

/** Texts that others read, and of which the check may want a person to look first. */
export const heldSubjects = {
  activity: '活动',
  word: '心里话',
  brand: '支部品牌',
  minutes: '会议记录',
} as const
export type HeldSubject = keyof typeof heldSubjects
/** `withheld`: somebody has looked and said no. */
export type HoldState = 'waiting' | 'cleared' | 'withheld'

/** What WeChat's check says of a text. `review`: a person is to look. */
export const textVerdicts = ['pass', 'review', 'risky'] as const
export type TextVerdict = (typeof textVerdicts)[number]

/** The worst of several; of none, `pass`. */
export const worstOf = (verdicts: readonly TextVerdict[]): TextVerdict =>
  textVerdicts.findLast((verdict) => verdicts.includes(verdict)) ?? 'pass'

/** The most that WeChat's check takes at once, UTF-16 code units. */
export const MOST_CHECKED = 2500

/** A text in pieces that the check takes, no character cut in two. */
export function piecesOf(text: string, most = MOST_CHECKED): string[] {
  const pieces: string[] = []
  for (let from = 0; from < text.length;) {
    const to = from + most
    const cutsPair = to < text.length && /[\uD800-\uDBFF]/.test(text.charAt(to - 1))
    pieces.push(text.slice(from, cutsPair ? to - 1 : to))
    from += pieces.at(-1)?.length ?? most
  }
  return pieces
}

/** Whether somebody's verdict on a held text may stand: never on one's own; the same again is harmless. */
export function decideHold(
  hold: { state: HoldState; authorId: string },
  deciderId: string,
  verdict: Exclude<HoldState, 'waiting'>,
): Result<{ changed: boolean }> {
  if (hold.authorId === deciderId) return refuse('TEXT_OWN')
  if (hold.state !== 'waiting' && hold.state !== verdict) return refuse('TEXT_DECIDED')
  return accept({ changed: hold.state === 'waiting' })
}

/** Whether an activity with this hold may be published; null: nothing holds it. */
export function decideHeldPublish(state: HoldState | null): Result<null> {
  if (state === 'waiting') return refuse('TEXT_WAITING')
  return state === 'withheld' ? refuse('TEXT_WITHHELD') : accept(null)
}

/** What pictures belong to: `finding` shows what was found, `evidence` how it was put right. */
export type FileSubject = 'activity' | 'brand' | 'finding' | 'evidence'
/** `pending`: WeChat has not answered yet; only who added it sees it. */
export type FileState = 'pending' | 'visible' | 'refused' | 'removed'
export type PictureType = 'image/jpeg' | 'image/png'
