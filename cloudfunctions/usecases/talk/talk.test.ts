import { randomUUID } from 'node:crypto'
import type { InputOf } from '../../../src/contract/contract'
import { refusesAll } from '../../../local/testing/refusals'
import { onEveryStore, paired, unchanged, type World } from '../../../local/testing/world'

const pairOf = (
  { people }: World,
  change: Partial<InputOf<'talk.savePair'>> = {},
): InputOf<'talk.savePair'> => ({
  pairId: randomUUID(),
  leaderId: people.chief.memberId,
  sectionHeadId: people.secretaryA.memberId,
  from: '2026-05-01',
  ...change,
})
const talkOf = (pairId: string, change: Partial<InputOf<'talk.record'>> = {}): InputOf<'talk.record'> => ({
  talkId: randomUUID(),
  pairId,
  heldOn: '2026-05-18',
  topic: '履职尽责',
  ...change,
})

onEveryStore('talks', (newWorld) => {
  test('a talk meets what the pair owes, and shows in the coverage', async () => {
    const world = await newWorld()
    const { chief, officer, secretaryA } = world.people
    const first = await paired(world, chief)
    const second = await paired(world, chief, secretaryA)
    await world.generateObligations()
    const seen = async () => {
      const { coverage, pairs } = await world.as(officer).does('talk.pairs', {})
      return [coverage, pairs.find(({ pairId }) => pairId === first)]
    }
    expect(await seen()).toMatchObject([
      { done: 0, of: 2 },
      { state: 'due', talk: null, mayRecord: true },
    ])

    const talk = talkOf(first)
    await world.as(chief).does('talk.record', talk)
    expect(await seen()).toMatchObject([
      { done: 1, of: 2 },
      { state: 'met', talk: { heldOn: '2026-05-18', topic: '履职尽责' } },
    ])
    // Again is harmless; another one changes nothing of what is met, an earlier one is the first.
    await unchanged(world, () => world.as(chief).does('talk.record', talk))
    await world.as(officer).does('talk.record', talkOf(first, { heldOn: '2026-03-02' }))
    expect(await seen()).toMatchObject([{ done: 1 }, { talk: { heldOn: '2026-03-02' } }])
    const next = await world.as(officer).does('talk.pairs', { on: '2026-07-01' })
    expect(next.coverage).toEqual({ done: 0, of: 2 })
    expect(second).not.toBe(first)
    expect(await world.recount()).toEqual([])
  })

  test('a talk recorded before it was owed meets it when it is raised', async () => {
    const world = await newWorld()
    const pairId = await paired(world, world.people.chief)
    await world.as(world.people.chief).does('talk.record', talkOf(pairId))
    await world.generateObligations()
    const { pairs } = await world.as(world.people.chief).does('talk.pairs', {})
    expect(pairs).toMatchObject([{ pairId, state: 'met' }])
  })

  test('a leader sees and records their own pairs only, an officer all', async () => {
    const world = await newWorld()
    const { a, chief, contact, officer } = world.people
    const leader = a[0]!
    const own = await paired(world, leader, a[1])
    await paired(world, chief)
    const idsFor = async (who: typeof leader) =>
      (await world.as(who).does('talk.pairs', {})).pairs.map(({ pairId, mayRecord }) => [pairId, mayRecord])
    expect(await idsFor(leader)).toEqual([[own, true]])
    expect(await idsFor(a[1]!)).toEqual([])
    expect((await idsFor(contact)).map(([, mayRecord]) => mayRecord)).toEqual([false, false])
    expect((await idsFor(officer)).map(([, mayRecord]) => mayRecord)).toEqual([true, true])
  })

  test('a talk recorded by mistake is taken back: what it met is open again, the next one counts', async () => {
    const world = await newWorld()
    const { chief, officer } = world.people
    const pairId = await paired(world, chief)
    await world.generateObligations()
    const [first, second] = [talkOf(pairId, { heldOn: '2026-03-02' }), talkOf(pairId)]
    for (const talk of [first, second]) await world.as(chief).does('talk.record', talk)
    const seen = async () => (await world.as(chief).does('talk.pairs', {})).pairs[0]
    expect(await seen()).toMatchObject({ state: 'met', talk: { id: first.talkId, mayTakeBack: true } })

    expect(await world.as(chief).does('talk.takeBack', { talkId: first.talkId })).toEqual({ takenBack: true })
    expect(await seen()).toMatchObject({ state: 'met', talk: { id: second.talkId } })
    await unchanged(world, async () => {
      const again = await world.as(chief).does('talk.takeBack', { talkId: first.talkId })
      expect(again).toEqual({ takenBack: false })
    })
    // A day later only the officer does.
    world.at('2026-05-21', '08:00')
    await world.as(officer).does('talk.takeBack', { talkId: second.talkId })
    expect(await seen()).toMatchObject({ state: 'due', talk: null, owed: true })
    expect(await world.recount()).toEqual([])
    const { audit_line: audit = [] } = await world.books()
    expect(audit.join()).not.toMatch(/履职尽责/)
  })

  test('the waived and the newly paired are not among those who have to talk', async () => {
    const world = await newWorld()
    const { chief, officer, secretaryA, secretaryB } = world.people
    const waived = await paired(world, chief)
    await paired(world, chief, secretaryA)
    await world.generateObligations()
    await world.as(officer).does('talk.savePair', pairOf(world, { sectionHeadId: secretaryB.memberId }))
    const owed = { ownerId: waived, kind: 'integrityTalk' as const, from: '2026-01-01' }
    await world.as(officer).does('obligation.waive', { ...owed, reason: '长期病假' })
    const { coverage, pairs } = await world.as(officer).does('talk.pairs', {})
    expect(coverage).toEqual({ done: 0, of: 1 })
    expect(pairs.map(({ owed, state }) => [owed, state]).sort()).toEqual([
      [false, null],
      [false, 'waived'],
      [true, 'due'],
    ])
  })

  test('a new pair owes from the next half-year; one that ends owes no more', async () => {
    const world = await newWorld()
    const officer = world.as(world.people.officer)
    const pair = pairOf(world)
    await officer.does('talk.savePair', pair)
    await unchanged(world, () => officer.does('talk.savePair', pair))
    const stateOn = async (on: string) =>
      (await officer.does('talk.pairs', { on })).pairs.map(({ state }) => state)
    expect(await stateOn('2026-05-20')).toEqual([null])
    world.at('2026-07-01', '08:00')
    await world.generateObligations()
    expect(await stateOn('2026-07-01')).toEqual(['due'])
    await officer.does('talk.endPair', { pairId: pair.pairId, to: '2026-07-01' })
    expect(await stateOn('2026-07-01')).toEqual([null])
    world.at('2026-07-02', '08:00')
    expect(await stateOn('2026-07-01')).toEqual([])
    // Who parted may be paired again.
    await officer.does('talk.savePair', pairOf(world, { from: '2026-07-02' }))
  })
})

const talking =
  (change: Partial<InputOf<'talk.record'>>) =>
  async (world: World): Promise<[World['people']['officer'], 'talk.record', unknown]> => [
    world.people.officer,
    'talk.record',
    talkOf(await paired(world, world.people.chief), change),
  ]
const pairing =
  (wishes: (world: World, other: World) => Partial<InputOf<'talk.savePair'>>) =>
  (world: World, other: World): [World['people']['officer'], 'talk.savePair', unknown] => [
    world.people.officer,
    'talk.savePair',
    pairOf(world, wishes(world, other)),
  ]

refusesAll('a talk or a pair is refused when', [
  ['the talk lies ahead', 'TALK_IN_FUTURE', talking({ heldOn: '2026-05-21' })],
  ['they were no pair then', 'TALK_OUTSIDE_PAIR', talking({ heldOn: '2025-12-31' })],
  [
    'there is no such pair',
    'NOT_FOUND',
    async (world) => [world.people.officer, 'talk.record', talkOf(randomUUID())],
  ],
  [
    'the pair is of another committee',
    'NOT_FOUND',
    async (world, other) => [
      world.people.officer,
      'talk.record',
      talkOf(await paired(other, other.people.chief)),
    ],
  ],
  [
    'it is another leader’s',
    'TALK_NOT_YOURS',
    async (world) => [
      world.people.secretaryA,
      'talk.record',
      talkOf(await paired(world, world.people.chief)),
    ],
  ],
  [
    'its id is another’s talk',
    'ID_TAKEN',
    async (world) => {
      const talk = talkOf(await paired(world, world.people.chief))
      await world.as(world.people.chief).does('talk.record', talk)
      return [world.people.officer, 'talk.record', talk]
    },
  ],
  [
    'a leader takes back what was recorded yesterday',
    'TALK_UNDO_LATE',
    async (world) => {
      const talk = talkOf(await paired(world, world.people.a[0]!))
      await world.as(world.people.a[0]!).does('talk.record', talk)
      world.at('2026-05-21', '08:00')
      return [world.people.a[0]!, 'talk.takeBack', { talkId: talk.talkId }]
    },
  ],
  [
    'a talk of another leader’s is to be taken back',
    'TALK_NOT_YOURS',
    async (world) => {
      const talk = talkOf(await paired(world, world.people.chief))
      await world.as(world.people.chief).does('talk.record', talk)
      return [world.people.secretaryA, 'talk.takeBack', { talkId: talk.talkId }]
    },
  ],
  [
    'one would talk with oneself',
    'PAIR_SAME_PERSON',
    pairing(({ people }) => ({ sectionHeadId: people.chief.memberId })),
  ],
  [
    'the two are paired already',
    'PAIR_TWICE',
    async (world) => {
      await paired(world, world.people.chief, world.people.secretaryA)
      return [world.people.officer, 'talk.savePair', pairOf(world)]
    },
  ],
  [
    'the leader is of another committee',
    'NOT_FOUND',
    pairing((_, { people }) => ({ leaderId: people.chief.memberId })),
  ],
  [
    'the section head has left',
    'NOT_FOUND',
    pairing(({ people }) => ({ sectionHeadId: people.left.memberId })),
  ],
  [
    'the pair’s id is taken',
    'ID_TAKEN',
    async (world) => [
      world.people.officer,
      'talk.savePair',
      pairOf(world, { pairId: await paired(world, world.people.officer) }),
    ],
  ],
  [
    'the pair would end before it began',
    'PAIR_ENDS_BEFORE_BEGIN',
    async (world) => [
      world.people.officer,
      'talk.endPair',
      { pairId: await paired(world, world.people.chief), to: '2025-12-31' },
    ],
  ],
  [
    'a pair that is not there is to end',
    'NOT_FOUND',
    (world) => [world.people.officer, 'talk.endPair', { pairId: randomUUID(), to: '2026-06-30' }],
  ],
])
