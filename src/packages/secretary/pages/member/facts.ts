import { dayName } from '@/components/labels'
import type { MemberParticulars } from '@/contract/member'
import type { CalendarDate } from '@/domain/calendar'
import { postKinds } from '@/domain/permission'

/** What each card of the page gets. */
export interface MemberCardProps {
  member: MemberParticulars
  today: CalendarDate
  /** Asks for the member anew. */
  onChanged: () => Promise<void>
}

interface Span {
  from: CalendarDate
  to: CalendarDate | null
}

export const isNow = ({ from, to }: Span, today: CalendarDate): boolean =>
  from <= today && (to === null || today <= to)

/** `2024 年 3 月 1 日起`, `2024 年 3 月 1 日至 2025 年 2 月 28 日`: a year is said where it is another one. */
export const spanName = ({ from, to }: Span, today: CalendarDate): string =>
  to === null ? `${dayName(from, today)}起` : `${dayName(from, today)}至 ${dayName(to, from)}`

/** The branch in which a member belongs today, by kind; undefined: in none. */
export const membershipNow = (
  { memberships }: MemberParticulars,
  kind: 'home' | 'loan',
  today: CalendarDate,
) => memberships.find((each) => each.kind === kind && isNow(each, today))

/** `党小组长（第一党小组）`, `支部书记（西桥临时党支部，3 月 1 日起）`. */
export function postName(
  { kind, branchName, groupName, ...span }: MemberParticulars['posts'][number],
  today: CalendarDate,
): string {
  const place = groupName ?? branchName
  const said = [place, isNow(span, today) ? null : spanName(span, today)].filter((part) => part !== null)
  return said.length === 0 ? postKinds[kind] : `${postKinds[kind]}（${said.join('，')}）`
}
