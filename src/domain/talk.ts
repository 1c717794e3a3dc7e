import type { CalendarDate, Period } from './calendar'
import type { ObligationState } from './obligation'
import { accept, refuse, type Result } from './result'

/** A department leader and a section head in their charge: they talk once a half-year (廉政谈话). */
export interface TalkPair {
  leaderId: string
  sectionHeadId: string
  from: CalendarDate
  /** Its last day; null: until further notice. */
  to: CalendarDate | null
}

/** Whether two people can be paired: not one with themselves, nor the same two twice at a time. */
export function decidePair(
  pair: Pick<TalkPair, 'leaderId' | 'sectionHeadId' | 'from'>,
  others: readonly TalkPair[],
): Result<null> {
  const { leaderId, sectionHeadId, from } = pair
  if (leaderId === sectionHeadId) return refuse('PAIR_SAME_PERSON', { field: 'sectionHeadId' })
  const isTwice = others.some(
    (other) =>
      other.leaderId === leaderId &&
      other.sectionHeadId === sectionHeadId &&
      (other.to === null || other.to >= from),
  )
  return isTwice ? refuse('PAIR_TWICE', { field: 'sectionHeadId' }) : accept(null)
}

/** A pair ends on its last day, which is not before its first. */
export const decidePairEnd = ({ from }: Pick<TalkPair, 'from'>, to: CalendarDate): Result<null> =>
  to < from ? refuse('PAIR_ENDS_BEFORE_BEGIN', { field: 'to', values: { day: from } }) : accept(null)

/** Whether a talk can be recorded: on a day that has come, while the two were a pair. */
export function decideTalk(
  { from, to }: Pick<TalkPair, 'from' | 'to'>,
  heldOn: CalendarDate,
  today: CalendarDate,
): Result<null> {
  if (heldOn > today) return refuse('TALK_IN_FUTURE', { field: 'heldOn' })
  return heldOn < from || (to !== null && heldOn > to)
    ? refuse('TALK_OUTSIDE_PAIR', { field: 'heldOn' })
    : accept(null)
}

/**
 * Whether a pair has to talk in a half-year. What has been raised says so itself; before that, a pair owes what it
 * lives through from the first day to the last.
 */
export const owesTalk = (
  { from, to }: Pick<TalkPair, 'from' | 'to'>,
  state: ObligationState | null,
  period: Pick<Period, 'from' | 'to'>,
): boolean => (state === null ? from <= period.from && (to === null || to >= period.to) : state !== 'waived')

/** 谈了几对 / 应谈几对: those who talked, of those who had to or did so all the same. */
export function talkCoverage(pairs: readonly { owed: boolean; talked: boolean }[]): {
  done: number
  of: number
} {
  return {
    done: pairs.filter(({ talked }) => talked).length,
    of: pairs.filter(({ owed, talked }) => owed || talked).length,
  }
}

/** A talk recorded by mistake is taken back on the day of the slip; later by whoever keeps the organisation. */
export const decideTakeBack = (
  recordedOn: CalendarDate,
  today: CalendarDate,
  manages: boolean,
): Result<null> => (manages || recordedOn === today ? accept(null) : refuse('TALK_UNDO_LATE'))
