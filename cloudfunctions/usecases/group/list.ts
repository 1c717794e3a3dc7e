import { and, eq } from 'drizzle-orm'
import { membersOfGroups, youthCoverage } from '../../../src/domain/group'
import { accept } from '../../../src/domain/result'
import { colleaguesOn, groupsFrom } from '../../database/groups'
import { isPostOn } from '../../database/roster'
import { branch, group, member, post } from '../../database/schema/organization'
import type { UseCase } from '../usecase'

/** The groups with who is in them today, and how the youth groups cover the young, of all branches or of one. */
export const listGroups: UseCase<'group.list'> = async ({ tx, actor, today }, { branchId }) => {
  const { committeeId } = actor
  const groups = await groupsFrom(
    tx,
    committeeId,
    today,
    branchId === null ? undefined : eq(group.branchId, branchId),
  )
  const colleagues = await colleaguesOn(tx, committeeId, today)
  const branches = await tx
    .select({ id: branch.id, name: branch.name, kind: branch.kind })
    .from(branch)
    .where(eq(branch.committeeId, committeeId))
  const leaders = await tx
    .select({ groupId: post.groupId, name: member.name })
    .from(post)
    .innerJoin(member, and(eq(member.committeeId, post.committeeId), eq(member.id, post.memberId)))
    .where(and(eq(post.committeeId, committeeId), eq(post.kind, 'groupLeader'), isPostOn(today)))
  const living = groups.filter(({ aliveFrom }) => aliveFrom <= today)
  const members = membersOfGroups(living, colleagues, today)
  const serving = branches.filter(
    ({ id, kind }) => kind === 'serving' && (branchId === null || id === branchId),
  )
  const { unknown, ...coverage } = youthCoverage(
    living,
    colleagues,
    new Set(serving.map(({ id }) => id)),
    today,
  )
  const nameOfBranch = new Map(branches.map(({ id, name }) => [id, name]))
  const byId = new Map(colleagues.map((each) => [each.memberId, each]))
  const named = (memberIds: readonly string[]) =>
    memberIds.flatMap((id) => {
      const found = byId.get(id)
      return found ? [{ id, name: found.name, branchName: nameOfBranch.get(found.branchId) ?? '' }] : []
    })
  return accept({
    groups: groups.map(({ chosen, ...row }) => ({
      ...row,
      branchName: nameOfBranch.get(row.branchId) ?? '',
      leader: leaders.find(({ groupId }) => groupId === row.id)?.name ?? null,
      members: named(members.get(row.id) ?? []).map(({ id, name }) => ({ id, name })),
      chosenIds: [...chosen],
    })),
    coverage: { ...coverage, unknown: named(unknown) },
  })
}
