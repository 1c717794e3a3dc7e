import type { CalendarDate } from './calendar'

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
