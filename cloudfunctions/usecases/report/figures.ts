import { monthsBetween } from '../../../src/domain/calendar'
import type { FigureKey } from '../../../src/domain/report'
import { figureKeys, specOf, valueOf } from '../../../src/domain/reportFigures'
import type { Tally } from '../../../src/domain/total'
import type { Tx } from '../../database/database'
import { sumsOf } from '../../database/reports/records'
import type { Asked, RecordRow } from '../../database/reports/record'
import { retiredBranchIds } from '../../database/roster'
import { totalsOf } from '../../database/totals'
import type { Wanted } from './asked'
import { dutyRecords } from './dutyRecords'
import { nextRecords } from './nextRecords'
import { starRecords } from './starRecords'
import { youthRecords } from './youthRecords'

/** Figures whose records are found by a rule rather than by a query. */
export const ruled: Record<string, (tx: Tx, asked: Asked) => Promise<RecordRow[]>> = {
  duties: (tx, asked) => dutyRecords(tx, asked),
  dutiesDone: (tx, asked) => dutyRecords(tx, asked, 'done'),
  dutiesBehind: (tx, asked) => dutyRecords(tx, asked, 'behind'),
  youngMembers: (tx, asked) => youthRecords(tx, asked, { covered: false }),
  youngCovered: (tx, asked) => youthRecords(tx, asked, { covered: true }),
  fiveStarMembers: starRecords,
  nextOwed: nextRecords,
}

export const titlesOf = ({ catalogue }: Pick<Wanted, 'catalogue'>): Map<string, string> =>
  new Map(catalogue.map(({ id, title }) => [id, title]))

/** The totals of a period, and the figures that a report may name: all of them, or those that are asked for. */
export async function countFigures(
  tx: Tx,
  asked: Wanted,
  only?: FigureKey,
): Promise<{ tallies: Tally[]; figures: Map<FigureKey, number> }> {
  const { committeeId, branchId, period, today } = asked
  const titles = titlesOf(asked)
  const tallies = await totalsOf(tx, committeeId, monthsBetween(period), branchId ?? undefined)
  const folding = { today, retiredBranchIds: await retiredBranchIds(tx, committeeId) }
  const specs = figureKeys(titles, branchId !== null)
    .filter((key) => only === undefined || key === only)
    .flatMap((key) => {
      const spec = specOf(key, titles)
      return spec ? [{ key, spec }] : []
    })
  const sums = await sumsOf(
    tx,
    specs.filter(({ spec }) => !spec.fold).map(({ key }) => key),
    asked,
  )
  const figures = new Map<FigureKey, number>()
  for (const { key, spec } of specs) {
    const sum = spec.fold?.(tallies, folding) ?? sums.get(key) ?? (await ruled[key]?.(tx, asked))?.length ?? 0
    figures.set(key, valueOf(spec, sum))
  }
  return { tallies, figures }
}
