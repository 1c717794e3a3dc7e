import { decideDraw, drawSample } from '../../../src/domain/lookback'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { candidatesOf, holdRound, lookBacksOf } from '../../database/lookBacks'
import { lookBack, lookBackLine } from '../../database/schema/checkup'
import type { UseCase } from '../usecase'

/** Draws from a round's findings that are struck off, by a seed of the server's. Again is the same draw. */
export const drawLookBack: UseCase<'lookback.draw'> = async (context, { lookBackId, roundId, size }) => {
  const { tx, actor, now, ports } = context
  const { committeeId, memberId } = actor
  if (!(await holdRound(tx, committeeId, roundId))) return refuse('NOT_FOUND')
  const before = await lookBacksOf(tx, committeeId, roundId)
  const same = before.find((each) => each.lookBack.id === lookBackId)
  if (same) return accept({ drawn: same.drawn, of: same.lookBack.candidateIds.length })
  const candidates = await candidatesOf(tx, committeeId, roundId)
  const waiting = before.reduce((sum, each) => sum + each.waiting, 0)
  const decision = decideDraw({ candidates: candidates.length, waiting })
  if (!decision.ok) return decision
  const seed = ports.newSecret()
  const drawn = drawSample(candidates, size, ports.macWith(seed))
  const candidateIds = candidates.map(({ id }) => id)
  const [kept] = await tx
    .insert(lookBack)
    .values({
      ...{ committeeId, id: lookBackId, roundId, number: (before[0]?.lookBack.number ?? 0) + 1, ...size },
      ...{ seed: Buffer.from(seed).toString('hex'), candidateIds, drawnBy: memberId, drawnAt: now },
    })
    .onConflictDoNothing({ target: [lookBack.committeeId, lookBack.id] })
    .returning({ id: lookBack.id })
  if (!kept) return refuse('ID_TAKEN')
  await tx
    .insert(lookBackLine)
    .values(drawn.map(({ id: findingId }) => ({ committeeId, lookBackId, findingId })))
  await recordAudit(context, 'lookback.draw', roundId, {
    lookBackId,
    ...size,
    drawn: drawn.length,
    of: candidates.length,
  })
  return accept({ drawn: drawn.length, of: candidates.length })
}
