import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { lockFile, setFileState } from '../../database/files'
import type { LookingUseCase } from '../usecase'
import { mayPicture } from './subject'

/** Takes a picture away: out of the books, then out of the store. Again is harmless, and ends what broke off. */
export const removePicture: LookingUseCase<'picture.remove', { storeKey: string }> = {
  before: async (context, { pictureId }) => {
    const { tx, actor } = context
    const found = await lockFile(tx, actor.committeeId, pictureId)
    if (!found) return refuse('NOT_FOUND')
    const seen = await mayPicture(context, found)
    if (!seen.ok) return seen
    if (found.state !== 'removed') {
      if (!seen.value.gives.ok) return seen.value.gives
      await setFileState(tx, found, 'removed')
      await recordAudit(context, 'picture.remove', found.subjectId, {
        pictureId,
        state: [found.state, 'removed'],
      })
    }
    return accept({ storeKey: found.storeKey })
  },

  answer: async ({ files }, { storeKey }) => {
    await files.remove(storeKey)
    return accept({ state: 'removed' })
  },
}
