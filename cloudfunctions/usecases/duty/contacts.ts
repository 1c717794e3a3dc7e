import { and, eq } from 'drizzle-orm'
import { covers } from '../../../src/domain/branch'
import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { lockBranches } from '../../database/organization'
import { contactBranch } from '../../database/schema/organization'
import type { UseCase } from '../usecase'
import { committeeMembersOn } from './holders'

/** Sets anew for which branches a member of the committee answers. */
export const saveContacts: UseCase<'contact.save'> = async (context, { memberId, branchIds }) => {
  const { tx, actor, today } = context
  const { committeeId } = actor
  if (!may(actor, 'manageOrganization', { memberId })) return refuse('NOT_PERMITTED')
  const living = (await lockBranches(tx, committeeId)).filter(({ aliveFrom, aliveTo }) =>
    covers({ from: aliveFrom, to: aliveTo }, today),
  )
  if (!branchIds.every((branchId) => living.some(({ id }) => id === branchId))) {
    return refuse('NOT_FOUND', { field: 'branchIds' })
  }
  const holders = await committeeMembersOn(tx, committeeId, today)
  if (!holders.some((each) => each.memberId === memberId)) {
    return refuse('CONTACT_NOT_COMMITTEE', { field: 'memberId' })
  }
  const before = await tx
    .delete(contactBranch)
    .where(and(eq(contactBranch.committeeId, committeeId), eq(contactBranch.memberId, memberId)))
    .returning({ branchId: contactBranch.branchId })
  if (branchIds.length > 0) {
    await tx.insert(contactBranch).values(branchIds.map((branchId) => ({ committeeId, memberId, branchId })))
  }
  await recordAudit(context, 'contact.save', memberId, {
    branches: [before.map(({ branchId }) => branchId), branchIds],
  })
  return accept({ branchIds })
}
