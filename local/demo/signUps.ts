import { addDays, dateOf, instantAt, periodOf, weekday } from '../../src/domain/calendar'
import { branches } from './branches'
import { chanceFor } from './chance'
import { after } from './occasions'
import { membersOn, partyAffairsOfficer, secretaryOn } from './organisation'
import { perform, type Stage } from './perform'

const CAPACITY = 8
const WISHES = 11

/** The season's theme, and a service on a Saturday ahead that more want to join than it has places for. */
export async function openService(stage: Stage): Promise<void> {
  const { organisation, now } = stage
  const today = dateOf(now)
  const chance = chanceFor('sign-ups')
  const quarter = periodOf('quarter', today).from
  await perform(stage, partyAffairsOfficer(organisation), now, 'service.setTheme', {
    on: quarter,
    theme: '邻里守望，暖在身边',
  })
  let saturday = addDays(today, 3)
  while (weekday(saturday) !== '周六') saturday = addDays(saturday, 1)
  const branchId = branches.civility.id
  const plannedAt = after(now, -2 * 24 * 60)
  const secretary = secretaryOn(organisation, branchId, dateOf(plannedAt))
  const activityId = chance.id()
  await perform(stage, secretary, plannedAt, 'activity.plan', {
    activityId,
    kind: 'volunteerService',
    title: '冬日暖心：为独居老人大扫除',
    place: '青禾社区服务站',
    note: '带手套。能搬重物的同志优先。',
    startsAt: instantAt(saturday, '09:00').toISOString(),
    endsAt: instantAt(saturday, '11:30').toISOString(),
    hostBranchIds: [branchId],
    expectedMemberIds: [],
    capacity: CAPACITY,
    publish: true,
  })
  const wanting = chance.sample(membersOn(organisation, branchId, dateOf(plannedAt)), WISHES)
  for (const [index, { id }] of wanting.entries()) {
    await perform(stage, id, after(plannedAt, 30 + 7 * index), 'service.signUp', { activityId })
  }
}
