import type { rosterActions } from '../roster'
import { type Examples, uuid } from './example'

export const rosterExamples: Examples<typeof rosterActions> = {
  'roster.template': [{}],
  'roster.export': [{}],
  'roster.preview': [{ file: 'UEsDBA==', effectiveOn: '2022-04-12' }],
  'roster.import': [
    { importId: uuid(1), file: 'UEsDBA==', effectiveOn: '2022-04-12', fingerprint: '0f'.repeat(32) },
  ],
}
