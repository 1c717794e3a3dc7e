import { bindCodeExpiry, decideBindCode, decideBinding } from '../../../src/domain/binding'
import { branchesOn } from '../../../src/domain/membership'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { boundAtOf, lockCode, revokeCodes } from '../../database/bindings'
import { bindCode } from '../../database/schema/binding'
import type { UseCase } from '../usecase'
import { codeOf, digestOfCode } from './codes'
import { lockBindTarget } from './target'

/** A bind code for a member, in place of the open ones; the same id again answers with the same code. */
export const makeBindCode: UseCase<'binding.makeCode'> = async (context, { codeId, memberId }) => {
  const { tx, actor, now, today, ports } = context
  const { committeeId } = actor
  const target = await lockBindTarget(context, memberId)
  if (!target.ok) return target
  const code = codeOf(ports, committeeId, codeId)
  const made = await lockCode(tx, committeeId, codeId)
  if (made !== null) {
    if (made.memberId !== memberId || made.madeBy !== actor.memberId) return refuse('ID_TAKEN')
    const usable = decideBindCode(made, now)
    return usable.ok ? accept({ code, expiresAt: made.expiresAt.toISOString() }) : usable
  }
  const decided = decideBinding({
    belongs: branchesOn(target.value, today).home !== null,
    isBound: (await boundAtOf(tx, committeeId, memberId)) !== null,
  })
  if (!decided.ok) return decided
  const revoked = await revokeCodes(tx, committeeId, memberId, now)
  const expiresAt = bindCodeExpiry(now)
  await tx.insert(bindCode).values({
    committeeId,
    id: codeId,
    memberId,
    digest: digestOfCode(ports, code),
    madeBy: actor.memberId,
    madeAt: now,
    expiresAt,
  })
  await recordAudit(context, 'binding.makeCode', memberId, { codeId, revoked })
  return accept({ code, expiresAt: expiresAt.toISOString() })
}
