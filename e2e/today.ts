import { randomUUID } from 'node:crypto'
import type { InputOf } from '@/contract/contract'
import { addDays, dateOf, instantAt, timeOf } from '@/domain/calendar'
import type { Kind } from '@/domain/obligation'
import { ask, type Person } from './browser'

/** How long before midnight no walk begins. */
export const MARGIN_MS = 5 * 60_000

/** The month must not end while the walk is under way: shortly before midnight it waits. */
export async function sameDay() {
  const left = +instantAt(addDays(dateOf(new Date()), 1), '00:00') - Date.now()
  if (left < MARGIN_MS) await new Promise((resolve) => setTimeout(resolve, left))
}

/** Something that has just begun, today. */
export function fromNow() {
  const now = new Date()
  const over = new Date(+now + 2 * 3600_000)
  const date = dateOf(now)
  return { date, start: timeOf(now), end: dateOf(over) === date ? timeOf(over) : '23:59' }
}

/** Plans, ticks and closes it with all of their branch, as on the screens but through the door behind them. */
export async function hold(person: Person, kind: Kind) {
  const me = await ask(person, 'organization.me', {})
  const { members } = await ask(person, 'organization.members', { branchIds: [me.branch.id] })
  const { date, start, end } = fromNow()
  const activityId = randomUUID()
  const expectedMemberIds = members.map(({ id }) => id)
  const plan: InputOf<'activity.plan'> = {
    activityId,
    kind,
    title: '本月的规定动作',
    startsAt: instantAt(date, start).toISOString(),
    endsAt: instantAt(date, end).toISOString(),
    place: '三楼会议室',
    note: '',
    hostBranchIds: [me.branch.id],
    expectedMemberIds,
    publish: true,
  }
  await ask(person, 'activity.plan', plan)
  await ask(person, 'checkin.record', {
    activityId,
    entries: expectedMemberIds.map((memberId) => ({ memberId, status: 'present' as const })),
    source: 'secretary',
  })
  await ask(person, 'activity.close', { activityId })
}
