import { type RefusalCase, refusesAll } from '../../../local/testing/refusals'
import { codeOf, planned, type World } from '../../../local/testing/world'
import type { RefusalCode } from '../../../src/domain/refusal'

const bareCode = (link: string) => link.replace(/.*=/, '')
const nearby = { latitude: 26.08, longitude: 119.3 }

/** A member of A scans what `given` says, of an activity that begins in ten minutes. */
const scanned = (
  when: string,
  code: RefusalCode,
  given: (world: World, activityId: string, link: string, other: World) => Promise<string> | string,
): RefusalCase => [
  when,
  code,
  async (world, other) => {
    const activityId = await planned(world, { startsIn: 10 })
    const link = await given(world, activityId, await codeOf(world, activityId), other)
    return [world.people.a[0]!, 'checkin.checkIn', { code: link }]
  },
]

const changed = (link: string, at: number) => {
  const code = bareCode(link)
  const position = at < 0 ? code.length + at : at
  return code.slice(0, position) + (code[position] === '3' ? '4' : '3') + code.slice(position + 1)
}

refusesAll('a check-in is refused when', [
  scanned(
    'the code is half a minute old',
    'CHECKIN_CODE_EXPIRED',
    (world, _, link) => (world.later(0.5), link),
  ),
  scanned('its last character is another', 'CHECKIN_CODE_INVALID', (_, __, link) => changed(link, -1)),
  scanned('its step is another', 'CHECKIN_CODE_INVALID', (_, __, link) => changed(link, 33)),
  scanned('it names an activity that is not there', 'CHECKIN_CODE_INVALID', (_, __, link) =>
    changed(link, 0),
  ),
  scanned('it is of another committee', 'CHECKIN_CODE_INVALID', async (_, __, ___, other) =>
    codeOf(other, await planned(other, { startsIn: 10 })),
  ),
  scanned('it has another activity’s seal', 'CHECKIN_CODE_INVALID', async (world, activityId, link) => {
    const foreign = await codeOf(world, await planned(world, { startsIn: 10 }))
    const [, step] = bareCode(link).split('.')
    return `${activityId.replaceAll('-', '')}.${step}.${bareCode(foreign).split('.')[2]}`
  }),
  scanned('it is anything at all', 'CHECKIN_CODE_INVALID', () => '签到'),
  scanned('eight characters name no activity', 'CHECKIN_CODE_INVALID', () => 'ABCD2345'),
  [
    'eight characters are wrong',
    'CHECKIN_CODE_EXPIRED',
    async (world) => [
      world.people.a[0]!,
      'checkin.checkIn',
      { code: '0000 0000', activityId: await planned(world, { startsIn: 10 }) },
    ],
  ],
  [
    'the page is of another activity than the code',
    'CHECKIN_OTHER_ACTIVITY',
    async (world) => {
      const code = await codeOf(world, await planned(world, { startsIn: 10 }))
      return [world.people.a[0]!, 'checkin.checkIn', { code, activityId: await planned(world) }]
    },
  ],
  [
    'it is too early',
    'CHECKIN_TOO_EARLY',
    async (world) => [
      world.people.a[0]!,
      'checkin.checkIn',
      { code: await codeOf(world, await planned(world, { startsIn: 31 })) },
    ],
  ],
  [
    'it is over',
    'CHECKIN_OVER',
    async (world) => {
      const activityId = await planned(world, { startsIn: 10, minutes: 30 })
      world.later(41)
      return [world.people.a[0]!, 'checkin.checkIn', { code: await codeOf(world, activityId) }]
    },
  ],
  [
    'one is not expected',
    'CHECKIN_NOT_EXPECTED',
    async (world) => [
      world.people.b[0]!,
      'checkin.checkIn',
      { code: await codeOf(world, await planned(world, { startsIn: 10 })) },
    ],
  ],
  [
    'the activity has been closed since',
    'ACTIVITY_CLOSED',
    async (world) => {
      const activityId = await planned(world, { startsIn: 0 })
      const code = await codeOf(world, activityId)
      await world.as(world.people.officer).does('activity.close', { activityId })
      return [world.people.a[0]!, 'checkin.checkIn', { code }]
    },
  ],
  [
    'the activity has been cancelled since',
    'ACTIVITY_CANCELLED',
    async (world) => {
      const activityId = await planned(world, { startsIn: 0 })
      const code = await codeOf(world, activityId)
      await world.as(world.people.officer).does('activity.cancel', { activityId, reason: '停电' })
      return [world.people.a[0]!, 'checkin.checkIn', { code }]
    },
  ],
  [
    'a member who left has the code',
    'MEMBER_LEFT',
    async (world) => [
      world.people.left,
      'checkin.checkIn',
      { code: await codeOf(world, await planned(world, { startsIn: 10 })) },
    ],
  ],
  [
    'a code is said to be scanned when it was not on the screen',
    'CHECKIN_CODE_EXPIRED',
    async (world) => {
      const code = await codeOf(world, await planned(world, { startsIn: 10 }))
      world.later(20)
      const scannedAt = new Date(world.now().getTime() - 10 * 60_000).toISOString()
      return [world.people.a[0]!, 'checkin.checkIn', { code, scannedAt }]
    },
  ],
  [
    'a code scanned without network comes two days later',
    'CHECKIN_CODE_EXPIRED',
    async (world) => {
      const code = await codeOf(world, await planned(world, { startsIn: 10 }))
      const scannedAt = world.now().toISOString()
      world.later(2 * 24 * 60)
      return [world.people.a[0]!, 'checkin.checkIn', { code, scannedAt }]
    },
  ],
  [
    'being there is not enough here',
    'CHECKIN_NEARBY_OFF',
    async (world) => [
      world.people.a[0]!,
      'checkin.nearby',
      { activityId: await planned(world, { startsIn: 10 }) },
    ],
  ],
  [
    'somebody near is not expected',
    'CHECKIN_NOT_EXPECTED',
    async (world) => [
      world.people.b[0]!,
      'checkin.nearby',
      { activityId: await planned(world, { startsIn: 10, nearby }), position: nearby },
    ],
  ],
  [
    'being near comes too early',
    'CHECKIN_TOO_EARLY',
    async (world) => [world.people.a[0]!, 'checkin.nearby', { activityId: await planned(world, { nearby }) }],
  ],
  [
    'being near an activity of another committee',
    'NOT_FOUND',
    async (world, other) => [
      world.people.a[0]!,
      'checkin.nearby',
      { activityId: await planned(other, { startsIn: 10, nearby }), position: nearby },
    ],
  ],
])

const present = (memberId: string) => [{ memberId, status: 'present' }]

/** The secretary of A ticks the roll of what `given` plans. */
const ticked = (
  when: string,
  code: RefusalCode,
  given: (world: World, other: World) => Promise<{ activityId: string; entries?: object[] }>,
): RefusalCase => [
  when,
  code,
  async (world, other) => {
    const { activityId, entries } = await given(world, other)
    const input = { activityId, source: 'secretary', entries: entries ?? present(world.membersOf.A[0]!) }
    return [world.people.secretaryA, 'checkin.record', input]
  },
]

refusesAll('the roll is refused when', [
  ticked('presence comes before the door opens', 'ROLL_TOO_EARLY', async (world) => ({
    activityId: await planned(world),
  })),
  ticked('one of the list is not expected', 'ROLL_MEMBER_UNKNOWN', async (world) => ({
    activityId: await planned(world, { startsIn: 0 }),
    entries: [...present(world.membersOf.A[0]!), ...present(world.membersOf.B[0]!)],
  })),
  ticked('one of the list is of another committee', 'ROLL_MEMBER_UNKNOWN', async (world, other) => ({
    activityId: await planned(world, { startsIn: 0 }),
    entries: present(other.membersOf.A[0]!),
  })),
  ticked('it is a draft', 'ACTIVITY_NOT_OPEN', async (world) => ({
    activityId: await planned(world, { startsIn: 0, publish: false }),
  })),
  ticked('it was cancelled', 'ACTIVITY_CANCELLED', async (world) => {
    const activityId = await planned(world, { startsIn: 0 })
    await world.as(world.people.officer).does('activity.cancel', { activityId, reason: '停电' })
    return { activityId }
  }),
  ticked('it is of another branch', 'NOT_YOUR_BRANCH', async (world) => ({
    activityId: await planned(world, {
      startsIn: 0,
      hostBranchIds: [world.branches.B],
      expectedMemberIds: world.membersOf.B,
    }),
    entries: present(world.membersOf.B[0]!),
  })),
  ticked('it is of another committee', 'NOT_FOUND', async (_, other) => ({
    activityId: await planned(other, { startsIn: 0 }),
  })),
])
