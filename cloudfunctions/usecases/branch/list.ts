import { and, asc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { accept } from '../../../src/domain/result'
import { isMembershipOn, isPostOn } from '../../database/roster'
import { branch, member, membership, post } from '../../database/schema/organization'
import type { UseCase } from '../usecase'

/** Every branch with its heads at home, lent and borrowed, and its secretary of today; the living ones first. */
export const listAllBranches: UseCase<'branch.list'> = async ({ tx, actor, today }) => {
  const { committeeId } = actor
  const successor = alias(branch, 'successor')
  const branches = await tx
    .select({
      id: branch.id,
      name: branch.name,
      kind: branch.kind,
      aliveFrom: branch.aliveFrom,
      aliveTo: branch.aliveTo,
      successorId: branch.mergedInto,
      successorName: successor.name,
    })
    .from(branch)
    .leftJoin(
      successor,
      and(eq(successor.committeeId, branch.committeeId), eq(successor.id, branch.mergedInto)),
    )
    .where(eq(branch.committeeId, committeeId))
    .orderBy(
      sql`coalesce(${branch.aliveTo} < ${today}, false)`,
      sql`array_position(array['serving','retired','temporary'], ${branch.kind})`,
      asc(branch.name),
      asc(branch.id),
    )
  const stays = await tx
    .select({ memberId: membership.memberId, kind: membership.kind, branchId: membership.branchId })
    .from(membership)
    .where(and(eq(membership.committeeId, committeeId), isMembershipOn(today)))
  const secretaries = await tx
    .select({ branchId: post.branchId, name: member.name })
    .from(post)
    .innerJoin(member, and(eq(member.committeeId, post.committeeId), eq(member.id, post.memberId)))
    .where(and(eq(post.committeeId, committeeId), eq(post.kind, 'branchSecretary'), isPostOn(today)))
  const onLoan = new Set(stays.filter(({ kind }) => kind === 'loan').map(({ memberId }) => memberId))
  return accept({
    branches: branches.map(({ successorId, successorName, ...row }) => {
      const here = stays.filter(({ branchId }) => branchId === row.id)
      const home = here.filter(({ kind }) => kind === 'home')
      return {
        ...row,
        mergedInto:
          successorId === null || successorName === null ? null : { id: successorId, name: successorName },
        home: home.length,
        lent: home.filter(({ memberId }) => onLoan.has(memberId)).length,
        borrowed: here.length - home.length,
        secretary: secretaries.find(({ branchId }) => branchId === row.id)?.name ?? null,
      }
    }),
  })
}
