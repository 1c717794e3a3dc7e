import { and, asc, between, eq, inArray } from 'drizzle-orm'
import { hasBirthday, yearsAt } from '../../../src/domain/birthday'
import { monthOf } from '../../../src/domain/calendar'
import { accept } from '../../../src/domain/result'
import { activity, activityHost } from '../../database/schema/activity'
import type { Context } from '../usecase'
import { branchesAsked, dayWithin, yearDays } from './branches'
import { asWorkbook } from './made'
import { membersOf } from './members'

/** 政治生日名册 of a year: who has theirs in which month, for how many years in the Party, and whether it was kept. */
export const birthdayRoster = asWorkbook<'document.birthdays'>(async (context, { branchId, year }) => {
  const days = yearDays(year)
  const asked = await branchesAsked(context, 'seeMember', branchId, days)
  if (!asked.ok) return asked
  const { whose, branches } = asked.value
  const members = await membersOf(context, branches, dayWithin(context.today, days))
  const kept = await gatheringsIn(
    context,
    branches.map(({ id }) => id),
    days,
  )
  const people = members
    .map((each) => ({ ...each, month: `${year}-${each.joinedOn.slice(5, 7)}` }))
    .filter(({ joinedOn, month }) => hasBirthday(joinedOn, month))
  const inOrder = branches.flatMap(({ id }) =>
    people
      .filter(({ branchId: of }) => of === id)
      .sort((a, b) => a.joinedOn.slice(5).localeCompare(b.joinedOn.slice(5))),
  )
  return accept({
    name: `${whose} 政治生日名册 ${year}`,
    sheets: [
      {
        name: '政治生日名册',
        title: `${whose}${year}年政治生日名册`,
        about: `共 ${inOrder.length} 人；按支部、月份排列`,
        columns: [
          { heading: '序号', kind: 'number' },
          { heading: '党支部' },
          { heading: '月份', kind: 'number' },
          { heading: '姓名' },
          { heading: '入党日期', kind: 'date' },
          { heading: '党龄（年）', kind: 'number' },
          { heading: '活动日期', kind: 'date' },
          { heading: '备注', width: 16 },
        ],
        rows: inOrder.map(({ branchId: of, branchName, name, joinedOn, month }, index) => [
          index + 1,
          branchName,
          Number(month.slice(5)),
          name,
          joinedOn,
          yearsAt(joinedOn, month),
          kept.find((each) => each.branchId === of && monthOf(each.countsOn) === month)?.heldOn ?? null,
          null,
        ]),
      },
    ],
  })
})

/** The political birthdays of the branches that were held, earliest first. */
const gatheringsIn = (
  { tx, actor: { committeeId } }: Context,
  branchIds: string[],
  { from, to }: { from: string; to: string },
) =>
  tx
    .select({ branchId: activityHost.branchId, heldOn: activity.heldOn, countsOn: activity.countsOn })
    .from(activity)
    .innerJoin(
      activityHost,
      and(eq(activityHost.committeeId, activity.committeeId), eq(activityHost.activityId, activity.id)),
    )
    .where(
      and(
        eq(activity.committeeId, committeeId),
        eq(activity.kind, 'politicalBirthday'),
        eq(activity.state, 'closed'),
        inArray(activityHost.branchId, branchIds),
        between(activity.countsOn, from, to),
      ),
    )
    .orderBy(asc(activity.heldOn))
