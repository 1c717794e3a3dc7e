import { randomUUID } from 'node:crypto'
import { type Given, type RefusalCase, refusesAll } from '../../../local/testing/refusals'
import { handedIn, planned, verdictOn, type World } from '../../../local/testing/world'

const reflection = { kind: 'reflection', title: '读书有感', body: '正文' }
const service = {
  kind: 'serviceReport',
  title: '社区清洁',
  servedOn: '2026-05-17',
  minutes: 60,
  body: '清扫',
}

/** The first member of A hands in what `contentOf` says. */
const submitting =
  (contentOf: (world: World, other: World) => object | Promise<object>): Given =>
  async (world, other) => [
    world.people.a[0]!,
    'submission.submit',
    { submissionId: randomUUID(), content: await contentOf(world, other) },
  ]

const request = (
  when: string,
  code: RefusalCase[1],
  kind: 'leave' | 'makeup',
  given: (world: World, other: World) => Promise<string>,
): RefusalCase => [
  when,
  code,
  submitting(async (world, other) => ({ kind, activityId: await given(world, other), body: '出差' })),
]

const recorded = async (world: World, status: 'present' | 'leave') => {
  const activityId = await planned(world, { startsIn: 20, minutes: 60 })
  const entries = [{ memberId: world.people.a[0]!.memberId, status }]
  await world.as(world.people.officer).does('checkin.record', { activityId, source: 'secretary', entries })
  return activityId
}

const returned = async (world: World, submissionId: string) => {
  await world.as(world.people.secretaryA).does('submission.review', verdictOn(submissionId, 'returned'))
  return submissionId
}

refusesAll('handing in is refused when', [
  [
    'a topic is of another committee',
    'ACTIVITY_TOPIC_UNKNOWN',
    submitting((_, other) => ({ ...reflection, topicId: other.topicIds[0] })),
  ],
  ['a service lies ahead', 'SERVICE_IN_FUTURE', submitting(() => ({ ...service, servedOn: '2026-05-21' }))],
  [
    'its activity is no service',
    'SERVICE_OTHER_ACTIVITY',
    submitting(async (world) => ({ ...service, activityId: await planned(world) })),
  ],
  [
    'its activity is another branch’s service',
    'SERVICE_OTHER_ACTIVITY',
    submitting(async (world) => {
      const wishes = {
        kind: 'volunteerService' as const,
        hostBranchIds: [world.branches.B],
        expectedMemberIds: world.membersOf.B,
      }
      return { ...service, activityId: await planned(world, wishes) }
    }),
  ],
  [
    'its activity is another committee’s service',
    'SERVICE_OTHER_ACTIVITY',
    submitting(async (_, other) => ({
      ...service,
      activityId: await planned(other, { kind: 'volunteerService' }),
    })),
  ],
  [
    'the id is somebody else’s',
    'ID_TAKEN',
    async (world) => [
      world.people.a[0]!,
      'submission.submit',
      { submissionId: await handedIn(world, world.people.a[1]!), content: reflection },
    ],
  ],
  [
    'the id is of another kind',
    'ID_TAKEN',
    async (world) => [
      world.people.a[0]!,
      'submission.submit',
      { submissionId: await handedIn(world, world.people.a[0]!), content: service },
    ],
  ],
  ...(['returned', 'approved', 'withdrawn'] as const).map((state): RefusalCase => [
    `an old call brings another text than what is ${state}`,
    {
      returned: 'SUBMISSION_RETURNED',
      approved: 'SUBMISSION_NOT_WAITING',
      withdrawn: 'SUBMISSION_WITHDRAWN',
    }[state] as RefusalCase[1],
    async (world) => {
      const [author] = world.people.a
      const submissionId = await handedIn(world, author!)
      if (state === 'withdrawn') await world.as(author!).does('submission.withdraw', { submissionId })
      else await world.as(world.people.secretaryA).does('submission.review', verdictOn(submissionId, state))
      return [author!, 'submission.submit', { submissionId, content: reflection }]
    },
  ]),
  request('leave is asked at the start', 'LEAVE_TOO_LATE', 'leave', (world) =>
    planned(world, { startsIn: 0 }),
  ),
  request('one is on leave', 'LEAVE_ALREADY', 'leave', (world) => recorded(world, 'leave')),
  request('leave is asked of a draft', 'CHECKIN_NOT_EXPECTED', 'leave', (world) =>
    planned(world, { publish: false }),
  ),
  request('leave is asked of another branch’s activity', 'CHECKIN_NOT_EXPECTED', 'leave', (world) =>
    planned(world, { hostBranchIds: [world.branches.B], expectedMemberIds: world.membersOf.B }),
  ),
  request('leave is asked of another committee’s activity', 'NOT_FOUND', 'leave', (_, other) =>
    planned(other),
  ),
  request('leave is asked of a cancelled activity', 'ACTIVITY_CANCELLED', 'leave', async (world) => {
    const activityId = await planned(world)
    await world.as(world.people.officer).does('activity.cancel', { activityId, reason: '改期' })
    return activityId
  }),
  request('leave is asked twice', 'REQUEST_WAITING', 'leave', async (world) => {
    const activityId = await planned(world)
    await handedIn(world, world.people.a[0]!, { kind: 'leave', activityId, body: '出差' })
    return activityId
  }),
  request('make-up is asked before the end', 'MAKEUP_TOO_EARLY', 'makeup', (world) =>
    planned(world, { startsIn: 0 }),
  ),
  request('one is in', 'MAKEUP_PRESENT', 'makeup', async (world) => {
    const activityId = await recorded(world, 'present')
    world.later(120)
    return activityId
  }),
  request('make-up is asked after 32 days', 'MAKEUP_TOO_LATE', 'makeup', async (world) => {
    const activityId = await planned(world, { startsIn: 0 })
    world.later(32 * 24 * 60)
    return activityId
  }),
])

/** The first member of A hands in again what `given` leaves. */
const again = (
  when: string,
  code: RefusalCase[1],
  given: (world: World) => Promise<{ submissionId: string; round?: number; content?: object }>,
): RefusalCase => [
  when,
  code,
  async (world) => [
    world.people.a[0]!,
    'submission.resubmit',
    { round: 1, content: reflection, ...(await given(world)) },
  ],
]

refusesAll('handing in again is refused when', [
  again('nothing was returned', 'SUBMISSION_NOT_RETURNED', async (world) => ({
    submissionId: await handedIn(world, world.people.a[0]!),
  })),
  again('another round was returned', 'SUBMISSION_NOT_RETURNED', async (world) => ({
    submissionId: await returned(world, await handedIn(world, world.people.a[0]!)),
    round: 2,
  })),
  again('it is somebody else’s', 'SUBMISSION_NOT_YOURS', async (world) => ({
    submissionId: await returned(world, await handedIn(world, world.people.a[1]!)),
  })),
  again('the kind is another', 'SUBMISSION_WRONG_KIND', async (world) => ({
    submissionId: await returned(world, await handedIn(world, world.people.a[0]!)),
    content: service,
  })),
  again('there is nothing of that id', 'NOT_FOUND', async () => ({ submissionId: randomUUID() })),
  again(
    'a request turns to another activity, where one waits',
    'SUBMISSION_OTHER_ACTIVITY',
    async (world) => {
      const [one, two] = [await planned(world), await planned(world)]
      const leave = (activityId: string) => ({ kind: 'leave' as const, activityId, body: '出差' })
      const submissionId = await returned(world, await handedIn(world, world.people.a[0]!, leave(one)))
      await handedIn(world, world.people.a[0]!, leave(two))
      return { submissionId, content: leave(two) }
    },
  ),
])

refusesAll('taking back is refused when', [
  [
    'it is approved',
    'SUBMISSION_NOT_WAITING',
    async (world) => {
      const submissionId = await handedIn(world, world.people.a[0]!)
      await world.as(world.people.secretaryA).does('submission.review', verdictOn(submissionId))
      return [world.people.a[0]!, 'submission.withdraw', { submissionId }]
    },
  ],
  [
    'it is somebody else’s',
    'SUBMISSION_NOT_YOURS',
    async (world) => [
      world.people.a[0]!,
      'submission.withdraw',
      { submissionId: await handedIn(world, world.people.a[1]!) },
    ],
  ],
  [
    'it is of another committee',
    'NOT_FOUND',
    async (world, other) => [
      world.people.a[0]!,
      'submission.withdraw',
      { submissionId: await handedIn(other, other.people.a[0]!) },
    ],
  ],
  [
    'a member left',
    'MEMBER_LEFT',
    async (world) => [
      world.people.left,
      'submission.withdraw',
      { submissionId: await handedIn(world, world.people.a[0]!) },
    ],
  ],
])
