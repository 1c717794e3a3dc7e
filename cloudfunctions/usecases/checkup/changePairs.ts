import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { decidePairs } from '../../../src/domain/pairing'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { checker, checkup, finding, itemMark } from '../../database/schema/checkup'
import { branch } from '../../database/schema/organization'
import type { UseCase } from '../usecase'

/**
 * Pairs branches of a round anew, all changes at once, as long as nothing is entered on their sheets; who was named to
 * check them no longer is. The same again is harmless.
 */
export const changePairs: UseCase<'round.changePairs'> = async (context, { roundId, pairs }) => {
  const { tx, actor } = context
  const { committeeId } = actor
  const isOfRound = and(eq(checkup.committeeId, committeeId), eq(checkup.roundId, roundId))
  const rows = await tx.select().from(checkup).where(isOfRound).orderBy(asc(checkup.id)).for('update')
  if (rows.length === 0) return refuse('NOT_FOUND')
  const wished = new Map(pairs.map(({ checkingId, checkedId }) => [checkingId, checkedId]))
  const after = rows.map(({ checkingId, checkedId }) => ({
    checkingId,
    checkedId: wished.get(checkingId) ?? checkedId,
  }))
  const branchIds = rows.map(({ checkedId }) => checkedId)
  if (pairs.some(({ checkingId }) => !branchIds.includes(checkingId))) return refuse('PAIRING_INCOMPLETE')
  const decision = decidePairs(after, branchIds)
  if (!decision.ok) return decision
  const changed = rows.flatMap((row) => {
    const pair = after.find(({ checkedId }) => checkedId === row.checkedId)
    return pair && pair.checkingId !== row.checkingId ? [{ ...row, checkingId: pair.checkingId }] : []
  })
  if (changed.length === 0) return accept({ roundId })
  const ids = changed.map(({ id }) => id)
  const [begun] = await tx
    .select({ name: branch.name })
    .from(checkup)
    .innerJoin(branch, and(eq(branch.committeeId, checkup.committeeId), eq(branch.id, checkup.checkedId)))
    .where(
      and(
        eq(checkup.committeeId, committeeId),
        inArray(checkup.id, ids),
        sql`(${checkup.state} <> 'checking'
          or exists (select from ${itemMark} where ${itemMark.committeeId} = ${checkup.committeeId}
            and ${itemMark.checkupId} = ${checkup.id})
          or exists (select from ${finding} where ${finding.committeeId} = ${checkup.committeeId}
            and ${finding.checkupId} = ${checkup.id}))`,
      ),
    )
    .limit(1)
  if (begun) return refuse('PAIR_BEGUN', { values: { branch: begun.name } })
  await tx.delete(checker).where(and(eq(checker.committeeId, committeeId), inArray(checker.checkupId, ids)))
  // Each branch checks once: changed one by one, two would check the same one in between.
  await tx.delete(checkup).where(and(eq(checkup.committeeId, committeeId), inArray(checkup.id, ids)))
  await tx.insert(checkup).values(changed)
  await recordAudit(context, 'round.changePairs', roundId, {
    pairs: changed.map(({ checkingId, checkedId }) => [checkingId, checkedId]),
  })
  return accept({ roundId })
}
