import { and, eq } from 'drizzle-orm'
import { type Term, within } from '../../../src/domain/branch'
import { branchesOn, lastDayOf } from '../../../src/domain/membership'
import { accept, refuse } from '../../../src/domain/result'
import { decidePair, decidePairEnd } from '../../../src/domain/talk'
import { recordAudit } from '../../database/audit'
import { lockMemberships } from '../../database/memberships'
import { talkPair } from '../../database/schema/talk'
import { generateObligations } from '../obligation/generate'
import type { UseCase } from '../usecase'

/**
 * Pairs a leader and a section head from a day on, until one of them leaves; they owe a talk from the next half-year.
 * Again is harmless.
 */
export const saveTalkPair: UseCase<'talk.savePair'> = async (context, { pairId, ...pair }) => {
  const { tx, actor, today } = context
  const { committeeId } = actor
  const { leaderId, sectionHeadId } = pair
  // Held, so that the same two are not paired twice by two who do it at once.
  const memberships = await lockMemberships(tx, committeeId, [leaderId, sectionHeadId])
  let term: Term = { from: pair.from, to: null }
  for (const field of ['leaderId', 'sectionHeadId'] as const) {
    const own = memberships.get(pair[field]) ?? []
    const lastDay = lastDayOf(own)
    if (branchesOn(own, today).home === null || (lastDay !== null && lastDay < pair.from)) {
      return refuse('NOT_FOUND', { field })
    }
    term = within(term, lastDay)
  }
  const pairs = await tx
    .select()
    .from(talkPair)
    .where(and(eq(talkPair.committeeId, committeeId), eq(talkPair.leaderId, leaderId)))
  const same = pairs.find(({ id }) => id === pairId)
  if (same && same.sectionHeadId === sectionHeadId && same.from === pair.from) return accept({ pairId })
  const decision = decidePair(pair, pairs)
  if (!decision.ok) return decision
  const [created] = await tx
    .insert(talkPair)
    .values({ committeeId, id: pairId, ...pair, to: term.to })
    .onConflictDoNothing()
    .returning({ id: talkPair.id })
  if (!created) return refuse('ID_TAKEN')
  await recordAudit(context, 'talk.savePair', pairId, pair)
  await generateObligations(tx, committeeId, today)
  return accept({ pairId })
}

/** Ends a pair with its last day: it owes nothing for a half-year that it does not live through. */
export const endTalkPair: UseCase<'talk.endPair'> = async (context, { pairId, to }) => {
  const { tx, actor, today } = context
  const { committeeId } = actor
  const key = and(eq(talkPair.committeeId, committeeId), eq(talkPair.id, pairId))
  const [found] = await tx.select().from(talkPair).where(key).for('update')
  if (!found) return refuse('NOT_FOUND')
  const decision = decidePairEnd(found, to)
  if (!decision.ok) return decision
  await tx.update(talkPair).set({ to }).where(key)
  await recordAudit(context, 'talk.endPair', pairId, { to: [found.to, to] })
  await generateObligations(tx, committeeId, today)
  return accept({ to })
}
