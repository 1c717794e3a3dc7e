import { randomUUID } from 'node:crypto'
import { type Given, type RefusalCase, refusesAll } from '../../../local/testing/refusals'
import { planned, planOf, type World } from '../../../local/testing/world'

const day = 24 * 60
const closed = async (world: World) => {
  const activityId = await planned(world, { startsIn: 0 })
  await world.as(world.people.officer).does('activity.close', { activityId })
  return activityId
}
const cancelled = async (world: World) => {
  const activityId = await planned(world)
  await world.as(world.people.officer).does('activity.cancel', { activityId, reason: '改期' })
  return activityId
}
const changeOf = (world: World, activityId: string, wishes: Record<string, unknown> = {}) => {
  const { publish: _, ...plan } = planOf(world, { activityId })
  return { ...plan, revision: 1, ...wishes }
}
const plan =
  (wishes: (world: World, other: World) => Parameters<typeof planOf>[1]): Given =>
  (world, other) => [world.people.officer, 'activity.plan', planOf(world, wishes(world, other))]

refusesAll('an activity is refused when', [
  ['it ends before it starts', 'ACTIVITY_ENDS_BEFORE_START', plan(() => ({ minutes: -1 }))],
  ['it lasts no time', 'ACTIVITY_ENDS_BEFORE_START', plan(() => ({ minutes: 0 }))],
  ['it lasts a month', 'ACTIVITY_TOO_LONG', plan(() => ({ minutes: 31 * day }))],
  ['nobody hosts it', 'ACTIVITY_NO_HOST', plan(() => ({ hostBranchIds: [] }))],
  ['nobody is expected', 'ACTIVITY_NOBODY_EXPECTED', plan(() => ({ expectedMemberIds: [] }))],
  [
    'a guest belongs to no host',
    'ACTIVITY_GUEST_UNKNOWN',
    plan(({ membersOf }) => ({ expectedMemberIds: membersOf.B })),
  ],
  [
    'a guest has left',
    'ACTIVITY_GUEST_UNKNOWN',
    plan(({ people }) => ({ expectedMemberIds: [people.left.memberId] })),
  ],
  [
    'a guest is of another committee',
    'ACTIVITY_GUEST_UNKNOWN',
    plan((_, { membersOf }) => ({ expectedMemberIds: membersOf.A })),
  ],
  [
    'a host is of another committee',
    'NOT_FOUND',
    plan((world, { branches }) => ({ hostBranchIds: [world.branches.A, branches.A] })),
  ],
  [
    'a topic is of another committee',
    'ACTIVITY_TOPIC_UNKNOWN',
    plan((_, { topicIds }) => ({ topicIds: [...topicIds] })),
  ],
  ['its group is of another committee', 'NOT_FOUND', plan((_, { groupId }) => ({ groupId }))],
  [
    'a group meets with another branch',
    'ACTIVITY_GROUP_ALONE',
    plan(({ groupId, branches: { A, B } }) => ({ kind: 'groupMeeting', groupId, hostBranchIds: [A, B] })),
  ],
  ['no group holds its meeting', 'ACTIVITY_GROUP_MISSING', plan(() => ({ kind: 'groupMeeting' }))],
  ['a group holds what its branch owes', 'ACTIVITY_GROUP_OTHER', plan(({ groupId }) => ({ groupId }))],
  ['a branch holds what the committee owes', 'ACTIVITY_BY_COMMITTEE', plan(() => ({ kind: 'youthForum' }))],
  ['it makes good a future month', 'ACTIVITY_COUNTS_FOR_FUTURE', plan(() => ({ countsOn: '2026-06-01' }))],
  [
    'its id is another’s activity',
    'ID_TAKEN',
    async (world) => [
      world.people.secretaryA,
      'activity.plan',
      planOf(world, { activityId: await planned(world) }),
    ],
  ],
  [
    'a secretary plans for another branch',
    'NOT_YOUR_BRANCH',
    (world) => [world.people.secretaryB, 'activity.plan', planOf(world)],
  ],
  [
    'a draft without guests is published',
    'ACTIVITY_NOBODY_EXPECTED',
    async (world) => {
      const activityId = await planned(world, { publish: false, expectedMemberIds: [] })
      return [world.people.secretaryA, 'activity.publish', { activityId }]
    },
  ],
  [
    'a published one is left without guests',
    'ACTIVITY_NOBODY_EXPECTED',
    async (world) => {
      const activityId = await planned(world)
      return [
        world.people.secretaryA,
        'activity.change',
        changeOf(world, activityId, { expectedMemberIds: [] }),
      ]
    },
  ],
  [
    'it changes under one’s hands',
    'ACTIVITY_CHANGED',
    async (world) => {
      const activityId = await planned(world)
      await world.as(world.people.officer).does('activity.change', changeOf(world, activityId))
      return [world.people.secretaryA, 'activity.change', changeOf(world, activityId)]
    },
  ],
  [
    'a secretary gives their activity to another branch',
    'NOT_YOUR_BRANCH',
    async (world) => {
      const wishes = { hostBranchIds: [world.branches.B], expectedMemberIds: world.membersOf.B }
      return [world.people.secretaryA, 'activity.change', changeOf(world, await planned(world), wishes)]
    },
  ],
  [
    'it is closed before it begins',
    'ACTIVITY_NOT_BEGUN',
    async (world) => [world.people.secretaryA, 'activity.close', { activityId: await planned(world) }],
  ],
  [
    'a draft is closed',
    'ACTIVITY_NOT_OPEN',
    async (world) => [
      world.people.secretaryA,
      'activity.close',
      { activityId: await planned(world, { publish: false }) },
    ],
  ],
  [
    'a draft shows no code',
    'ACTIVITY_NOT_OPEN',
    async (world) => [
      world.people.secretaryA,
      'checkin.showCode',
      { activityId: await planned(world, { publish: false }) },
    ],
  ],
  ...(['activity.publish', 'checkin.showCode'] as const).map((action): RefusalCase => [
    `${action} comes after closing`,
    'ACTIVITY_CLOSED',
    async (world) => [world.people.secretaryA, action, { activityId: await closed(world) }],
  ]),
  ...(['activity.publish', 'activity.close', 'checkin.showCode'] as const).map((action): RefusalCase => [
    `${action} comes after cancelling`,
    'ACTIVITY_CANCELLED',
    async (world) => [world.people.secretaryA, action, { activityId: await cancelled(world) }],
  ]),
  [
    'a closed one is changed',
    'ACTIVITY_CLOSED',
    async (world) => [world.people.secretaryA, 'activity.change', changeOf(world, await closed(world))],
  ],
  [
    'a cancelled one is changed',
    'ACTIVITY_CANCELLED',
    async (world) => [world.people.secretaryA, 'activity.change', changeOf(world, await cancelled(world))],
  ],
  ...(['publish', 'close', 'cancel', 'get', 'roll'] as const).flatMap((verb): RefusalCase[] => {
    const input = (activityId: string) => ({ activityId, ...(verb === 'cancel' && { reason: '试试' }) })
    return [
      [
        `activity.${verb} means another branch’s`,
        'NOT_YOUR_BRANCH',
        async (world) => [world.people.secretaryB, `activity.${verb}`, input(await planned(world))],
      ],
      [
        `activity.${verb} means another committee’s`,
        'NOT_FOUND',
        async (world, other) => [world.people.officer, `activity.${verb}`, input(await planned(other))],
      ],
      [
        `activity.${verb} means nothing`,
        'NOT_FOUND',
        (world) => [world.people.officer, `activity.${verb}`, input(randomUUID())],
      ],
    ]
  }),
])
