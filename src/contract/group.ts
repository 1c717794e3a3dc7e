import * as v from 'valibot'
import type { GroupKind } from '../domain/group'
import { limits } from '../domain/limits'
import { action } from './action'
import { calendarDate, type CalendarDate, id, ids, text } from './fields'

export interface GroupRow {
  id: string
  kind: GroupKind
  name: string
  branchId: string
  branchName: string
  aliveFrom: CalendarDate
  aliveTo: CalendarDate | null
  leader: string | null
  /** Who is in it today, by name. */
  members: { id: string; name: string }[]
  /** Those chosen for it, of whom some may have moved away or grown too old. */
  chosenIds: string[]
}

export const groupActions = {
  /** The groups of a branch, or of all, that exist today or will, and how the youth groups cover the young. */
  'group.list': action<{
    groups: GroupRow[]
    /** Of all serving branches, or of the one branch. */
    coverage: {
      covered: number
      young: number
      unknown: { id: string; name: string; branchName: string }[]
    }
  }>()('seeOrganization', v.strictObject({ branchId: v.optional(v.nullable(id), null) }), 'documents'),
  /** Sets a group up, renames it, chooses its members. The client made the id: again is harmless. */
  'group.save': action<{ groupId: string }>()(
    'manageOrganization',
    v.strictObject({
      groupId: id,
      kind: v.picklist(['party', 'youth'], '请选择小组类别'),
      branchId: id,
      name: text(limits.branchName, '名称'),
      memberIds: ids(limits.groupSize),
      from: calendarDate,
    }),
    'documents',
  ),
  'group.close': action<{ lastDay: CalendarDate }>()(
    'manageOrganization',
    v.strictObject({ groupId: id, lastDay: calendarDate }),
    'documents',
  ),
}
