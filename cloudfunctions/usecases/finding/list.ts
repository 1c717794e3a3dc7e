import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { overdueDays } from '../../../src/domain/finding'
import { may } from '../../../src/domain/permission'
import { accept } from '../../../src/domain/result'
import { checkersOf, checkupInSight } from '../../database/checkups'
import { pageOf, readCursor } from '../../database/cursor'
import { checkup, finding, findingStep } from '../../database/schema/checkup'
import { branch, member } from '../../database/schema/organization'
import type { UseCase } from '../usecase'
import { mayVerify } from './verify'

const PAGE = 20
const responsible = alias(member, 'responsible')

/** A page of the findings in the actor's sight, newest first, each with its history. */
export const listFindings: UseCase<'finding.list'> = async (
  { tx, actor, today },
  { branchId, category, state, cursor },
) => {
  const { committeeId, memberId } = actor
  const from = readCursor(cursor)
  const rows = await tx
    .select({
      row: finding,
      checkup: { checkingId: checkup.checkingId, checkedId: checkup.checkedId, state: checkup.state },
      branchName: branch.name,
      responsibleName: responsible.name,
    })
    .from(finding)
    .innerJoin(checkup, and(eq(checkup.committeeId, finding.committeeId), eq(checkup.id, finding.checkupId)))
    .innerJoin(branch, and(eq(branch.committeeId, finding.committeeId), eq(branch.id, finding.branchId)))
    .leftJoin(
      responsible,
      and(eq(responsible.committeeId, finding.committeeId), eq(responsible.id, finding.responsibleId)),
    )
    .where(
      and(
        eq(finding.committeeId, committeeId),
        checkupInSight(actor),
        branchId === null ? undefined : eq(finding.branchId, branchId),
        category === null ? undefined : eq(finding.category, category),
        state === null ? undefined : eq(finding.state, state),
        from
          ? sql`(${finding.foundAt}, ${finding.id}) < (${from.at.toISOString()}::timestamptz, ${from.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(finding.foundAt), desc(finding.id))
    .limit(PAGE + 1)
  const { items, nextCursor } = pageOf(rows, PAGE, ({ row }) => ({ at: row.foundAt, id: row.id }))
  const ids = items.map(({ row }) => row.id)
  const steps = await tx
    .select({ step: findingStep, by: member.name })
    .from(findingStep)
    .innerJoin(member, and(eq(member.committeeId, findingStep.committeeId), eq(member.id, findingStep.by)))
    .where(and(eq(findingStep.committeeId, committeeId), inArray(findingStep.findingId, ids)))
    .orderBy(asc(findingStep.at), asc(findingStep.id))
  const checkers = await checkersOf(tx, committeeId, [...new Set(items.map(({ row }) => row.checkupId))])
  return accept({
    items: items.map(({ row, checkup, branchName, responsibleName }) => {
      const isChecker = checkers.some(({ checkupId, id }) => checkupId === row.checkupId && id === memberId)
      const rectifies = may(actor, 'rectify', { branchIds: [row.branchId] })
      const isHandedIn = checkup.state !== 'checking'
      const { responsibleId } = row
      const isOwn = responsibleId === memberId || row.submittedBy === memberId
      return {
        ...{ id: row.id, checkupId: row.checkupId, branch: { id: row.branchId, name: branchName } },
        ...{ itemKey: row.itemKey, category: row.category, text: row.text, suggestion: row.suggestion },
        ...{ dueOn: row.dueOn, overdueDays: overdueDays(row, today), state: row.state },
        responsible: responsibleId === null ? null : { id: responsibleId, name: responsibleName ?? '' },
        ...{ measure: row.measure, evidence: row.evidence, recursId: row.recursId },
        steps: steps.flatMap(({ step, by }) =>
          step.findingId === row.id
            ? [{ step: step.step, text: step.text, by, at: step.at.toISOString() }]
            : [],
        ),
        may: {
          assign: rectifies && isHandedIn && (row.state === 'open' || row.state === 'rectifying'),
          submit: rectifies && row.state === 'rectifying',
          verify: row.state === 'submitted' && !isOwn && mayVerify(actor, { ...checkup, isChecker }).ok,
        },
      }
    }),
    nextCursor,
  })
}
