import { and, eq, gte, isNull, lte, or } from 'drizzle-orm'
import { may, officerBranchIds, rolesOf } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { branchesOn } from '../../database/roster'
import { branch, committee, group, member } from '../../database/schema/organization'
import type { UseCase } from '../usecase'

/** Who the actor is and in whose name they may act. */
export const getMe: UseCase<'organization.me'> = async ({ tx, actor, today }) => {
  const { committeeId, memberId } = actor
  const [found] = await tx
    .select({ member, branch, committeeName: committee.name })
    .from(member)
    .innerJoin(branch, and(eq(branch.committeeId, member.committeeId), eq(branch.id, actor.branchId)))
    .innerJoin(committee, eq(committee.committeeId, member.committeeId))
    .where(and(eq(member.committeeId, committeeId), eq(member.id, memberId)))
  if (!found) return refuse('NOT_FOUND')
  const branches = await branchesOn(tx, committeeId, today)
  const roles = rolesOf(actor)
  const runs = officerBranchIds(actor)
  const groups = await tx
    .select({ id: group.id, kind: group.kind, name: group.name, branchId: group.branchId })
    .from(group)
    .where(
      and(
        eq(group.committeeId, committeeId),
        lte(group.aliveFrom, today),
        or(isNull(group.aliveTo), gte(group.aliveTo, today)),
      ),
    )
    .orderBy(group.branchId, group.name)
  const nameOfBranch = (id: string | null) => branches.find((each) => each.id === id)?.name ?? null
  return accept({
    memberId,
    name: found.member.name,
    kind: found.member.kind,
    joinedOn: found.member.joinedOn,
    branch: { id: found.branch.id, name: found.branch.name, kind: found.branch.kind },
    committeeName: found.committeeName,
    posts: actor.posts.map(({ kind, branchId, groupId }) => ({
      kind,
      branchName: nameOfBranch(branchId),
      groupName: groups.find(({ id }) => id === groupId)?.name ?? null,
    })),
    roles,
    runsBranches: branches
      .filter(({ id }) => roles.includes('committeeOfficer') || runs.includes(id))
      .map(({ id, name }) => ({ id, name })),
    runsGroups: groups.filter(({ id, branchId }) =>
      may(actor, 'runActivity', { branchIds: [branchId], groupId: id }),
    ),
    today,
  })
}
