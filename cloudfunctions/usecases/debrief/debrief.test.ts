import type { InputOf } from '../../../src/contract/contract'
import { refusesAll } from '../../../local/testing/refusals'
import { onEveryStore, unchanged, type World } from '../../../local/testing/world'

const ofA = ({ people, branches }: World) => ({
  year: 2026,
  memberId: people.secretaryA.memberId,
  branchId: branches.A,
})
const judged = (
  world: World,
  change: Partial<InputOf<'debrief.record'>> = {},
): InputOf<'debrief.record'> => ({
  ...ofA(world),
  revision: 0,
  grade: 'fair',
  shortcomings: '调查研究不够深入',
  ...change,
})

onEveryStore('debriefs', (newWorld) => {
  test('are recorded by the committee, rectified by the secretary, and stand beside the next year’s', async () => {
    const world = await newWorld()
    const { officer, secretaryA, secretaryB, contact, a } = world.people
    const record = judged(world)
    expect(await world.as(officer).does('debrief.record', record)).toEqual({ revision: 1 })
    await unchanged(world, () => world.as(officer).does('debrief.record', record))
    const rectified = { ...ofA(world), rectification: '每月下沉两次' }
    await world.as(secretaryA).does('debrief.rectify', rectified)
    await unchanged(world, () => world.as(secretaryA).does('debrief.rectify', rectified))
    const seen = async (who: World['people']['officer'], year = 2026) =>
      (await world.as(who).does('debrief.list', { year })).debriefs
    expect(await seen(secretaryA)).toMatchObject([
      {
        branch: { name: '第A党支部' },
        result: { grade: 'fair', rectification: '每月下沉两次' },
        lastYear: null,
        mayRectify: true,
      },
    ])
    expect((await seen(secretaryA, 2027))[0]).toMatchObject({ result: null, lastYear: { grade: 'fair' } })
    expect((await seen(contact)).map(({ member }) => member.name)).toEqual(['甲书记', '乙书记'])
    expect((await seen(secretaryB)).map(({ result }) => result)).toEqual([null])
    expect(await seen(a[0]!)).toEqual([])
  })
})

const recording =
  (change: (world: World) => Partial<InputOf<'debrief.record'>>) =>
  (world: World): [World['people']['officer'], 'debrief.record', unknown] => [
    world.people.officer,
    'debrief.record',
    judged(world, change(world)),
  ]

refusesAll('a debrief is refused when', [
  ['the year has not come', 'DEBRIEF_IN_FUTURE', recording(() => ({ year: 2027 }))],
  [
    'the member led no branch then',
    'DEBRIEF_NOT_SECRETARY',
    recording(({ people }) => ({ memberId: people.organizerA.memberId })),
  ],
  ['it led another branch', 'DEBRIEF_NOT_SECRETARY', recording(({ branches }) => ({ branchId: branches.B }))],
  [
    'somebody else judged meanwhile',
    'DEBRIEF_CHANGED',
    async (world) => {
      await world.as(world.people.chief).does('debrief.record', judged(world))
      return [world.people.officer, 'debrief.record', judged(world, { grade: 'good' })]
    },
  ],
  [
    'one would rectify another’s',
    'DEBRIEF_NOT_YOURS',
    (world) => [world.people.secretaryB, 'debrief.rectify', { ...ofA(world), rectification: '已改' }],
  ],
  [
    'there is nothing to rectify',
    'DEBRIEF_NOTHING_TO_RECTIFY',
    (world) => [world.people.secretaryA, 'debrief.rectify', { ...ofA(world), rectification: '已改' }],
  ],
])
