import { dayName, type Label } from '@/components/labels'
import type { DutyOccurrence, DutyRow } from '@/contract/duty'
import type { CalendarDate } from '@/domain/calendar'
import type { OccurrenceState } from '@/domain/duty'
import { cadenceNames } from '../../words'

export const occurrenceLabels: Record<OccurrenceState, Label> = {
  behind: { text: '逾期', tone: 'red' },
  due: { text: '待完成', tone: 'due' },
  done: { text: '已完成', tone: 'met' },
  ahead: { text: '未到期', tone: 'plain' },
}

export interface OwnOccurrence {
  duty: DutyRow
  occurrence: DutyOccurrence
}

const all = (duties: readonly DutyRow[]): OwnOccurrence[] =>
  duties.flatMap((duty) => duty.occurrences.map((occurrence) => ({ duty, occurrence })))

const byDueDay = (a: OwnOccurrence, b: OwnOccurrence) =>
  a.occurrence.dueOn === b.occurrence.dueOn ? 0 : a.occurrence.dueOn < b.occurrence.dueOn ? -1 : 1

/** What is to be done now, the longest overdue first. */
export const openOf = (duties: readonly DutyRow[]): OwnOccurrence[] =>
  all(duties)
    .filter(({ occurrence: { state } }) => state === 'behind' || state === 'due')
    .sort(byDueDay)

/** What is done, the latest first. */
export const doneOf = (duties: readonly DutyRow[]): OwnOccurrence[] =>
  all(duties)
    .filter(({ occurrence: { state } }) => state === 'done')
    .sort((a, b) => byDueDay(b, a))

/** What comes next, the soonest first. */
export const aheadOf = (duties: readonly DutyRow[]): OwnOccurrence[] =>
  all(duties)
    .filter(({ occurrence: { state } }) => state === 'ahead')
    .sort(byDueDay)

/** The first that is not done yet. */
const nextOf = ({ occurrences }: DutyRow) => occurrences.find(({ state }) => state !== 'done')

/** Duties by when they next fall due, what is overdue first; of which nothing is left, last. */
export const byNextDue = (duties: readonly DutyRow[]): DutyRow[] => {
  const dueOf = (duty: DutyRow) => nextOf(duty)?.dueOn ?? '9999'
  return [...duties].sort((a, b) => dueOf(a).localeCompare(dueOf(b)))
}

/** `2026 年 5 月 · 5 月 31 日前`. */
export const dueWords = ({ label, dueOn }: DutyOccurrence, today: CalendarDate): string =>
  [label, `${dayName(dueOn, today)}前`].filter(Boolean).join(' · ')

/** `每月 · 11 次完成 10 次 · 12 月 31 日前`, `每月 · 11 次完成 9 次 · 逾期 1 次`, `6 月 30 日前 · 逾期`. */
export function progressWords(duty: DutyRow, today: CalendarDate): string {
  const { cadence, dueOn, from, of, done } = duty
  const behind = duty.occurrences.filter(({ state }) => state === 'behind').length
  const by = (day: CalendarDate) => `${dayName(day, today)}前`
  if (cadence === null) return [by(dueOn ?? from), behind > 0 && '逾期'].filter(Boolean).join(' · ')
  const next = nextOf(duty)
  const due = behind > 0 ? `逾期 ${behind} 次` : next && by(next.dueOn)
  return [cadenceNames[cadence], `${of} 次完成 ${done} 次`, due].filter(Boolean).join(' · ')
}

/** `91%`; of a duty of which nothing has come up yet, nothing is known. */
export const shareWords = ({ done, of }: Pick<DutyRow, 'done' | 'of'>): string =>
  of === 0 ? '未开始' : `${Math.floor((done / of) * 100)}%`
