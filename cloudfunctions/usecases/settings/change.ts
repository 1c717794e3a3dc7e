import { eq } from 'drizzle-orm'
import { accept, refuse } from '../../../src/domain/result'
import { settingsWith } from '../../../src/domain/settings'
import { decideSettingsChange, editableOf } from '../../../src/domain/settingsChange'
import { recordAudit } from '../../database/audit'
import { committee } from '../../database/schema/organization'
import type { UseCase } from '../usecase'

/** Changes one group of settings, from what the officer saw to what they want. Again is harmless. */
export const changeSettings: UseCase<'settings.change'> = async (context, { change }) => {
  const { tx, actor } = context
  const { committeeId } = actor
  const key = eq(committee.committeeId, committeeId)
  // Held, so that of two who change at once the second is told. What the call began with may be older.
  const [found] = await tx
    .select({ settings: committee.settings })
    .from(committee)
    .where(key)
    .for('no key update')
  if (!found) return refuse('NOT_FOUND')
  const decision = decideSettingsChange(found.settings, change)
  if (!decision.ok) return decision
  if (decision.value === null) return accept({ settings: editableOf(settingsWith(found.settings)) })
  const { stored, changed } = decision.value
  await tx.update(committee).set({ settings: stored }).where(key)
  await recordAudit(context, 'settings.change', committeeId, { group: change.group, ...changed })
  return accept({ settings: editableOf(settingsWith(stored)) })
}
