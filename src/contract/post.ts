import * as v from 'valibot'
import { type PostKind, postKinds } from '../domain/permission'
import { action } from './action'
import { calendarDate, type CalendarDate, id } from './fields'

export interface PostRow {
  id: string
  kind: PostKind
  memberId: string
  memberName: string
  groupId: string | null
  groupName: string | null
  from: CalendarDate
  to: CalendarDate | null
}

export const postActions = {
  /** The posts of a branch, of the committee itself when null: in force and to come, then those that are over. */
  'post.list': action<{ posts: PostRow[] }>()(
    'seeOrganization',
    v.strictObject({ branchId: v.optional(v.nullable(id), null) }),
    'documents',
  ),
  /** Appoints somebody for a term. `replace`: the present secretary's term ends the day before. */
  'post.appoint': action<{
    postId: string
    /** Whose term ended by it. */
    ended: { memberName: string; lastDay: CalendarDate } | null
  }>()(
    'manageOrganization',
    v.strictObject({
      postId: id,
      memberId: id,
      kind: v.picklist(Object.keys(postKinds) as PostKind[], '请选择职务'),
      branchId: v.optional(v.nullable(id), null),
      groupId: v.optional(v.nullable(id), null),
      from: calendarDate,
      to: v.optional(v.nullable(calendarDate), null),
      replace: v.optional(v.boolean(), false),
    }),
    'documents',
  ),
  'post.end': action<{ lastDay: CalendarDate }>()(
    'manageOrganization',
    v.strictObject({ postId: id, lastDay: calendarDate }),
    'documents',
  ),
}
