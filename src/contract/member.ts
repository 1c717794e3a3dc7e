import * as v from 'valibot'
import { isCalendarDate } from '../domain/calendar'
import { limits } from '../domain/limits'
import { type ExemptionReason, exemptionReasons, type MembershipKind } from '../domain/membership'
import type { PostKind } from '../domain/permission'
import { mobileOf, NOT_A_MOBILE } from '../domain/phone'
import { action } from './action'
import {
  calendarDate,
  type CalendarDate,
  cursor,
  id,
  type Instant,
  optionalText,
  type Page,
  text,
} from './fields'

/** Of a birth or of joining the Party: well before the app's own days. */
const dateOfLife = v.pipe(
  v.string('日期不对'),
  v.check((value) => isCalendarDate(value) && value >= '1900' && value < '2100', '日期不对'),
)

const phone = v.pipe(
  text(30, '手机号'),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const number = mobileOf(dataset.value)
    if (number !== null) return number
    addIssue({ message: NOT_A_MOBILE })
    return NEVER
  }),
)

export interface MemberParticulars {
  id: string
  name: string
  kind: 'full' | 'probationary'
  joinedOn: CalendarDate
  bornOn: CalendarDate | null
  number: string | null
  /** Whether a phone number is known by its digest; the number itself is kept nowhere. */
  hasPhone: boolean
  /** First to last. */
  memberships: {
    kind: MembershipKind
    branchId: string
    branchName: string
    from: CalendarDate
    to: CalendarDate | null
  }[]
  /** In force or to come. */
  posts: {
    kind: PostKind
    branchName: string | null
    groupName: string | null
    from: CalendarDate
    to: CalendarDate | null
  }[]
  groups: { id: string; name: string; kind: 'party' | 'youth' }[]
  /** Newest first. */
  exemptions: {
    id: string
    reason: ExemptionReason
    note: string
    from: CalendarDate
    to: CalendarDate | null
    decidedOn: CalendarDate
  }[]
  binding: { boundAt: Instant | null; openCode: { expiresAt: Instant } | null }
  /** What the caller may do here. */
  may: { bind: boolean; exempt: boolean; manage: boolean }
}

export interface MemberLine {
  id: string
  name: string
  kind: 'full' | 'probationary'
  branchName: string
  /** On loan to another branch today. */
  isLent: boolean
  isBound: boolean
  isExempt: boolean
}

const person = v.strictObject({ memberId: id })

export const memberActions = {
  /** The roster by name, page by page: all that the caller may see, of one branch, with a word in name or number. */
  'member.list': action<Page<MemberLine> & { count: number }>()(
    'seeMember',
    v.strictObject({
      branchId: v.optional(v.nullable(id), null),
      search: optionalText(limits.memberName, '姓名'),
      cursor,
    }),
  ),
  'member.get': action<MemberParticulars>()('seeMember', person),
  /** Enters a member (branch and its first day are needed then) or changes their particulars. */
  'member.save': action<{ memberId: string }>()(
    'manageOrganization',
    v.strictObject({
      memberId: id,
      name: text(limits.memberName, '姓名'),
      kind: v.picklist(['full', 'probationary'], '请选择党员类别'),
      joinedOn: dateOfLife,
      bornOn: v.optional(v.nullable(dateOfLife), null),
      number: v.optional(v.nullable(text(limits.memberNumber, '编号')), null),
      /** Left out: as it was; null: none any more. */
      phone: v.optional(v.nullable(phone)),
      branchId: v.optional(v.nullable(id), null),
      from: v.optional(v.nullable(calendarDate), null),
    }),
  ),
  /** To another home branch from a day on; what was counted before stays where it was. */
  'member.move': action<{ memberId: string }>()(
    'manageOrganization',
    v.strictObject({ memberId: id, branchId: id, from: calendarDate }),
    'documents',
  ),
  /** To a temporary branch, while the home branch keeps them. Null `to`: until further notice. */
  'member.lend': action<{ memberId: string }>()(
    'manageOrganization',
    v.strictObject({
      memberId: id,
      branchId: id,
      from: calendarDate,
      to: v.optional(v.nullable(calendarDate), null),
    }),
    'documents',
  ),
  'member.endLoan': action<{ memberId: string }>()(
    'manageOrganization',
    v.strictObject({ memberId: id, lastDay: calendarDate }),
    'documents',
  ),
  /** `lastDay`: the last on which they belong; what they hold ends with it, and nothing before. */
  'member.leave': action<{ memberId: string }>()(
    'manageOrganization',
    v.strictObject({ memberId: id, lastDay: calendarDate }),
    'documents',
  ),
  /** The branch's decision; never one's own. Null `to`: until further notice. */
  'member.exempt': action<{ exemptionId: string }>()(
    'exempt',
    v.strictObject({
      exemptionId: id,
      memberId: id,
      reason: v.picklist(Object.keys(exemptionReasons) as ExemptionReason[], '请选择原因'),
      note: optionalText(limits.reason, '说明'),
      from: calendarDate,
      to: v.optional(v.nullable(calendarDate), null),
      decidedOn: calendarDate,
    }),
    'documents',
  ),
  'member.endExemption': action<{ exemptionId: string }>()(
    'exempt',
    v.strictObject({ exemptionId: id, lastDay: calendarDate }),
    'documents',
  ),
}
