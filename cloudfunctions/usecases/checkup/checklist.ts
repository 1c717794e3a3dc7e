import { sql } from 'drizzle-orm'
import { decideChecklist } from '../../../src/domain/checkup'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { keepChecklist, newestChecklist } from '../../database/checkups'
import type { Tx } from '../../database/database'
import type { UseCase } from '../usecase'

export const getChecklist: UseCase<'checklist.get'> = async ({ tx, actor }) =>
  accept(await newestChecklist(tx, actor.committeeId))

/** Saves a new version of the list; open rounds keep theirs. The same again is harmless. */
export const saveChecklist: UseCase<'checklist.save'> = async (context, { version, items }) => {
  const { tx, actor, now, textHeld } = context
  const { committeeId, memberId } = actor
  await holdChecklist(tx, committeeId)
  const newest = await newestChecklist(tx, committeeId)
  if (JSON.stringify(items.map(valuesOf)) === JSON.stringify(newest.items.map(valuesOf))) {
    return accept({ version: newest.version })
  }
  if (newest.version !== version) return refuse('CHECKLIST_CHANGED')
  const decision = decideChecklist(items)
  if (!decision.ok) return decision
  if (textHeld) return refuse('TEXT_CHANGE_HELD', { field: 'items' })
  const saved = { committeeId, version: version + 1, savedBy: memberId, savedAt: now }
  await keepChecklist(tx, saved, items)
  await recordAudit(context, 'checklist.save', committeeId, { version: [version, saved.version] })
  return accept({ version: saved.version })
}

const valuesOf = ({
  key,
  group,
  title,
  lookAt,
  points,
  figure,
}: Parameters<typeof keepChecklist>[2][number]) => [key, group, title, lookAt, points, figure]

/** Whoever saves the list or opens a round comes one after another. */
export const holdChecklist = (tx: Tx, committeeId: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`checklist ${committeeId}`}, 0))`)
