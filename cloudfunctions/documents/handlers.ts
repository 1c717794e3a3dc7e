import { addPicture } from '../usecases/picture/add'
import { exportRoster } from '../usecases/roster/export'
import { importRoster } from '../usecases/roster/import'
import { previewRoster } from '../usecases/roster/preview'
import { rosterTemplate } from '../usecases/roster/template'
import type { Handlers } from '../usecases/usecase'

/** What `documents` answers. */
export const handlers: Handlers<'documents'> = {
  'picture.add': addPicture,
  'roster.template': rosterTemplate,
  'roster.export': exportRoster,
  'roster.preview': previewRoster,
  'roster.import': importRoster,
}
