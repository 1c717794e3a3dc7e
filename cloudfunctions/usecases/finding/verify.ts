import { decideSendBack, decideVerify, type Finding, type FindingState } from '../../../src/domain/finding'
import { type Actor, may } from '../../../src/domain/permission'
import { accept, refuse, type Result } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { loadCheckup } from '../../database/checkups'
import {
  findingOf,
  type FindingRow,
  keepFinding,
  lockFinding,
  moveFindingTotals,
  recordStep,
} from '../../database/findings'
import { tellResponsible } from '../checkup/tell'
import type { Context, UseCase } from '../usecase'

/** Strikes a finding off (销号). Again is harmless. */
export const verifyFinding: UseCase<'finding.verify'> = (context, { findingId }) =>
  look(context, findingId, 'verified', '', decideVerify)

/** Sends it back, with the reason. */
export const sendFindingBack: UseCase<'finding.sendBack'> = (context, { findingId, reason }) =>
  look(context, findingId, 'sentBack', reason, decideSendBack)

/** Whether the actor strikes off what this check-up found: who checks, and the committee; never the checked branch. */
export function mayVerify(
  actor: Actor,
  { checkingId, checkedId, isChecker }: { checkingId: string; checkedId: string; isChecker: boolean },
): Result<null> {
  const target = { branchIds: [checkingId], ...(isChecker && { memberId: actor.memberId }) }
  if (!may(actor, 'verify', target)) return refuse('NOT_YOUR_BRANCH')
  return [actor.homeBranchId, actor.branchId].includes(checkedId)
    ? refuse('CHECKER_OF_CHECKED')
    : accept(null)
}

/** The finding, held, if the actor may strike it off. */
export async function findingToVerify(
  { tx, actor }: Context,
  findingId: string,
): Promise<Result<FindingRow>> {
  const { committeeId, memberId } = actor
  const row = await lockFinding(tx, committeeId, findingId)
  const found = row && (await loadCheckup(tx, committeeId, row.checkupId, { hold: false }))
  if (!row || !found) return refuse('NOT_FOUND')
  const isChecker = found.checkers.some(({ id }) => id === memberId)
  const allowed = mayVerify(actor, { ...found.checkup, isChecker })
  return allowed.ok ? accept(row) : allowed
}

async function look(
  context: Context,
  findingId: string,
  step: 'verified' | 'sentBack',
  text: string,
  decide: (finding: Finding, memberId: string) => Result<Finding>,
): Promise<Result<{ state: FindingState }>> {
  const { tx, actor, textHeld } = context
  const held = await findingToVerify(context, findingId)
  if (!held.ok) return held
  const row = held.value
  if (step === 'verified' && row.state === 'verified') return accept({ state: row.state })
  const decision = decide(findingOf(row), actor.memberId)
  if (!decision.ok) return decision
  if (textHeld) return refuse('TEXT_CHANGE_HELD', { field: 'reason' })
  await keepFinding(tx, row, decision.value)
  await recordStep(context, findingId, step, text)
  await recordAudit(context, step === 'verified' ? 'finding.verify' : 'finding.sendBack', findingId, {
    state: [row.state, decision.value.state],
  })
  if (step === 'sentBack' && row.responsibleId !== null) {
    await tellResponsible(context, row, 'sentBack', row.responsibleId)
  }
  await moveFindingTotals(tx, row, decision.value.state)
  return accept({ state: decision.value.state })
}
