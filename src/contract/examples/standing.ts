import type { standingActions } from '../standing'
import { type Examples, period, uuid } from './example'

export const standingExamples: Examples<typeof standingActions> = {
  'standing.branches': [period],
  'standing.board': [period],
  'standing.branch': [{ branchId: uuid(1), ...period }],
  'standing.totals': [period],
}
