import { and, asc, eq } from 'drizzle-orm'
import type { CalendarDate } from '../../src/domain/calendar'
import type { AppraisalGrade } from '../../src/domain/star'
import type { Tx } from './database'
import { isMembershipOn } from './roster'
import { member, membership } from './schema/organization'
import { appraisal, appraisalGrade } from './schema/star'

/** A branch's appraisal of a year; null: nothing saved yet. */
export async function appraisalOf(tx: Tx, committeeId: string, year: number, branchId: string) {
  const [found] = await tx
    .select()
    .from(appraisal)
    .where(
      and(eq(appraisal.committeeId, committeeId), eq(appraisal.year, year), eq(appraisal.branchId, branchId)),
    )
  return found ?? null
}

export interface AppraisedMember {
  id: string
  name: string
  isProbationary: boolean
  isElsewhere: boolean
  /** The row of the grade; null: there was never one. */
  gradeId: string | null
  grade: AppraisalGrade | null
}

/** Those at home in a branch on the day, by name, with their grade of the year: a branch appraises its own. */
export async function appraisedMembers(
  tx: Tx,
  committeeId: string,
  year: number,
  branchId: string,
  day: CalendarDate,
): Promise<AppraisedMember[]> {
  const rows = await tx
    .select({
      id: member.id,
      name: member.name,
      kind: member.kind,
      gradeId: appraisalGrade.id,
      gradedIn: appraisalGrade.branchId,
      grade: appraisalGrade.grade,
    })
    .from(membership)
    .innerJoin(
      member,
      and(eq(member.committeeId, membership.committeeId), eq(member.id, membership.memberId)),
    )
    .leftJoin(
      appraisalGrade,
      and(
        eq(appraisalGrade.committeeId, member.committeeId),
        eq(appraisalGrade.memberId, member.id),
        eq(appraisalGrade.year, year),
      ),
    )
    .where(
      and(
        eq(membership.committeeId, committeeId),
        eq(membership.branchId, branchId),
        eq(membership.kind, 'home'),
        isMembershipOn(day),
      ),
    )
    .orderBy(asc(member.name), asc(member.id))
  return rows.map(({ kind, gradedIn, ...row }) => ({
    ...row,
    isProbationary: kind === 'probationary',
    isElsewhere: row.grade !== null && gradedIn !== branchId,
  }))
}
