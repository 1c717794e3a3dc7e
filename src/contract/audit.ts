import * as v from 'valibot'
import { action } from './action'
import { calendarDate, cursor, id, type Instant, type Page } from './fields'

/** Who did what to which record, and when. */
export interface AuditView {
  id: string
  at: Instant
  actor: { id: string; name: string }
  action: string
  /** The record; named where it is a member, a branch or an activity. */
  subject: { id: string; name: string | null }
  /** What changed: states, counts, ids; a pair is before and after. */
  change: Record<string, unknown>
  /** Sealed: it can no longer be changed without being noticed. */
  sealed: boolean
}

/** The first word of an action: `activity`, `finding` … */
const area = v.pipe(v.string('类别不对'), v.regex(/^[A-Za-z]{1,30}$/, '类别不对'))

export const auditActions = {
  /** A page of the audit trail, newest first, with the newest seal. */
  'audit.list': action<Page<AuditView> & { head: { number: number; hash: string; at: Instant } | null }>()(
    'seeAudit',
    v.strictObject({
      actorId: v.optional(v.nullable(id), null),
      subjectId: v.optional(v.nullable(id), null),
      area: v.optional(v.nullable(area), null),
      /** Beijing days, both included. */
      from: v.optional(v.nullable(calendarDate), null),
      to: v.optional(v.nullable(calendarDate), null),
      cursor,
    }),
    'documents',
  ),
}
