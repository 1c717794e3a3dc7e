import type { pictureActions } from '../picture'
import { type Examples, uuid } from './example'

export const pictureExamples: Examples<typeof pictureActions> = {
  'picture.list': [
    { subject: 'activity', subjectId: uuid(1) },
    { subject: 'brand', subjectId: uuid(1) },
  ],
  'picture.add': [
    { pictureId: uuid(1), subject: 'activity', subjectId: uuid(2), file: 'AAAA' },
    { pictureId: uuid(1), subject: 'brand', subjectId: uuid(2), file: 'AAAA' },
  ],
  'picture.remove': [{ pictureId: uuid(1) }],
}
