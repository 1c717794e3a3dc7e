import { decideAssign, decideEvidence } from '../../../src/domain/finding'
import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { loadCheckup } from '../../database/checkups'
import { findingOf, keepFinding, lockFinding, recordStep } from '../../database/findings'
import { branchIdsOf } from '../../database/roster'
import { tellFinders, tellResponsible } from '../checkup/tell'
import type { UseCase } from '../usecase'

/** Says who sees to it, how and until when; anew as long as it is not handed in. The same again is harmless. */
export const assignFinding: UseCase<'finding.assign'> = async (context, { findingId, ...rectification }) => {
  const { tx, actor, today, textHeld } = context
  const { committeeId } = actor
  const row = await lockFinding(tx, committeeId, findingId)
  if (!row) return refuse('NOT_FOUND')
  if (!may(actor, 'rectify', { branchIds: [row.branchId] })) return refuse('NOT_YOUR_BRANCH')
  const { responsibleId, measure, dueOn } = rectification
  const isSame = row.responsibleId === responsibleId && row.measure === measure && row.dueOn === dueOn
  if (row.state === 'rectifying' && isSame) return accept({ state: row.state })
  const found = await loadCheckup(tx, committeeId, row.checkupId, { hold: false })
  if (found?.checkup.state === 'checking') return refuse('CHECKUP_NOT_SUBMITTED')
  const decision = decideAssign(findingOf(row), rectification, today)
  if (!decision.ok) return decision
  const belongs = await branchIdsOf(tx, committeeId, responsibleId, today)
  if (!belongs.includes(row.branchId))
    return refuse('FINDING_RESPONSIBLE_ELSEWHERE', { field: 'responsibleId' })
  if (textHeld) return refuse('TEXT_CHANGE_HELD', { field: 'measure' })
  await keepFinding(tx, row, decision.value)
  await recordStep(context, findingId, 'assigned', measure)
  await recordAudit(context, 'finding.assign', findingId, {
    state: [row.state, 'rectifying'],
    responsibleId,
    dueOn,
  })
  if (row.responsibleId !== responsibleId) {
    await tellResponsible(context, { ...row, dueOn }, 'assigned', responsibleId)
  }
  return accept({ state: decision.value.state })
}

/** Hands in what shows that it is put right. The same again is harmless. */
export const submitFinding: UseCase<'finding.submit'> = async (context, { findingId, evidence }) => {
  const { tx, actor, textHeld } = context
  const { committeeId, memberId } = actor
  const row = await lockFinding(tx, committeeId, findingId)
  if (!row) return refuse('NOT_FOUND')
  if (!may(actor, 'rectify', { branchIds: [row.branchId] })) return refuse('NOT_YOUR_BRANCH')
  const isSame = row.submittedBy === memberId && row.evidence === evidence
  if (row.state === 'submitted' && isSame) return accept({ state: row.state })
  const decision = decideEvidence(findingOf(row), memberId, evidence)
  if (!decision.ok) return decision
  if (textHeld) return refuse('TEXT_CHANGE_HELD', { field: 'evidence' })
  await keepFinding(tx, row, decision.value)
  await recordStep(context, findingId, 'submitted', evidence)
  await recordAudit(context, 'finding.submit', findingId, { state: [row.state, 'submitted'] })
  const found = await loadCheckup(tx, committeeId, row.checkupId, { hold: false })
  if (found) await tellFinders(context, row, found)
  return accept({ state: decision.value.state })
}
