import type { PublicNotice } from '../../../src/contract/campaign'
import { addDays, type CalendarDate, yearOf } from '../../../src/domain/calendar'
import { isKnown, workdaysLeft } from '../../../src/domain/workdays'
import type { Campaign } from '../../database/campaigns'

/** Whether the working days between two days are a guess: the holidays of one of their years are not known yet. */
export const isGuess = (from: CalendarDate, to: CalendarDate): boolean =>
  !isKnown(yearOf(from)) || !isKnown(yearOf(to))

/** The public notice that a campaign has or had; null: it stands at none. */
export function noticeOf(
  { state, noticeFrom, noticeTo }: Pick<Campaign, 'state' | 'noticeFrom' | 'noticeTo'>,
  today: CalendarDate,
): PublicNotice | null {
  if (noticeFrom === null || noticeTo === null || (state !== 'noticed' && state !== 'published')) return null
  return {
    from: noticeFrom,
    to: noticeTo,
    workdaysLeft: workdaysLeft(addDays(today, 1), noticeTo),
    isGuess: isGuess(noticeFrom, noticeTo),
  }
}
