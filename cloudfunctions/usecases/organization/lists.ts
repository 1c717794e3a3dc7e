import { and, asc, eq, gte, inArray, isNull, lt, sql } from 'drizzle-orm'
import { periodOf, previousPeriod } from '../../../src/domain/calendar'
import { branchActivityKinds } from '../../../src/domain/obligation'
import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { groupsOfMembers } from '../../database/groups'
import { labelOf } from '../../database/obligations'
import { belongingTo, branchesOn, isExemptOn } from '../../database/roster'
import { topic } from '../../database/schema/activity'
import { obligation } from '../../database/schema/obligation'
import { branch, member, post } from '../../database/schema/organization'
import type { UseCase } from '../usecase'

export const listBranches: UseCase<'organization.branches'> = async ({ tx, actor, today }) =>
  accept({ branches: await branchesOn(tx, actor.committeeId, today) })

export const listMembers: UseCase<'organization.members'> = async ({ tx, actor, today }, { branchIds }) => {
  const { committeeId } = actor
  if (!branchIds.every((id) => may(actor, 'seeRoster', { branchIds: [id] }))) return refuse('NOT_YOUR_BRANCH')
  const belonging = belongingTo(tx, committeeId, branchIds, today)
  const rows = await tx
    .select({
      id: member.id,
      name: member.name,
      branchId: branch.id,
      branchName: branch.name,
      exempt: isExemptOn(today),
      isSecretary: sql<boolean>`exists (
        select from ${post} where ${post.committeeId} = ${member.committeeId} and ${post.memberId} = ${member.id}
          and ${post.kind} in ('branchSecretary', 'branchFirstSecretary')
          and ${post.from} <= ${today} and (${post.to} is null or ${post.to} >= ${today}))`,
    })
    .from(belonging)
    .innerJoin(member, and(eq(member.committeeId, committeeId), eq(member.id, belonging.memberId)))
    .innerJoin(branch, and(eq(branch.committeeId, committeeId), eq(branch.id, belonging.branchId)))
    .orderBy(asc(branch.name), asc(member.name), asc(member.id))
  const groups = await groupsOfMembers(
    tx,
    committeeId,
    today,
    rows.map(({ id }) => id),
  )
  return accept({
    members: rows.map((row) => ({ ...row, groupIds: (groups.get(row.id) ?? []).map(({ id }) => id) })),
  })
}

export const listTopics: UseCase<'organization.topics'> = async ({ tx, actor }) =>
  accept({
    topics: await tx
      .select({ id: topic.id, title: topic.title })
      .from(topic)
      .where(eq(topic.committeeId, actor.committeeId))
      .orderBy(asc(topic.title)),
  })

/** What a branch has missed this year and last, and may make good. */
export const listMissed: UseCase<'organization.missed'> = async ({ tx, actor, today }, { branchId }) => {
  if (!may(actor, 'runActivity', { branchIds: [branchId] })) return refuse('NOT_YOUR_BRANCH')
  const rows = await tx
    .selectDistinct({ kind: obligation.kind, from: obligation.from, to: obligation.to })
    .from(obligation)
    .where(
      and(
        eq(obligation.committeeId, actor.committeeId),
        eq(obligation.branchId, branchId),
        // Several groups of a branch may have missed the same; what the committee holds is not the branch's to make good.
        inArray(obligation.kind, branchActivityKinds),
        isNull(obligation.metOn),
        isNull(obligation.waivedReason),
        lt(obligation.to, today),
        gte(obligation.to, previousPeriod(periodOf('year', today)).from),
      ),
    )
    .orderBy(asc(obligation.from))
  return accept({
    missed: rows.map(({ kind, from, to }) => ({
      kind,
      from,
      to,
      label: labelOf(from, to),
    })),
  })
}
