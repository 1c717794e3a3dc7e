import { and, eq } from 'drizzle-orm'
import { dateOf, isWithin } from '../../../src/domain/calendar'
import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { findingPage } from '../../database/findingPages'
import { branch } from '../../database/schema/organization'
import type { Context } from '../usecase'
import { committeeName, dayWithin, yearDays } from './branches'
import { handbookDocument } from './handbook/document'
import type { HandbookFacts } from './handbook/facts'
import { appraisalIn, heldIn, honoursIn, membersIn, officersIn, owedIn, reflectionsIn } from './handbook/load'
import { asWord } from './made'

/** More than a branch is found in all its years. */
const MOST = 2000

/** 党支部工作手册: what the books hold of a branch's year, from its officers to its honours. */
export const handbook = asWord<'document.handbook'>(async (context, { branchId, year }) => {
  const { tx, actor, today } = context
  if (!may(actor, 'seeMember', { branchIds: [branchId] })) return refuse('NOT_YOUR_BRANCH')
  const [found] = await tx
    .select()
    .from(branch)
    .where(and(eq(branch.committeeId, actor.committeeId), eq(branch.id, branchId)))
  if (!found) return refuse('NOT_FOUND', { field: 'branchId' })
  const days = yearDays(year)
  const asked = { branchId, ...days }
  const asOf = dayWithin(today, days)
  const members = await membersIn(context, found, asOf)
  return accept({
    name: `${found.name} 党支部工作手册 ${year}`,
    document: handbookDocument({
      committee: await committeeName(context),
      branch: found,
      year,
      asOf,
      members,
      officers: await officersIn(context, asked),
      owed: await owedIn(context, asked),
      ...(await heldIn(context, asked)),
      reflections: await reflectionsIn(context, asked),
      findings: await findingsIn(context, branchId, days),
      honours: await honoursIn(context, branchId, year, members),
      appraisal: await appraisalIn(context, branchId, year),
    }),
  })
})

async function findingsIn(
  { tx, actor, today }: Context,
  branchId: string,
  days: { from: string; to: string },
): Promise<HandbookFacts['findings']> {
  const asked = {
    ...{ branchId, roundId: null, category: null, checkupId: null, state: null, overdue: false },
    ...{ order: 'newest' as const, cursor: null },
  }
  const { rows } = await findingPage(tx, actor, today, asked, MOST)
  return rows
    .map(({ row, responsibleName }) => ({
      on: dateOf(row.foundAt),
      text: row.text,
      responsible: responsibleName,
      measure: row.measure,
      dueOn: row.dueOn,
      state: row.state,
    }))
    .filter(({ on }) => isWithin(on, days))
    .reverse()
}
