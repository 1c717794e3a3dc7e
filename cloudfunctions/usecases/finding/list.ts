import { type FindingState, findingStates } from '../../../src/domain/finding'
import { accept } from '../../../src/domain/result'
import { countFindings, findingPage } from '../../database/findingPages'
import type { UseCase } from '../usecase'
import { viewsOf } from './views'

const PAGE = 20

/** A page of the findings in the actor's sight, each with its history. */
export const listFindings: UseCase<'finding.list'> = async (context, input) => {
  const { tx, actor, today } = context
  const { rows, nextCursor } = await findingPage(tx, actor, today, input, PAGE)
  return accept({ items: await viewsOf(context, rows), nextCursor })
}

/** How many there are, by state, and how many of them are late. */
export const countAllFindings: UseCase<'finding.count'> = async ({ tx, actor, today }, which) => {
  const rows = await countFindings(tx, actor, today, which)
  const counts = Object.fromEntries(
    findingStates.map((state) => [state, rows.find((row) => row.state === state)?.count ?? 0]),
  ) as Record<FindingState, number>
  return accept({ ...counts, overdue: rows.reduce((sum, row) => sum + row.overdue, 0) })
}
