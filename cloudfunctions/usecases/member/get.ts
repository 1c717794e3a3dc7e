import { and, asc, desc, eq, gt, isNull } from 'drizzle-orm'
import { reachesPostsOf } from '../../../src/domain/binding'
import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { boundAtOf, postsFrom } from '../../database/bindings'
import { groupsOfMembers } from '../../database/groups'
import { branchIdsOf } from '../../database/roster'
import { bindCode } from '../../database/schema/binding'
import { branch, exemption, group, member, membership } from '../../database/schema/organization'
import type { UseCase } from '../usecase'

/** One member's particulars, with what the actor may do about them. Never the phone number: it is kept nowhere. */
export const getMember: UseCase<'member.get'> = async ({ tx, actor, now, today }, { memberId }) => {
  const { committeeId } = actor
  const [found] = await tx
    .select()
    .from(member)
    .where(and(eq(member.committeeId, committeeId), eq(member.id, memberId)))
  if (!found) return refuse('NOT_FOUND')
  const branchIds = await branchIdsOf(tx, committeeId, memberId, today)
  const target = { memberId, branchIds }
  if (!may(actor, 'seeMember', target)) return refuse('NOT_YOUR_BRANCH')
  const memberships = await tx
    .select({
      kind: membership.kind,
      branchId: membership.branchId,
      branchName: branch.name,
      from: membership.from,
      to: membership.to,
    })
    .from(membership)
    .innerJoin(branch, and(eq(branch.committeeId, committeeId), eq(branch.id, membership.branchId)))
    .where(and(eq(membership.committeeId, committeeId), eq(membership.memberId, memberId)))
    .orderBy(asc(membership.from), asc(membership.kind))
  const branches = await tx
    .select({ id: branch.id, name: branch.name })
    .from(branch)
    .where(eq(branch.committeeId, committeeId))
  const groups = (await groupsOfMembers(tx, committeeId, today, [memberId])).get(memberId) ?? []
  const groupsThere = await tx
    .select({ id: group.id, name: group.name })
    .from(group)
    .where(eq(group.committeeId, committeeId))
  const exemptions = await tx
    .select()
    .from(exemption)
    .where(and(eq(exemption.committeeId, committeeId), eq(exemption.memberId, memberId)))
    .orderBy(desc(exemption.from), asc(exemption.id))
  const [open] = await tx
    .select({ expiresAt: bindCode.expiresAt })
    .from(bindCode)
    .where(
      and(
        eq(bindCode.committeeId, committeeId),
        eq(bindCode.memberId, memberId),
        isNull(bindCode.usedAt),
        isNull(bindCode.revokedAt),
        gt(bindCode.expiresAt, now),
      ),
    )
    .orderBy(desc(bindCode.expiresAt))
    .limit(1)
  const posts = await postsFrom(tx, committeeId, memberId, today)
  const boundAt = await boundAtOf(tx, committeeId, memberId)
  const nameOf = (named: { id: string; name: string }[], id: string | null) =>
    named.find((each) => each.id === id)?.name ?? null
  const belongs = memberships.some(
    ({ kind, from, to }) => kind === 'home' && from <= today && (to === null || to >= today),
  )
  const isOwn = memberId === actor.memberId
  return accept({
    id: found.id,
    name: found.name,
    kind: found.kind,
    joinedOn: found.joinedOn,
    bornOn: found.bornOn,
    number: found.number,
    hasPhone: found.phoneDigest !== null,
    memberships,
    posts: posts.map(({ kind, branchId, groupId, from, to }) => ({
      kind,
      branchName: nameOf(branches, branchId),
      groupName: nameOf(groupsThere, groupId),
      from,
      to,
    })),
    groups: groups.map(({ id, name, kind }) => ({ id, name, kind })),
    exemptions: exemptions.map(({ id, reason, note, from, to, decidedOn }) => ({
      id,
      reason,
      note,
      from,
      to,
      decidedOn,
    })),
    binding: {
      boundAt: boundAt?.toISOString() ?? null,
      openCode: open ? { expiresAt: open.expiresAt.toISOString() } : null,
    },
    may: {
      bind: belongs && !isOwn && may(actor, 'bindMember', target) && reachesPostsOf(actor, posts),
      exempt: belongs && !isOwn && may(actor, 'exempt', target),
      manage: may(actor, 'manageOrganization', target),
    },
  })
}
