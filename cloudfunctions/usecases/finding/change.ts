import { decideChecking } from '../../../src/domain/checkup'
import { accept, refuse, type Result } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { loadCheckup } from '../../database/checkups'
import { countPictures, type FileRow, removePicturesOf } from '../../database/files'
import { dropFinding, type FindingRow, lockFinding, rewordFinding } from '../../database/findings'
import { mayCheck } from '../checkup/mayCheck'
import type { Context, LookingUseCase, UseCase } from '../usecase'

/** What was found is put otherwise, until the sheet is handed in. The same again is harmless. */
export const changeFinding: UseCase<'finding.change'> = async (context, input) => {
  const { tx, today, textHeld } = context
  const { findingId, checkupId, ...words } = input
  const held = await hold(context, checkupId, findingId)
  if (!held.ok) return held
  const { row, open } = held.value
  if (!row) return refuse('NOT_FOUND')
  const { text, suggestion, dueOn, state } = row
  if (text === words.text && suggestion === words.suggestion && dueOn === words.dueOn)
    return accept({ state })
  if (!open.ok) return open
  if (words.dueOn !== dueOn && words.dueOn < today) return refuse('FINDING_DUE_PAST', { field: 'dueOn' })
  if (textHeld) return refuse('TEXT_CHANGE_HELD', { field: 'text' })
  await rewordFinding(tx, row, words)
  await recordAudit(context, 'finding.change', findingId, { checkupId, dueOn: [dueOn, words.dueOn] })
  return accept({ state })
}

/** It was none after all: gone with its pictures, until the sheet is handed in. What is gone already is no harm. */
export const removeFinding: LookingUseCase<
  'finding.remove',
  { findingId: string; files: Pick<FileRow, 'storeKey'>[] }
> = {
  before: async (context, { findingId, checkupId }) => {
    const { tx, actor } = context
    const held = await hold(context, checkupId, findingId)
    if (!held.ok) return held
    const { row, open } = held.value
    const subject = { subject: 'finding' as const, subjectId: findingId }
    if (!row) return accept({ findingId, files: [] })
    if (!open.ok) return open
    // Whoever adds a picture meanwhile waits, and finds nothing to add it to.
    await countPictures(tx, actor.committeeId, subject)
    const files = await removePicturesOf(tx, actor.committeeId, subject)
    await dropFinding(tx, row)
    const { itemKey, recursId } = row
    await recordAudit(context, 'finding.remove', findingId, { checkupId, itemKey, recursId })
    return accept({ findingId, files })
  },

  answer: async ({ files: store }, { findingId, files }) => {
    for (const { storeKey } of files) await store.remove(storeKey)
    return accept({ findingId })
  },
}

/** The finding of a check-up that the actor checks, held, and whether the sheet is still open; row null: it is gone. */
async function hold(
  { tx, actor }: Context,
  checkupId: string,
  findingId: string,
): Promise<Result<{ row: FindingRow | null; open: Result<null> }>> {
  const found = await loadCheckup(tx, actor.committeeId, checkupId)
  if (!found) return refuse('NOT_FOUND')
  const allowed = mayCheck(actor, found)
  if (!allowed.ok) return allowed
  const row = await lockFinding(tx, actor.committeeId, findingId)
  if (row && row.checkupId !== checkupId) return refuse('NOT_FOUND')
  return accept({ row, open: decideChecking(found.checkup.state) })
}
