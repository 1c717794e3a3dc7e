import * as v from 'valibot'
import type { FileState, FileSubject } from '../domain/content'
import { action } from './action'
import { id, type Instant } from './fields'
import { file } from './file'

export interface Picture {
  id: string
  /** Good for ten minutes, for whoever has it. */
  link: string
  /** Pixels. */
  width: number
  height: number
  /** `pending`: the content check has not answered yet; only who added it sees it. */
  state: Extract<FileState, 'visible' | 'pending'>
  addedAt: Instant
}

const subjects = ['activity', 'brand', 'finding', 'evidence'] as const satisfies readonly FileSubject[]
/** The activity, the branch whose brand it shows, or the finding. */
const subject = { subject: v.picklist(subjects, '请选择'), subjectId: id }

export const pictureActions = {
  /** What may be seen of it, first added first. */
  'picture.list': action<{ pictures: Picture[] }>()('actForOneself', v.strictObject(subject)),
  /** Adds one, where who calls may: what it belongs to says. The id is the client's: sent again, it is the same picture. */
  'picture.add': action<{ state: FileState }>()(
    'actForOneself',
    v.strictObject({ pictureId: id, ...subject, file }),
    'documents',
  ),
  /** Takes one away for good. Again is harmless. */
  'picture.remove': action<{ state: FileState }>()('actForOneself', v.strictObject({ pictureId: id })),
}
