import { and, asc, eq, inArray } from 'drizzle-orm'
import type { FindingView } from '../../../src/contract/finding'
import { periodLabel, periodOf } from '../../../src/domain/calendar'
import { overdueDays } from '../../../src/domain/finding'
import { may } from '../../../src/domain/permission'
import { checkersOf } from '../../database/checkups'
import { findingPictures } from '../../database/files'
import type { FoundRow } from '../../database/findingPages'
import { findingStep } from '../../database/schema/checkup'
import { member } from '../../database/schema/organization'
import { mayCheckIt } from '../checkup/mayCheck'
import type { Context } from '../usecase'
import { mayVerify } from './verify'

/** Findings as they are shown, each with its history and what the actor may do with it. */
export async function viewsOf(
  { tx, actor, today }: Pick<Context, 'tx' | 'actor' | 'today'>,
  rows: readonly FoundRow[],
): Promise<FindingView[]> {
  const { committeeId, memberId } = actor
  const ids = rows.map(({ row }) => row.id)
  const steps = await tx
    .select({ step: findingStep, by: member.name })
    .from(findingStep)
    .innerJoin(member, and(eq(member.committeeId, findingStep.committeeId), eq(member.id, findingStep.by)))
    .where(and(eq(findingStep.committeeId, committeeId), inArray(findingStep.findingId, ids)))
    .orderBy(asc(findingStep.at), asc(findingStep.id))
  const picturesOf = await findingPictures(tx, committeeId, ids)
  const checkers = await checkersOf(tx, committeeId, [...new Set(rows.map(({ row }) => row.checkupId))])
  return rows.map((found) => {
    const { row, checkup, round, earlier, branchName, responsibleName, finderName, itemTitle } = found
    const isChecker = checkers.some(({ checkupId, id }) => checkupId === row.checkupId && id === memberId)
    const rectifies = may(actor, 'rectify', { branchIds: [row.branchId] })
    const isHandedIn = checkup.state !== 'checking'
    const { responsibleId } = row
    const isOwn = responsibleId === memberId || row.submittedBy === memberId
    const first = { step: 'found' as const, text: '', by: finderName, at: row.foundAt.toISOString() }
    return {
      ...{ id: row.id, checkupId: row.checkupId, branch: { id: row.branchId, name: branchName } },
      ...{ round: { id: round.id, label: halfYearOf(round.from) }, itemTitle: itemTitle ?? '' },
      ...{ itemKey: row.itemKey, category: row.category, text: row.text, suggestion: row.suggestion },
      ...{ dueOn: row.dueOn, overdueDays: overdueDays(row, today), state: row.state },
      responsible: responsibleId === null ? null : { id: responsibleId, name: responsibleName ?? '' },
      ...{ measure: row.measure, evidence: row.evidence, foundAt: first.at, recursId: row.recursId },
      recurs: recursOf(earlier),
      pictures: picturesOf(row.id),
      steps: [
        first,
        ...steps.flatMap(({ step, by }) =>
          step.findingId === row.id && step.step !== 'found'
            ? [{ step: step.step, text: step.text, by, at: step.at.toISOString() }]
            : [],
        ),
      ],
      may: {
        change: !isHandedIn && mayCheckIt(actor, { checkedId: checkup.checkedId, isChecker }).ok,
        assign: rectifies && isHandedIn && (row.state === 'open' || row.state === 'rectifying'),
        submit: rectifies && row.state === 'rectifying',
        verify: row.state === 'submitted' && !isOwn && mayVerify(actor, { ...checkup, isChecker }).ok,
      },
    }
  })
}

/** The one that it repeats; null: it is new. */
function recursOf(earlier: FoundRow['earlier']): FindingView['recurs'] {
  const { text, state, foundAt, from } = earlier
  if (text === null || state === null || foundAt === null || from === null) return null
  return { text, state, foundAt: foundAt.toISOString(), roundLabel: halfYearOf(from) }
}

const halfYearOf = (from: string) => periodLabel(periodOf('halfYear', from))
