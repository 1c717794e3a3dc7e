import { and, asc, count, eq, ilike, inArray, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { may, officerBranchIds } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { isExemptOn, isMemberOn, isMembershipOn } from '../../database/roster'
import { binding } from '../../database/schema/binding'
import { branch, member, membership } from '../../database/schema/organization'
import type { UseCase } from '../usecase'

const PAGE = 30
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const loan = alias(membership, 'loan')

/** Of a word that somebody searches for: `%` and `_` mean themselves. */
const containing = (word: string) => `%${word.replace(/[\\%_]/g, '\\$&')}%`

/** A page of the roster as of today, by name: of the branches in reach, or of one of them. */
export const findMembers: UseCase<'member.list'> = async (
  { tx, actor, today },
  { branchId, search, cursor },
) => {
  const { committeeId } = actor
  if (branchId !== null && !may(actor, 'seeMember', { branchIds: [branchId] }))
    return refuse('NOT_YOUR_BRANCH')
  const seesAll = may(actor, 'seeMember', {})
  const branchIds = branchId !== null ? [branchId] : seesAll ? null : officerBranchIds(actor)
  const homeOrLoan = sql`exists (
    select from ${membership} where ${membership.committeeId} = ${member.committeeId}
      and ${membership.memberId} = ${member.id} and ${isMembershipOn(today)}
      and ${branchIds === null ? sql`true` : inArray(membership.branchId, branchIds)})`
  const those = and(
    eq(member.committeeId, committeeId),
    isMemberOn(today),
    branchIds === null ? undefined : homeOrLoan,
    search === ''
      ? undefined
      : or(ilike(member.name, containing(search)), ilike(member.number, containing(search))),
  )
  const after: SQL | undefined =
    cursor !== null && ID.test(cursor)
      ? sql`(${member.name}, ${member.id}) > (
          select m.name, m.id from ${member} m where m.committee_id = ${committeeId} and m.id = ${cursor})`
      : undefined
  const rows = await tx
    .select({
      id: member.id,
      name: member.name,
      kind: member.kind,
      branchName: branch.name,
      isLent: sql<boolean>`exists (select from ${membership} as loan where ${loan.committeeId} = ${member.committeeId}
        and ${loan.memberId} = ${member.id} and ${loan.kind} = 'loan' and ${loan.from} <= ${today}
        and (${loan.to} is null or ${loan.to} >= ${today}))`,
      isBound: sql<boolean>`exists (select from ${binding} where ${binding.committeeId} = ${member.committeeId}
        and ${binding.memberId} = ${member.id})`,
      isExempt: isExemptOn(today),
    })
    .from(member)
    .innerJoin(
      membership,
      and(
        eq(membership.committeeId, member.committeeId),
        eq(membership.memberId, member.id),
        eq(membership.kind, 'home'),
        isMembershipOn(today),
      ),
    )
    .innerJoin(branch, and(eq(branch.committeeId, member.committeeId), eq(branch.id, membership.branchId)))
    .where(and(those, after))
    .orderBy(asc(member.name), asc(member.id))
    .limit(PAGE + 1)
  const [all] = await tx.select({ count: count() }).from(member).where(those)
  const items = rows.slice(0, PAGE)
  return accept({
    items,
    nextCursor: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null,
    count: all?.count ?? 0,
  })
}
