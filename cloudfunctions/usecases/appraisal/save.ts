import { and, eq, sql } from 'drizzle-orm'
import { decideAppraisal } from '../../../src/domain/appraisal'
import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { appraisalOf, appraisedMembers } from '../../database/appraisals'
import { recordAudit } from '../../database/audit'
import { branchesNamed } from '../../database/roster'
import { appraisal, appraisalGrade } from '../../database/schema/star'
import { keepEntries } from '../../database/scoreEntries'
import { isRecordsFrozen } from '../../database/campaigns'
import type { UseCase } from '../usecase'

/** Keeps the grades of a branch's whole appraisal, as its assembly decided. The same again is harmless. */
export const saveAppraisal: UseCase<'appraisal.save'> = async (
  context,
  { branchId, year, revision, heldOn, grades },
) => {
  const { tx, actor, now, today, ports } = context
  const { committeeId, memberId } = actor
  if (!may(actor, 'appraise', { branchIds: [branchId] })) return refuse('NOT_YOUR_BRANCH')
  if ((await branchesNamed(tx, committeeId, [branchId])).length === 0) return refuse('NOT_FOUND')
  // All who appraise in a year come one after another: a member who moved may be graded by one branch alone.
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`appraisal ${committeeId} ${year}`}, 0))`,
  )
  const saved = await appraisalOf(tx, committeeId, year, branchId)
  const lastDay = `${year}-12-31`
  const members = await appraisedMembers(tx, committeeId, year, branchId, today < lastDay ? today : lastDay)
  const given = new Map(grades.map((each) => [each.memberId, each.grade]))
  const own = members.filter(({ isElsewhere }) => !isElsewhere)
  const changed = own.filter(({ id, grade }) => (given.get(id) ?? null) !== grade)
  const isSame = saved?.heldOn === heldOn && changed.length === 0
  const decision = decideAppraisal(
    grades,
    members.map(({ id, ...each }) => ({ memberId: id, ...each })),
    { heldOn, year, today, isFrozen: await isRecordsFrozen(tx, committeeId, year, 'as it is') },
  )
  if (!decision.ok) return decision
  if (isSame) return accept({ revision: saved.revision })
  if ((saved?.revision ?? 0) !== revision) return refuse('APPRAISAL_CHANGED')
  const kept = { heldOn, revision: revision + 1, savedBy: memberId, savedAt: now }
  const key = { committeeId, year, branchId }
  await tx
    .insert(appraisal)
    .values({ ...key, ...kept })
    .onConflictDoUpdate({
      target: [appraisal.committeeId, appraisal.year, appraisal.branchId],
      set: kept,
    })
  if (changed.length > 0) {
    await tx
      .insert(appraisalGrade)
      .values(
        changed.map(({ id, gradeId }) => ({
          ...key,
          memberId: id,
          id: gradeId ?? ports.newId(),
          grade: given.get(id) ?? null,
          gradedBy: memberId,
        })),
      )
      .onConflictDoUpdate({
        target: [appraisalGrade.committeeId, appraisalGrade.year, appraisalGrade.memberId],
        set: {
          grade: sql`excluded.grade`,
          branchId: sql`excluded.branch_id`,
          gradedBy: sql`excluded.graded_by`,
        },
      })
  }
  const rows = await tx
    .select({ id: appraisalGrade.id })
    .from(appraisalGrade)
    .where(
      and(
        eq(appraisalGrade.committeeId, committeeId),
        eq(appraisalGrade.year, year),
        eq(appraisalGrade.branchId, branchId),
      ),
    )
  await keepEntries(tx, committeeId, now, { gradeIds: rows.map(({ id }) => id) })
  const counts = grades.filter(({ grade }) => grade !== null).length
  await recordAudit(context, 'appraisal.save', branchId, {
    ...{ year, graded: counts, changed: changed.length },
    heldOn: [saved?.heldOn ?? null, heldOn],
  })
  return accept({ revision: revision + 1 })
}
