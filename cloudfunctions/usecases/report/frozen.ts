import { monthOf } from '../../../src/domain/calendar'
import type { Figure } from '../../../src/domain/report'
import { changesSince } from '../../../src/domain/reportChanges'
import { periodWords } from '../../../src/domain/reportPeriod'
import { writeFigures } from '../../../src/domain/reportWriting'
import { accept, refuse, type Result } from '../../../src/domain/result'
import { readCursor } from '../../database/cursor'
import { freezeOf, type FreezeRow, freezes } from '../../database/reportFreezes'
import type { Context, UseCase } from '../usecase'
import { type Wanted, wanted } from './asked'
import { comparedFigures } from './facts'

/** Each with what changed since, for which the books are counted anew. */
const PAGE = 10

const scopeOf = ({ from, to, branchId }: FreezeRow) => ({ from: monthOf(from), to: monthOf(to), branchId })

async function figuresNow(context: Context, asked: Wanted): Promise<Figure[]> {
  const figures = await comparedFigures(context, asked)
  return writeFigures({ ...asked, ...figures, titles: asked.catalogue })
}

/** A frozen report, for who may read one of its scope. */
export async function readFrozen(
  context: Context,
  freezeId: string,
): Promise<Result<{ freeze: FreezeRow; by: string; asked: Wanted }>> {
  const found = await freezeOf(context.tx, context.actor.committeeId, freezeId)
  if (!found) return refuse('NOT_FOUND')
  const asked = await wanted(context, scopeOf(found.freeze))
  return asked.ok ? accept({ ...found, asked: asked.value }) : asked
}

/** A report as it was frozen, and which of its figures are others today. */
export const getFrozen: UseCase<'report.frozen'> = async (context, { freezeId }) => {
  const found = await readFrozen(context, freezeId)
  if (!found.ok) return found
  const { freeze, by, asked } = found.value
  return accept({
    report: freeze.report,
    at: freeze.at.toISOString(),
    by,
    changes: changesSince(freeze.report.figures, await figuresNow(context, asked)),
  })
}

/** The frozen reports, newest first, each with how many of its figures are others today. */
export const listFrozen: UseCase<'report.freezes'> = async (context, { branchId, cursor }) => {
  const { tx, actor } = context
  const thisMonth = monthOf(context.today)
  const mayRead = await wanted(context, { from: thisMonth, to: thisMonth, branchId })
  if (!mayRead.ok) return mayRead
  const { items, nextCursor } = await freezes(tx, actor.committeeId, branchId, readCursor(cursor), PAGE)
  const counted = new Map<string, Result<Figure[]>>()
  const nowOf = async (freeze: FreezeRow): Promise<Result<Figure[]>> => {
    const scope = scopeOf(freeze)
    const key = JSON.stringify(scope)
    const known = counted.get(key)
    if (known) return known
    const asked = await wanted(context, scope)
    const figures = asked.ok ? accept(await figuresNow(context, asked.value)) : asked
    counted.set(key, figures)
    return figures
  }
  const lines = []
  for (const { freeze, by, branchName } of items) {
    const now = await nowOf(freeze)
    if (!now.ok) return now
    lines.push({
      ...{ id: freeze.id, label: periodWords(freeze), at: freeze.at.toISOString(), by },
      branch: freeze.branchId === null ? null : { id: freeze.branchId, name: branchName ?? '' },
      changes: changesSince(freeze.report.figures, now.value).length,
    })
  }
  return accept({ items: lines, nextCursor })
}
