import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { kindNames } from '../../../src/domain/rosterRow'
import { EXAMPLE } from '../../../src/domain/rosterSheet'
import { branchesOn } from '../../database/roster'
import type { UseCase } from '../usecase'
import { rosterFile } from './sheet'

/** An empty roster with one example, which an import passes over. */
export const rosterTemplate: UseCase<'roster.template'> = async ({ tx, actor, today }) => {
  if (!may(actor, 'manageOrganization', {})) return refuse('NOT_PERMITTED')
  const [branch] = await branchesOn(tx, actor.committeeId, today)
  const example = {
    number: '1001',
    name: `${EXAMPLE}（此行不导入）`,
    kind: kindNames.full,
    bornOn: '1985-03-04',
    joinedOn: '2006-07-01',
    branch: branch?.name ?? '第一党支部',
    group: '',
    phone: '13800000000',
  }
  return accept({ name: '党员花名册模板.xlsx', file: rosterFile([example]) })
}
