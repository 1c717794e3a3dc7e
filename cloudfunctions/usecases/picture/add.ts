import type { FileState } from '../../../src/domain/content'
import { decideOneMore } from '../../../src/domain/picture'
import { accept, refuse, type Result } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { countPictures, lockFile, type PictureSubject } from '../../database/files'
import { file } from '../../database/schema/content'
import { cleanPicture } from '../../picture/clean'
import type { CleanPicture } from '../../picture/picture'
import type { PictureVerdict } from '../../wechat/ports'
import type { AskingUseCase, Context } from '../usecase'
import { mayPicture } from './subject'

/** It stands already, added by the same call before; or it is to be kept. */
type Found = { stands: FileState } | { stands: null; name: string; picture: CleanPicture }
/** `verdict` null: the check cannot be asked. */
type Told =
  | { stands: FileState }
  | { stands: null; storeKey: string; picture: CleanPicture; verdict: PictureVerdict | null }

/** How long the check may look at the picture, seconds. */
const CHECKED_WITHIN = 60 * 60

/**
 * Adds a picture: looked into, cleaned of all that is not the image, put into the store and shown to the content
 * check, then entered into the books. What the books refuse is taken out of the store again.
 */
export const addPicture: AskingUseCase<'picture.add', Found, Told> = {
  before: async (context, { pictureId, file: sent, ...subject }) => {
    const { ports, actor } = context
    const stands = await standing(context, pictureId, subject)
    if (!stands.ok) return stands
    if (stands.value !== null) return accept({ stands: stands.value })
    const picture = cleanPicture(Buffer.from(sent, 'base64'))
    if (!picture.ok) return picture
    const ending = picture.value.type === 'image/png' ? 'png' : 'jpg'
    // A name of its own each time: what is taken back is never what another call has entered.
    const name = `${actor.committeeId}/${ports.newId()}.${ending}`
    return accept({ stands: null, name, picture: picture.value })
  },

  ask: async ({ files, pictureCheck }, { file: sent }, found, openid) => {
    if (found.stands !== null) return found
    const { name, picture } = found
    const storeKey = await files.put(name, picture.bytes, picture.type)
    const verdict = async () => {
      const [link] = await files.links([storeKey], CHECKED_WITHIN)
      return link ? pictureCheck(openid, Buffer.from(sent, 'base64'), link) : null
    }
    return { stands: null, storeKey, picture, verdict: await verdict().catch(() => null) }
  },

  after: async (context, { pictureId, file: _, ...subject }, told) => {
    const { tx, actor, now } = context
    const { committeeId, memberId } = actor
    const count = await countPictures(tx, committeeId, subject)
    const stands = await standing(context, pictureId, subject)
    if (!stands.ok) return stands
    if (stands.value !== null) return accept({ state: stands.value })
    if (told.stands !== null) return refuse('NOT_FOUND')
    const more = decideOneMore(count)
    if (!more.ok) return more
    const { storeKey, picture, verdict } = told
    if (verdict === null) return refuse('PICTURE_UNCHECKED')
    if (verdict.state === 'refused') return refuse('PICTURE_RISKY', { field: 'file' })
    await tx.insert(file).values({
      committeeId,
      id: pictureId,
      ...subject,
      state: verdict.state,
      type: picture.type,
      bytes: picture.bytes.length,
      width: picture.width,
      height: picture.height,
      storeKey,
      checkId: verdict.state === 'pending' ? verdict.checkId : null,
      addedBy: memberId,
      addedAt: now,
    })
    await recordAudit(context, 'picture.add', subject.subjectId, { pictureId, state: [null, verdict.state] })
    return accept({ state: verdict.state })
  },

  undo: async ({ files }, told) => {
    if (told.stands === null) await files.remove(told.storeKey)
  },
}

/** Whether the actor may add here now, and how a picture with that id stands; null: there is none. */
async function standing(
  context: Context,
  pictureId: string,
  subject: PictureSubject,
): Promise<Result<FileState | null>> {
  const { tx, actor } = context
  const seen = await mayPicture(context, subject)
  if (!seen.ok) return seen
  const existing = await lockFile(tx, actor.committeeId, pictureId)
  if (!existing) return seen.value.takes
  const isSame =
    existing.addedBy === actor.memberId &&
    existing.subject === subject.subject &&
    existing.subjectId === subject.subjectId
  return isSame ? accept(existing.state) : refuse('ID_TAKEN')
}
