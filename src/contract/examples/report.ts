import type { reportActions } from '../report'
import { type Examples, uuid } from './example'

const reported = { from: '2022-01', to: '2022-06', branchId: uuid(1) }

export const reportExamples: Examples<typeof reportActions> = {
  'report.get': [reported],
  'report.word': [reported],
  'report.excel': [reported],
  'report.proof': [{ ...reported, figure: 'held:themeDay', cursor: '50' }],
  'report.freeze': [{ freezeId: uuid(2), ...reported }],
  'report.freezes': [{ branchId: uuid(1), cursor: 'after' }],
  'report.frozen': [{ freezeId: uuid(2) }],
  'report.frozenWord': [{ freezeId: uuid(2) }],
  'report.frozenExcel': [{ freezeId: uuid(2) }],
}
