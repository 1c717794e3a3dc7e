import { type Given, refusesAll } from '../../../local/testing/refusals'
import { planned, planOf, ticked, type World } from '../../../local/testing/world'

type Wishes = Parameters<typeof planOf>[1]
const serviceWith = (world: World, wishes: Wishes = {}) =>
  planned(world, { kind: 'volunteerService', capacity: 1, expectedMemberIds: [], ...wishes })
const first = ({ people }: World) => people.a[0]!

const plan =
  (wishes: (world: World) => Wishes): Given =>
  (world) => [world.people.officer, 'activity.plan', planOf(world, wishes(world))]
const onService =
  (
    action: 'service.signUp' | 'service.withdraw' | 'service.list' | 'service.checkOut',
    scene: (world: World) => Promise<string>,
  ): Given =>
  async (world) => [first(world), action, { activityId: await scene(world) }]
const hours =
  (minutes: number, status: 'present' | 'absent' = 'present', wishes: Wishes = {}): Given =>
  async (world) => {
    const { memberId } = first(world)
    const activityId = await planned(world, { kind: 'volunteerService', startsIn: 0, minutes: 90, ...wishes })
    await ticked(world, activityId, [memberId], status)
    return [world.people.secretaryA, 'service.setHours', { activityId, memberId, minutes }]
  }
const signedUp = async (world: World, wishes: Wishes = {}) => {
  const activityId = await serviceWith(world, wishes)
  await world.as(first(world)).does('service.signUp', { activityId })
  return activityId
}
const cancelled = async (world: World) => {
  const activityId = await signedUp(world)
  await world.as(world.people.officer).does('activity.cancel', { activityId, reason: '下雨' })
  return activityId
}
const closed = async (world: World) => {
  const activityId = await serviceWith(world, { startsIn: 0 })
  await world.as(world.people.officer).does('activity.close', { activityId })
  return activityId
}
const changed =
  (from: Wishes, to: Wishes): Given =>
  async (world) => {
    const activityId = await planned(world, { kind: 'volunteerService', ...from })
    const { publish: _, ...next } = planOf(world, { activityId, kind: 'volunteerService', ...to })
    return [world.people.officer, 'activity.change', { ...next, revision: 1 }]
  }

refusesAll('a service is refused when', [
  ['something else takes sign-ups', 'SERVICE_ONLY', plan(() => ({ capacity: 2, expectedMemberIds: [] }))],
  ['something else goes to the front line', 'SERVICE_ONLY', plan(() => ({ frontLine: true }))],
  [
    'it takes sign-ups and names who comes',
    'SERVICE_BY_SIGN_UP',
    plan(() => ({ kind: 'volunteerService', capacity: 2 })),
  ],
  ['its capacity is none', 'INVALID_INPUT', plan(() => ({ kind: 'volunteerService', capacity: 0 }))],
  [
    'its list becomes a sign-up once published',
    'SERVICE_SIGN_UP_FIXED',
    changed({}, { capacity: 3, expectedMemberIds: [] }),
  ],
  [
    'its sign-up becomes a list once published',
    'SERVICE_SIGN_UP_FIXED',
    changed({ capacity: 3, expectedMemberIds: [] }, {}),
  ],
])

refusesAll('signing up is refused when', [
  [
    'the service has started',
    'SERVICE_SIGN_UP_OVER',
    onService('service.signUp', (w) => serviceWith(w, { startsIn: 0 })),
  ],
  ['it is closed', 'ACTIVITY_CLOSED', onService('service.signUp', closed)],
  ['it is cancelled', 'ACTIVITY_CANCELLED', onService('service.signUp', cancelled)],
  ['it is a draft', 'NOT_FOUND', onService('service.signUp', (w) => serviceWith(w, { publish: false }))],
  [
    'it is another branch’s',
    'SERVICE_NOT_INVITED',
    onService('service.signUp', (w) => serviceWith(w, { hostBranchIds: [w.branches.B] })),
  ],
  [
    'the organiser says who comes',
    'SERVICE_NO_SIGN_UP',
    onService('service.signUp', (w) => planned(w, { kind: 'volunteerService' })),
  ],
  [
    'it is of another committee',
    'NOT_FOUND',
    async (world, other) => [first(world), 'service.signUp', { activityId: await serviceWith(other) }],
  ],
])

refusesAll('withdrawing is refused when', [
  [
    'the service has started',
    'SERVICE_SIGN_UP_OVER',
    onService('service.withdraw', async (world) => {
      const activityId = await signedUp(world)
      world.later(60)
      return activityId
    }),
  ],
  ['it is cancelled', 'ACTIVITY_CANCELLED', onService('service.withdraw', cancelled)],
  [
    'one is in already',
    'SERVICE_ALREADY_IN',
    onService('service.withdraw', async (world) => {
      const activityId = await signedUp(world, { startsIn: 10 })
      await ticked(world, activityId, [first(world).memberId])
      return activityId
    }),
  ],
])

refusesAll('a look at the sign-ups is refused when', [
  [
    'it is another branch’s',
    'NOT_YOUR_BRANCH',
    onService('service.list', (w) => serviceWith(w, { hostBranchIds: [w.branches.B] })),
  ],
  ['there are none', 'SERVICE_NO_SIGN_UP', onService('service.list', (w) => planned(w))],
])

refusesAll('checking out is refused when', [
  [
    'one is not in',
    'SERVICE_NOT_CHECKED_IN',
    onService('service.checkOut', (w) => planned(w, { kind: 'volunteerService', startsIn: 0 })),
  ],
  [
    'one is not expected',
    'CHECKIN_NOT_EXPECTED',
    onService('service.checkOut', (w) => serviceWith(w, { startsIn: 0 })),
  ],
  ['it is no service', 'SERVICE_ONLY', onService('service.checkOut', (w) => planned(w, { startsIn: 0 }))],
])

refusesAll('hours are refused when', [
  ['they exceed the service', 'HOURS_BEYOND_ACTIVITY', hours(91)],
  ['the member did not come', 'HOURS_NOT_PRESENT', hours(60, 'absent')],
  ['it is no service', 'SERVICE_ONLY', hours(60, 'present', { kind: 'themeDay' })],
  ['they are negative', 'INVALID_INPUT', hours(-1)],
  [
    'the member is not on the roll',
    'ROLL_MEMBER_UNKNOWN',
    async (world) => {
      const activityId = await planned(world, { kind: 'volunteerService', startsIn: 0 })
      return [
        world.people.officer,
        'service.setHours',
        { activityId, memberId: world.people.b[0]!.memberId, minutes: 5 },
      ]
    },
  ],
])
