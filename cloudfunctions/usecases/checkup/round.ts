import { and, eq } from 'drizzle-orm'
import {
  type CalendarDate,
  type Period,
  periodLabel,
  periodOf,
  previousPeriod,
} from '../../../src/domain/calendar'
import { ruleOf } from '../../../src/domain/obligation'
import { decidePairs, pairUp } from '../../../src/domain/pairing'
import { accept, refuse, type Result } from '../../../src/domain/result'
import { talliesOfObligation } from '../../../src/domain/total'
import { recordAudit } from '../../database/audit'
import {
  categoryLines,
  checkupLines,
  keepChecklist,
  newestChecklist,
  pairsBefore,
  roundLines,
} from '../../database/checkups'
import type { Tx } from '../../database/database'
import { branchesOn } from '../../database/roster'
import { checkup, checkupRound } from '../../database/schema/checkup'
import { obligation } from '../../database/schema/obligation'
import { moveTotals } from '../../database/totals'
import type { UseCase } from '../usecase'
import { holdChecklist } from './checklist'

/** A round is of the half-year that runs, or of the one before. */
function decidePeriod(on: CalendarDate, today: CalendarDate): Result<Period> {
  const period = periodOf('halfYear', on)
  const current = periodOf('halfYear', today)
  return [current.from, previousPeriod(current).from].includes(period.from)
    ? accept(period)
    : refuse('ROUND_PERIOD', { field: 'on' })
}

/** The branches that take part today: those that owe a check-up. */
const branchesOfRound = async (tx: Tx, committeeId: string, today: CalendarDate) =>
  (await branchesOn(tx, committeeId, today)).filter(({ kind }) => ruleOf('checkup').every[kind] !== null)

/** Proposes who checks whom; nothing is kept. */
export const proposeRound: UseCase<'round.propose'> = async ({ tx, actor, today }, { on, exclusions }) => {
  const { committeeId } = actor
  const period = decidePeriod(on ?? today, today)
  if (!period.ok) return period
  const branches = await branchesOfRound(tx, committeeId, today)
  const before = await pairsBefore(tx, committeeId, period.value.from)
  const proposal = pairUp(
    branches.map(({ id }) => id),
    exclusions,
    before,
  )
  if (!proposal.ok) return proposal
  return accept({
    label: periodLabel(period.value),
    branches: branches.map(({ id, name }) => ({ id, name })),
    ...proposal.value,
  })
}

/** Opens the round of a half-year with the newest list; every branch in it owes its check-up. Again is harmless. */
export const openRound: UseCase<'round.open'> = async (context, { roundId, on, pairs }) => {
  const { tx, actor, now, today, ports } = context
  const { committeeId, memberId } = actor
  const period = decidePeriod(on, today)
  if (!period.ok) return period
  const { from, to } = period.value
  await holdChecklist(tx, committeeId)
  const ofPeriod = and(eq(checkupRound.committeeId, committeeId), eq(checkupRound.from, from))
  const [standing] = await tx.select({ id: checkupRound.id }).from(checkupRound).where(ofPeriod)
  if (standing) return standing.id === roundId ? accept({ roundId }) : refuse('ROUND_OPENED')
  const branches = await branchesOfRound(tx, committeeId, today)
  const decision = decidePairs(
    pairs,
    branches.map(({ id }) => id),
  )
  if (!decision.ok) return decision
  const list = await newestChecklist(tx, committeeId)
  const version = Math.max(list.version, 1)
  // The list that every committee begins with becomes its own with the first round.
  if (list.version === 0) {
    await keepChecklist(tx, { committeeId, version, savedBy: memberId, savedAt: now }, list.items)
  }
  const [opened] = await tx
    .insert(checkupRound)
    .values({
      ...{ committeeId, id: roundId, from, to, checklistVersion: version, state: 'open' as const },
      ...{ openedBy: memberId, openedAt: now },
    })
    .onConflictDoNothing()
    .returning({ id: checkupRound.id })
  if (!opened) return refuse('ID_TAKEN')
  await tx
    .insert(checkup)
    .values(
      pairs.map((pair) => ({ committeeId, id: ports.newId(), roundId, ...pair, state: 'checking' as const })),
    )
  const owed = await tx
    .insert(obligation)
    .values(
      pairs.map(({ checkedId }) => ({
        ...{ committeeId, kind: 'checkup' as const, ownerId: checkedId, branchId: checkedId, from, to },
      })),
    )
    .onConflictDoNothing()
    .returning()
  await recordAudit(context, 'round.open', roundId, { from, to, version, branches: pairs.length })
  await moveTotals(tx, committeeId, [], owed.flatMap(talliesOfObligation))
  return accept({ roundId })
}

const labelled = <T extends { from: CalendarDate }>(round: T) => ({
  ...round,
  label: periodLabel(periodOf('halfYear', round.from)),
})

export const listRounds: UseCase<'round.list'> = async ({ tx, actor, today }) =>
  accept({ rounds: (await roundLines(tx, actor.committeeId, today)).map(labelled) })

export const getRound: UseCase<'round.get'> = async ({ tx, actor, today }, { roundId }) => {
  const [round] = await roundLines(tx, actor.committeeId, today, roundId)
  if (!round) return refuse('NOT_FOUND')
  return accept({
    ...labelled(round),
    checkups: await checkupLines(tx, actor, roundId),
    categories: await categoryLines(tx, actor, roundId),
  })
}
