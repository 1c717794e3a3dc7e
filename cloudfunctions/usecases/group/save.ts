import { and, eq, inArray } from 'drizzle-orm'
import { decideGroup } from '../../../src/domain/group'
import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { groupsFrom } from '../../database/groups'
import { lockBranches } from '../../database/organization'
import { belongingTo } from '../../database/roster'
import { group, groupMember, member } from '../../database/schema/organization'
import { generateObligations } from '../obligation/generate'
import type { UseCase } from '../usecase'

/**
 * Sets a group up, renames it, chooses its members; then it owes what the rules say. Who was chosen and belongs
 * elsewhere by now stays chosen for when they come back. Again is harmless.
 */
export const saveGroup: UseCase<'group.save'> = async (context, { groupId, ...input }) => {
  const { tx, actor, today } = context
  const { committeeId } = actor
  const { kind, branchId, name, memberIds, from } = input
  if (!may(actor, 'manageOrganization', { branchIds: [branchId], groupId })) return refuse('NOT_PERMITTED')
  const branch = (await lockBranches(tx, committeeId)).find(({ id }) => id === branchId)
  if (!branch) return refuse('NOT_FOUND', { field: 'branchId' })
  const [found] = await tx
    .select({ kind: group.kind, branchId: group.branchId, from: group.aliveFrom, to: group.aliveTo })
    .from(group)
    .where(and(eq(group.committeeId, committeeId), eq(group.id, groupId)))
  const groups = await groupsFrom(tx, committeeId, today, eq(group.branchId, branchId))
  const belonging = belongingTo(tx, committeeId, [branchId], from > today ? from : today)
  const people = await tx
    .select({ id: member.id, name: member.name })
    .from(belonging)
    .innerJoin(member, and(eq(member.committeeId, committeeId), eq(member.id, belonging.memberId)))
  const decision = decideGroup(
    { id: groupId, ...input },
    {
      branch,
      found: found ?? null,
      others: groups.filter((each) => each.id !== groupId && each.kind === kind),
      belonging: new Map(people.map((each) => [each.id, each.name])),
    },
    today,
  )
  if (!decision.ok) return decision
  const { from: aliveFrom, to: aliveTo } = decision.value
  await tx
    .insert(group)
    .values({ committeeId, id: groupId, kind, name, branchId, aliveFrom, aliveTo })
    .onConflictDoUpdate({ target: [group.committeeId, group.id], set: { name } })
  await tx.delete(groupMember).where(
    and(
      eq(groupMember.committeeId, committeeId),
      eq(groupMember.groupId, groupId),
      inArray(
        groupMember.memberId,
        people.map(({ id }) => id),
      ),
    ),
  )
  if (memberIds.length > 0) {
    await tx.insert(groupMember).values(memberIds.map((memberId) => ({ committeeId, groupId, memberId })))
  }
  await generateObligations(tx, committeeId, today)
  await recordAudit(context, 'group.save', groupId, {
    kind,
    branch: branchId,
    isNew: !found,
    members: memberIds.length,
  })
  return accept({ groupId })
}
