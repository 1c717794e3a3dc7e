import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { checkersOf, roundLines } from '../../database/checkups'
import { findingRows } from '../../database/findingPages'
import { candidatesOf, linesOf, lookBacksOf } from '../../database/lookBacks'
import { mayVerify } from '../finding/verify'
import { viewsOf } from '../finding/views'
import type { UseCase } from '../usecase'

/** The draws of a round; of their findings those that the actor looks at, for the committee all. */
export const listLookBacks: UseCase<'lookback.list'> = async (context, { roundId }) => {
  const { tx, actor, today } = context
  const { committeeId, memberId } = actor
  const [round] = await roundLines(tx, committeeId, today, roundId)
  if (!round) return refuse('NOT_FOUND')
  const lookBacks = await lookBacksOf(tx, committeeId, roundId)
  const lines = await linesOf(tx, committeeId, roundId)
  const ids = [...new Set(lines.map(({ line }) => line.findingId))]
  const rows = await findingRows(tx, committeeId, ids)
  const checkers = await checkersOf(tx, committeeId, [...new Set(rows.map(({ row }) => row.checkupId))])
  const looksAt = ({ row, checkup }: (typeof rows)[number]) => {
    const isChecker = checkers.some(({ checkupId, id }) => checkupId === row.checkupId && id === memberId)
    return mayVerify(actor, { ...checkup, isChecker }).ok
  }
  const seesAll = may(actor, 'seeCheckup', {})
  const shown = rows.filter((each) => seesAll || looksAt(each))
  const views = await viewsOf(context, shown)
  const candidates = await candidatesOf(tx, committeeId, roundId)
  const waiting = lookBacks.reduce((sum, each) => sum + each.waiting, 0)
  return accept({
    lookBacks: lookBacks.map(({ lookBack, by, drawn }) => ({
      ...{ id: lookBack.id, number: lookBack.number, unit: lookBack.unit, amount: lookBack.amount },
      ...{ of: lookBack.candidateIds.length, drawn, seed: lookBack.seed },
      ...{ drawnBy: by, drawnAt: lookBack.drawnAt.toISOString() },
      lines: shown.flatMap((found, place) => {
        const view = views[place]
        const drawnLine = lines.find(
          ({ line }) => line.lookBackId === lookBack.id && line.findingId === found.row.id,
        )
        if (!view || !drawnLine) return []
        const { line, by: lookedBy } = drawnLine
        const isOwn = found.row.responsibleId === memberId || found.row.submittedBy === memberId
        return [
          {
            finding: view,
            ...{ verdict: line.verdict, reason: line.reason, by: lookedBy },
            at: line.lookedAt?.toISOString() ?? null,
            may: { look: line.verdict === null && !isOwn && looksAt(found) },
          },
        ]
      }),
    })),
    candidates: candidates.length,
    may: { draw: may(actor, 'runCheckups', {}) && waiting === 0 && candidates.length > 0 },
  })
}
