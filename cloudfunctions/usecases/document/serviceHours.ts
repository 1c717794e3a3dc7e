import { and, asc, between, eq, inArray, isNull, sql } from 'drizzle-orm'
import { type CalendarDate, periodLabel, periodOf } from '../../../src/domain/calendar'
import { official } from '../../../src/domain/officialText'
import { accept } from '../../../src/domain/result'
import { servedMinutes } from '../../../src/domain/service'
import { activity, attendance } from '../../database/schema/activity'
import { member } from '../../database/schema/organization'
import { submission } from '../../database/schema/submission'
import type { Context } from '../usecase'
import { branchesAsked, dayWithin } from './branches'
import { hoursOf } from './hours'
import { asWorkbook } from './made'
import { membersOf } from './members'

/**
 * 志愿服务时长表 of a period: each member's services and hours, then one by one. Counted as the totals count
 * (`domain/total.ts`): those present at closed services, and approved reports of services that were no activity.
 */
export const serviceHoursSheet = asWorkbook<'document.serviceHours'>(
  async (context, { branchId, cadence, on }) => {
    const period = periodOf(cadence, on)
    const asked = await branchesAsked(context, 'seeScores', branchId, period)
    if (!asked.ok) return asked
    const { whose, branches } = asked.value
    const served = await servicesIn(
      context,
      branches.map(({ id }) => id),
      period,
    )
    const members = await membersOf(context, branches, dayWithin(context.today, period))
    const label = official(periodLabel(period))
    const names = new Map(branches.map(({ id, name }) => [id, name]))
    const nameOf = (id: string) => names.get(id) ?? ''
    // Who has left since, or served in another branch then, keeps what they did.
    const keyOf = (of: { branchId: string; memberId: string }) => `${of.branchId} ${of.memberId}`
    const byMember = new Map<string, typeof served>()
    for (const each of served) {
      const own = byMember.get(keyOf(each))
      if (own) own.push(each)
      else byMember.set(keyOf(each), [each])
    }
    const known = new Set(members.map(({ id, branchId: of }) => keyOf({ branchId: of, memberId: id })))
    const others = [...byMember].flatMap(([key, [first]]) => (known.has(key) || !first ? [] : [first]))
    const people = [
      ...members.map(({ id, name, branchId: of }) => ({ memberId: id, name, branchId: of })),
      ...others,
    ]
    const inOrder = branches.flatMap(({ id }) => people.filter(({ branchId: of }) => of === id))
    const minutes = served.reduce((sum, each) => sum + each.minutes, 0)
    return accept({
      name: `${whose} 志愿服务时长表 ${label}`,
      sheets: [
        {
          name: '汇总',
          title: `${whose}${label}志愿服务时长表`,
          about: `共 ${served.length} 人次，${hoursOf(minutes)} 小时；活动以归档后的考勤为准，自行参加的以审批通过的记录为准`,
          columns: [
            { heading: '序号', kind: 'number' },
            { heading: '党支部' },
            { heading: '姓名' },
            { heading: '服务次数', kind: 'number' },
            { heading: '其中一线', kind: 'number' },
            { heading: '时长（小时）', kind: 'number' },
          ],
          rows: inOrder.map((person, index) => {
            const own = byMember.get(keyOf(person)) ?? []
            return [
              index + 1,
              nameOf(person.branchId),
              person.name,
              own.length,
              own.filter(({ frontLine }) => frontLine).length,
              hoursOf(own.reduce((sum, each) => sum + each.minutes, 0)),
            ]
          }),
        },
        {
          name: '明细',
          title: `${whose}${label}志愿服务明细`,
          columns: [
            { heading: '序号', kind: 'number' },
            { heading: '日期', kind: 'date' },
            { heading: '党支部' },
            { heading: '姓名' },
            { heading: '服务内容', width: 36 },
            { heading: '时长（小时）', kind: 'number' },
            { heading: '来源' },
          ],
          rows: served.map((each, index) => [
            index + 1,
            each.on,
            nameOf(each.branchId),
            each.name,
            each.title,
            hoursOf(each.minutes),
            each.isReport ? '个人记录' : '支部活动',
          ]),
        },
      ],
    })
  },
)

/** What each member of the branches served, day by day. */
async function servicesIn(
  { tx, actor: { committeeId } }: Context,
  branchIds: string[],
  { from, to }: { from: CalendarDate; to: CalendarDate },
) {
  if (branchIds.length === 0) return []
  const lines = await tx
    .select({
      memberId: attendance.memberId,
      branchId: attendance.branchId,
      name: member.name,
      on: activity.heldOn,
      title: activity.title,
      frontLine: activity.frontLine,
      startsAt: activity.startsAt,
      endsAt: activity.endsAt,
      minutes: attendance.minutes,
    })
    .from(attendance)
    .innerJoin(
      activity,
      and(eq(activity.committeeId, attendance.committeeId), eq(activity.id, attendance.activityId)),
    )
    .innerJoin(
      member,
      and(eq(member.committeeId, attendance.committeeId), eq(member.id, attendance.memberId)),
    )
    .where(
      and(
        eq(attendance.committeeId, committeeId),
        inArray(attendance.branchId, branchIds),
        eq(attendance.status, 'present'),
        eq(activity.kind, 'volunteerService'),
        eq(activity.state, 'closed'),
        between(activity.heldOn, from, to),
      ),
    )
    .orderBy(asc(activity.heldOn), asc(activity.id), asc(member.name), asc(member.id))
  const day = sql<CalendarDate>`coalesce(${submission.servedOn},
    (${submission.submittedAt} at time zone 'Asia/Shanghai')::date)`
  const reports = await tx
    .select({ report: submission, on: sql<CalendarDate>`(${day})::text`, name: member.name })
    .from(submission)
    .innerJoin(
      member,
      and(eq(member.committeeId, submission.committeeId), eq(member.id, submission.memberId)),
    )
    .where(
      and(
        eq(submission.committeeId, committeeId),
        inArray(submission.branchId, branchIds),
        eq(submission.kind, 'serviceReport'),
        eq(submission.state, 'approved'),
        isNull(submission.activityId),
        sql`${day} between ${from} and ${to}`,
      ),
    )
    .orderBy(asc(day), asc(submission.id))
  return [
    ...lines.map(({ startsAt, endsAt, minutes, ...line }) => ({
      ...line,
      minutes: servedMinutes({ kind: 'volunteerService', startsAt, endsAt }, { status: 'present', minutes }),
      isReport: false,
    })),
    ...reports.map(({ report, on, name }) => ({
      memberId: report.memberId,
      branchId: report.branchId,
      name,
      on,
      title: report.title,
      frontLine: false,
      minutes: report.minutes ?? 0,
      isReport: true,
    })),
  ].sort((a, b) => a.on.localeCompare(b.on))
}
