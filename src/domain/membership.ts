import { addDays, type CalendarDate } from './calendar'
import { accept, refuse, type Result } from './result'

/** `home`: where the member belongs; `loan`: at a temporary branch, while the home branch keeps them. */
export type MembershipKind = 'home' | 'loan'

/** Belonging to a branch from the first day to the last; `to` null: until further notice. */
export interface Membership {
  kind: MembershipKind
  branchId: string
  from: CalendarDate
  to: CalendarDate | null
}

/** Why a branch spares a member organisational life: over 70, or long ill. */
export const exemptionReasons = { age: '年老', illness: '长期患病', other: '其他' } as const
export type ExemptionReason = keyof typeof exemptionReasons

const covers = ({ from, to }: Pick<Membership, 'from' | 'to'>, day: CalendarDate): boolean =>
  from <= day && (to === null || day <= to)

const homesOf = (memberships: readonly Membership[]) =>
  memberships.filter(({ kind }) => kind === 'home').sort((a, b) => (a.from < b.from ? -1 : 1))

/** Where a member belongs on a day: the home branch and the one that has them on loan; null: nowhere. */
export const branchesOn = (
  memberships: readonly Membership[],
  day: CalendarDate,
): Record<MembershipKind, string | null> => {
  const of = (kind: MembershipKind) =>
    memberships.find((each) => each.kind === kind && covers(each, day))?.branchId ?? null
  return { home: of('home'), loan: of('loan') }
}

/** The last day in the committee of somebody who is to leave; null: until further notice. */
export const lastDayOf = (memberships: readonly Membership[]): CalendarDate | null =>
  homesOf(memberships).at(-1)?.to ?? null

/** The last day of the stay of that day in a branch, at home or on loan; null: until further notice, or no such stay. */
export const lastDayIn = (
  memberships: readonly Membership[],
  branchId: string,
  day: CalendarDate,
): CalendarDate | null =>
  memberships.find((each) => each.branchId === branchId && covers(each, day))?.to ?? null

/** What a step does to somebody's memberships: those that end earlier than they said, and the one that begins. */
export interface Step {
  ended: { kind: MembershipKind; from: CalendarDate; to: CalendarDate }[]
  begun: Membership | null
}

/**
 * Moves a member to another home branch from a day on: what was counted before that day stays where it was. Who has
 * left and comes back begins anew. Refuses a day on or before the first of the present home.
 */
export function moveHome(
  memberships: readonly Membership[],
  branchId: string,
  from: CalendarDate,
): Result<Step> {
  const last = homesOf(memberships).at(-1)
  const begun: Membership = { kind: 'home', branchId, from, to: null }
  if (!last) return accept({ ended: [], begun })
  if (last.branchId === branchId && last.to === null) return refuse('MOVE_SAME_BRANCH', { field: 'branchId' })
  if (from <= last.from) return refuse('MOVE_BEFORE_JOINED', { field: 'from', values: { day: last.from } })
  const stays = last.to === null || last.to >= from
  return accept({ ended: stays ? [{ kind: 'home', from: last.from, to: addDays(from, -1) }] : [], begun })
}

/** Lends a member to a temporary branch while their home keeps them. Loans do not overlap and lie within a home. */
export function lend(
  memberships: readonly Membership[],
  loan: { branchId: string; from: CalendarDate; to: CalendarDate | null },
): Result<Step> {
  const home = homesOf(memberships).find((each) => covers(each, loan.from))
  if (!home) return refuse('LOAN_WITHOUT_HOME', { field: 'from' })
  if (home.to !== null && (loan.to === null || loan.to > home.to)) {
    return refuse('LOAN_WITHOUT_HOME', { field: 'to' })
  }
  const overlaps = memberships.some(
    ({ kind, from, to }) =>
      kind === 'loan' && (loan.to === null || from <= loan.to) && (to === null || loan.from <= to),
  )
  if (overlaps) return refuse('LOAN_OVERLAPS', { field: 'from' })
  return accept({ ended: [], begun: { kind: 'loan', ...loan } })
}

/** A member leaves: `lastDay` is the last on which they belong; a loan ends with it. */
export function leave(memberships: readonly Membership[], lastDay: CalendarDate): Result<Step> {
  const home = homesOf(memberships).at(-1)
  if (!home || (home.to !== null && home.to <= lastDay)) return refuse('LEFT_ALREADY')
  if (lastDay < home.from)
    return refuse('MOVE_BEFORE_JOINED', { field: 'lastDay', values: { day: home.from } })
  const loans = memberships.filter(
    ({ kind, from, to }) => kind === 'loan' && from <= lastDay && (to === null || to > lastDay),
  )
  return accept({
    ended: [home, ...loans].map(({ kind, from }) => ({ kind, from, to: lastDay })),
    begun: null,
  })
}

/** Ends the loan of that day: `lastDay` is the last on which the temporary branch has the member. */
export function endLoan(memberships: readonly Membership[], lastDay: CalendarDate): Result<Step> {
  const loan = memberships.find((each) => each.kind === 'loan' && covers(each, lastDay))
  if (!loan) return refuse('LOAN_NONE', { field: 'lastDay' })
  return accept({ ended: [{ kind: 'loan', from: loan.from, to: lastDay }], begun: null })
}

/** The memberships after a step. */
export const afterStep = (memberships: readonly Membership[], { ended, begun }: Step): Membership[] => [
  ...memberships.map((each) => {
    const end = ended.find(({ kind, from }) => kind === each.kind && from === each.from)
    return end ? { ...each, to: end.to } : each
  }),
  ...(begun ? [begun] : []),
]
