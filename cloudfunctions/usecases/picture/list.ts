import { accept } from '../../../src/domain/result'
import { type FileRow, picturesOf } from '../../database/files'
import type { LookingUseCase } from '../usecase'
import { seeSubject } from './subject'

/** How long a link is good, seconds. */
const GOOD_FOR = 10 * 60

/** The pictures of what the actor may see, each with a link of its own. */
export const listPictures: LookingUseCase<'picture.list', FileRow[]> = {
  before: async (context, subject) => {
    const { tx, actor } = context
    const seen = await seeSubject(context, subject)
    if (!seen.ok) return seen
    return accept(await picturesOf(tx, actor.committeeId, subject, actor.memberId))
  },

  answer: async ({ files }, rows) => {
    const links = await files.links(
      rows.map(({ storeKey }) => storeKey),
      GOOD_FOR,
    )
    const pictures = rows.flatMap(({ id, width, height, state, addedAt }, index) => {
      const link = links[index]
      if (!link || (state !== 'visible' && state !== 'pending')) return []
      return [{ id, link, width, height, state, addedAt: addedAt.toISOString() }]
    })
    return accept({ pictures })
  },
}
