import { and, asc, eq } from 'drizzle-orm'
import { dateOf, timeOf, weekday } from '../../../src/domain/calendar'
import { chineseDate } from '../../../src/domain/officialText'
import { may } from '../../../src/domain/permission'
import { accept, refuse, type Result } from '../../../src/domain/result'
import { COMMITTEE, type LoadedActivity, loadActivity } from '../../database/activities'
import { branchesNamed } from '../../database/roster'
import { attendance } from '../../database/schema/activity'
import { branch, member } from '../../database/schema/organization'
import type { Context } from '../usecase'

/** An activity whose roll the actor may see, with its roll by branch and name. */
export async function activityWithRoll({ tx, actor }: Context, activityId: string) {
  const { committeeId } = actor
  const found = await loadActivity(tx, committeeId, activityId)
  if (!found) return refuse('NOT_FOUND')
  if (!may(actor, 'seeRoll', { branchIds: found.hostBranchIds, groupId: found.groupId })) {
    return refuse('NOT_YOUR_BRANCH')
  }
  const hosts = await branchesNamed(tx, committeeId, found.hostBranchIds)
  const roll = await tx
    .select({ line: attendance, name: member.name, branchName: branch.name })
    .from(attendance)
    .innerJoin(
      member,
      and(eq(member.committeeId, attendance.committeeId), eq(member.id, attendance.memberId)),
    )
    .innerJoin(
      branch,
      and(eq(branch.committeeId, attendance.committeeId), eq(branch.id, attendance.branchId)),
    )
    .where(and(eq(attendance.committeeId, committeeId), eq(attendance.activityId, activityId)))
    .orderBy(asc(branch.name), asc(member.name), asc(member.id))
  const holder = hosts.length === 0 ? COMMITTEE : hosts.map(({ name }) => name).join('、')
  return accept({ activity: found, holder, roll }) satisfies Result<unknown>
}

/** `2022年3月4日（周五）09:00–11:00`; over midnight the end says its day. */
export function when({ startsAt, endsAt }: Pick<LoadedActivity, 'startsAt' | 'endsAt'>): string {
  const [from, to] = [dateOf(startsAt), dateOf(endsAt)]
  const end = from === to ? timeOf(endsAt) : `${chineseDate(to)}${timeOf(endsAt)}`
  return `${chineseDate(from)}（${weekday(from)}）${timeOf(startsAt)}–${end}`
}
