import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { appraisalOf, appraisedMembers } from '../../database/appraisals'
import { branchesNamed, memberName } from '../../database/roster'
import { isRecordsFrozen } from '../../database/campaigns'
import type { UseCase } from '../usecase'

/** A branch's appraisal of a year, as far as it is, with everybody whom it is about. */
export const getAppraisal: UseCase<'appraisal.get'> = async ({ tx, actor, today }, { branchId, year }) => {
  const { committeeId } = actor
  if (!may(actor, 'appraise', { branchIds: [branchId] })) return refuse('NOT_YOUR_BRANCH')
  const [branch] = await branchesNamed(tx, committeeId, [branchId])
  if (!branch) return refuse('NOT_FOUND')
  const saved = await appraisalOf(tx, committeeId, year, branchId)
  const lastDay = `${year}-12-31`
  const members = await appraisedMembers(tx, committeeId, year, branchId, today < lastDay ? today : lastDay)
  return accept({
    year,
    branch,
    revision: saved?.revision ?? 0,
    heldOn: saved?.heldOn ?? null,
    saved: saved && {
      by: await memberName(tx, committeeId, saved.savedBy),
      at: saved.savedAt.toISOString(),
    },
    members: members.map(({ gradeId: _, ...each }) => each),
    isOpen: !(await isRecordsFrozen(tx, committeeId, year)),
  })
}
