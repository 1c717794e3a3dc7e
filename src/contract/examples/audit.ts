import type { auditActions } from '../audit'
import { type Examples, uuid } from './example'

export const auditExamples: Examples<typeof auditActions> = {
  'audit.list': [
    {
      actorId: uuid(1),
      subjectId: uuid(2),
      area: 'activity',
      from: '2026-01-01',
      to: '2026-01-31',
      cursor: 'after',
    },
  ],
}
