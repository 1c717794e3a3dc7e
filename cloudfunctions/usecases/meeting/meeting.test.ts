import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import type { InputOf } from '../../../src/contract/contract'
import { refusesAll } from '../../../local/testing/refusals'
import {
  held,
  onEveryStore,
  onOneStore,
  planned,
  ticked,
  unchanged,
  type World,
} from '../../../local/testing/world'

const minutesOf = (
  activityId: string,
  change: Partial<InputOf<'meeting.saveMinutes'>> = {},
): InputOf<'meeting.saveMinutes'> => ({
  activityId,
  revision: 0,
  agenda: '一、传达学习；二、讨论发展对象',
  text: '与会同志逐一发言。',
  resolutions: [
    { id: randomUUID(), text: '同意确定为发展对象', votes: { for: 3, against: 0, abstentions: 0 } },
  ],
  ...change,
})
const assembly = (world: World) => planned(world, { kind: 'branchAssembly', startsIn: 0 })

onEveryStore('a meeting', (newWorld) => {
  test('shows its quorum as people come, and closes once it is reached', async () => {
    const world = await newWorld()
    const officer = world.as(world.people.officer)
    const activityId = await assembly(world)
    const quorum = async () => (await officer.does('activity.get', { activityId })).quorum
    expect(await quorum()).toEqual({ quorum: 'voters', present: 0, of: 6, needed: 4, reached: false })
    await ticked(world, activityId, world.membersOf.A.slice(0, 3))
    expect(await officer.code('activity.close', { activityId })).toBe('QUORUM_VOTERS')
    await ticked(world, activityId, world.membersOf.A.slice(3, 4))
    expect(await quorum()).toMatchObject({ present: 4, reached: true })
    await officer.does('activity.close', { activityId })
    // Again is harmless, whatever the roll says since.
    await officer.does('activity.close', { activityId })
    expect(await world.recount()).toEqual([])
  })

  test('of a branch committee needs half of its members, whoever else came', async () => {
    const world = await newWorld()
    const { officer, organizerA } = world.people
    const activityId = await planned(world, { kind: 'branchCommitteeMeeting', startsIn: 0 })
    await ticked(world, activityId, world.membersOf.A.slice(0, 3))
    expect(await world.as(officer).code('activity.close', { activityId })).toBe('QUORUM_COMMITTEE')
    await ticked(world, activityId, [organizerA.memberId])
    await world.as(officer).does('activity.close', { activityId })
  })

  test('keeps its minutes, which those who may see it read', async () => {
    const world = await newWorld()
    const { a, secretaryA, contact } = world.people
    const activityId = await held(world, { kind: 'branchAssembly' })
    const chairId = secretaryA.memberId
    const minutes = minutesOf(activityId, { chairId })
    expect(await world.as(secretaryA).does('meeting.saveMinutes', minutes)).toMatchObject({ revision: 1 })
    await unchanged(world, () => world.as(secretaryA).does('meeting.saveMinutes', minutes))
    const read = await world.as(a[0]!).does('meeting.minutes', { activityId })
    expect(read).toMatchObject({
      revision: 1,
      chair: { id: chairId, name: '甲书记' },
      agenda: minutes.agenda,
      resolutions: minutes.resolutions,
      votersPresent: 6,
      people: [],
      mayWrite: false,
    })
    expect((await world.as(contact).does('meeting.minutes', { activityId })).mayWrite).toBe(false)
    const changed = { ...minutes, revision: 1, resolutions: [] }
    await world.as(secretaryA).does('meeting.saveMinutes', changed)
    expect((await world.as(secretaryA).does('meeting.minutes', { activityId })).resolutions).toEqual([])
  })
})

onOneStore('youth forums', (newWorld) => {
  test('have numbers without gap or double, whatever is planned, cancelled or entered later', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.integer({ min: 1, max: 5000 }), fc.constant('cancel' as const)), {
          maxLength: 8,
        }),
        async (steps) => {
          const world = await newWorld({ settings: { forum: { firstNumber: 4 } } })
          const officer = world.as(world.people.officer)
          const alive: string[] = []
          for (const step of steps) {
            if (step === 'cancel') {
              const activityId = alive.shift()
              if (activityId) await officer.does('activity.cancel', { activityId, reason: '改期' })
            } else {
              alive.push(
                await planned(world, {
                  kind: 'youthForum',
                  hostBranchIds: [],
                  startsIn: step,
                }),
              )
            }
          }
          const numbers = await Promise.all(
            alive.map(async (activityId) => (await officer.does('activity.get', { activityId })).number),
          )
          expect(numbers.sort()).toEqual(alive.map((_, index) => index + 4))
        },
      ),
      { numRuns: 8 },
    )
  }, 60_000)
})

type Given = (world: World) => Promise<Partial<InputOf<'meeting.saveMinutes'>> & { activityId: string }>
const saving =
  (given: Given) =>
  async (world: World): Promise<[World['people']['officer'], 'meeting.saveMinutes', unknown]> => {
    const { activityId, ...change } = await given(world)
    return [
      world.people.officer,
      'meeting.saveMinutes',
      minutesOf(activityId, { resolutions: [], ...change }),
    ]
  }

refusesAll('minutes are refused when', [
  ['the activity is not there', 'NOT_FOUND', saving(async () => ({ activityId: randomUUID() }))],
  [
    'it is a service',
    'MINUTES_NOT_TAKEN',
    saving(async (world) => ({ activityId: await planned(world, { kind: 'volunteerService' }) })),
  ],
  [
    'it is a draft',
    'ACTIVITY_NOT_OPEN',
    saving(async (world) => ({ activityId: await planned(world, { publish: false }) })),
  ],
  [
    'it was cancelled',
    'ACTIVITY_CANCELLED',
    saving(async (world) => {
      const activityId = await planned(world)
      await world.as(world.people.officer).does('activity.cancel', { activityId, reason: '改期' })
      return { activityId }
    }),
  ],
  [
    'somebody else wrote meanwhile',
    'MINUTES_CHANGED',
    saving(async (world) => {
      const activityId = await assembly(world)
      await world
        .as(world.people.secretaryA)
        .does('meeting.saveMinutes', minutesOf(activityId, { resolutions: [] }))
      return { activityId, text: '另一份' }
    }),
  ],
  [
    'the chair is not on the roll',
    'MINUTES_CHAIR_UNKNOWN',
    saving(async (world) => ({
      activityId: await assembly(world),
      chairId: world.people.secretaryB.memberId,
    })),
  ],
  [
    'a vote has more hands than people',
    'VOTES_TOO_MANY',
    saving(async (world) => {
      const activityId = await assembly(world)
      await ticked(world, activityId, world.membersOf.A.slice(0, 4))
      const votes = { for: 4, against: 0, abstentions: 1 }
      return { activityId, resolutions: [{ id: randomUUID(), text: '同意', votes }] }
    }),
  ],
])
