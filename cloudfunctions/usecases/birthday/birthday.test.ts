import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { InputOf } from '../../../src/contract/contract'
import { refusesAll } from '../../../local/testing/refusals'
import { onEveryStore, planOf, planned, ticked, unchanged, type World } from '../../../local/testing/world'
import { member } from '../../database/schema/organization'

/** Everybody of a test committee joined on 15 June 2010. */
const makingOf = (
  world: World,
  change: Partial<InputOf<'birthday.make'>> = {},
): InputOf<'birthday.make'> => ({
  activityId: randomUUID(),
  branchId: world.branches.A,
  month: '2026-06',
  title: '6 月政治生日',
  startsAt: '2026-06-19T07:00:00.000Z',
  endsAt: '2026-06-19T08:00:00.000Z',
  place: '党员活动室',
  ...change,
})
async function made(world: World, change: Partial<InputOf<'birthday.make'>> = {}): Promise<string> {
  const { activityId } = await world.as(world.people.officer).does('birthday.make', makingOf(world, change))
  return activityId
}
const joined = (world: World, memberId: string, joinedOn: string) =>
  world.database.transaction({ committeeId: world.id }, (tx) =>
    tx.update(member).set({ joinedOn }).where(eq(member.id, memberId)),
  )

onEveryStore('political birthdays', (newWorld) => {
  test('the month is made in one tap, again is harmless, and closing it meets what is owed', async () => {
    const world = await newWorld()
    const { a, secretaryA } = world.people
    await joined(world, a[0]!.memberId, '2026-06-01')
    await joined(world, a[1]!.memberId, '2012-07-01')
    world.at('2026-06-02', '09:00')
    await world.generateObligations()
    const secretary = world.as(secretaryA)
    const due = await secretary.does('birthday.due', { branchId: world.branches.A, month: '2026-06' })
    expect(due).toMatchObject({ gathering: null, mayMake: true, proposal: { title: '6 月政治生日' } })
    expect(due.proposal.startsAt).toBe('2026-06-19T07:00:00.000Z')
    expect(due.celebrants.map(({ memberId, years }) => [memberId, years])).toEqual(
      due.celebrants.map(({ memberId }) => [memberId, 16]),
    )
    expect(due.celebrants.map(({ memberId }) => memberId).sort()).toEqual(
      world.membersOf.A.filter((id) => ![a[0]!.memberId, a[1]!.memberId].includes(id)).sort(),
    )

    const making = makingOf(world, due.proposal)
    expect(await secretary.does('birthday.make', making)).toMatchObject({ state: 'published' })
    await unchanged(world, () => secretary.does('birthday.make', making))
    const { activityId } = making
    const again = await secretary.does('birthday.due', { branchId: world.branches.A, month: '2026-06' })
    expect(again.gathering).toMatchObject({ activityId, state: 'published' })

    world.at('2026-06-19', '15:10')
    await ticked(world, activityId, world.membersOf.A)
    await secretary.does('activity.close', { activityId })
    const { obligations } = await secretary.does('month.branch', { branchId: world.branches.A, on: null })
    expect(obligations.find(({ kind }) => kind === 'politicalBirthday')).toMatchObject({ state: 'met' })
    expect(await world.recount()).toEqual([])
  })

  test('the five ones, the talk and the words are kept, and shown', async () => {
    const world = await newWorld()
    const { a, secretaryA, chief } = world.people
    const me = a[0]!
    const activityId = await made(world)
    const secretary = world.as(secretaryA)
    const gift = { activityId, memberId: me.memberId, one: 'gift', done: true } as const
    await secretary.does('birthday.tick', { ...gift, one: 'deed' })
    expect(await secretary.does('birthday.tick', gift)).toEqual({ done: ['gift', 'deed'] })
    await unchanged(world, () => secretary.does('birthday.tick', gift))
    await secretary.does('birthday.tick', { ...gift, done: false })
    await unchanged(world, () => secretary.does('birthday.tick', { ...gift, done: false }))
    await secretary.does('birthday.setTalk', {
      activityId,
      memberId: me.memberId,
      talkById: secretaryA.memberId,
    })
    await secretary.does('birthday.setTalk', {
      activityId,
      memberId: secretaryA.memberId,
      talkById: chief.memberId,
    })
    await world.as(me).does('birthday.word', { activityId, word: '不忘来时路。' })
    await unchanged(world, () => world.as(me).does('birthday.word', { activityId, word: ' 不忘来时路。' }))

    const seen = await world.as(me).does('birthday.get', { activityId })
    expect(seen).toMatchObject({ month: '2026-06', may: { run: false, word: true }, talkers: [] })
    expect(seen.celebrants.find(({ memberId }) => memberId === me.memberId)).toMatchObject({
      years: 16,
      done: ['deed'],
      isOfficer: false,
      talkBy: { name: '甲书记' },
      word: '不忘来时路。',
      mayCard: true,
    })
    expect(seen.celebrants.filter(({ mayCard }) => mayCard)).toHaveLength(1)
    const run = await secretary.does('birthday.get', { activityId })
    expect(run.may).toEqual({ run: true, word: true })
    expect(run.talkers).toContainEqual({ id: chief.memberId, name: chief.name, isUpper: true })
    expect(run.celebrants.every(({ mayCard }) => mayCard)).toBe(true)
    await secretary.does('birthday.setTalk', { activityId, memberId: me.memberId, talkById: null })
    await world.as(me).does('birthday.word', { activityId, word: '' })
    const later = await world.as(me).does('birthday.get', { activityId })
    expect(later.celebrants.find(({ memberId }) => memberId === me.memberId)).toMatchObject({
      talkBy: null,
      word: '',
      wordAt: null,
    })
  })

  test('a change of the plan draws the celebrants up anew and loses no word', async () => {
    const world = await newWorld()
    const { a, officer } = world.people
    const startsIn = 20 * 24 * 60
    const { publish: _, ...plan } = planOf(world, { kind: 'politicalBirthday', startsIn })
    const { activityId } = plan
    await world.as(officer).does('activity.plan', { ...plan, publish: true })
    await world.as(a[0]!).does('birthday.word', { activityId, word: '不忘来时路。' })
    const celebrants = async () => (await world.as(officer).does('birthday.get', { activityId })).celebrants
    expect(await celebrants()).toHaveLength(world.membersOf.A.length)
    const change = (revision: number, what: object) =>
      world.as(officer).does('activity.change', { ...plan, revision, ...what })
    await change(1, { kind: 'themeDay' })
    expect((await world.books()).celebrant).toHaveLength(1)
    expect(await world.as(officer).refusal('birthday.get', { activityId })).toMatchObject({
      code: 'BIRTHDAY_OTHER_KIND',
    })
    // In a month in which nobody joined there is nobody to celebrate.
    await change(2, { countsOn: '2026-05-31' })
    expect(await celebrants()).toEqual([])
    await change(3, {})
    const back = await celebrants()
    expect(back).toHaveLength(world.membersOf.A.length)
    expect(back.filter(({ word }) => word !== '')).toHaveLength(1)
    await change(4, { hostBranchIds: [world.branches.B], expectedMemberIds: world.membersOf.B })
    expect((await celebrants()).length).toBe(world.membersOf.B.length + 1)
  })

  test('a cancelled gathering keeps nothing more, and the month can be made again', async () => {
    const world = await newWorld()
    const { a, officer } = world.people
    const activityId = await made(world)
    await world.as(officer).does('activity.cancel', { activityId, reason: '改期' })
    const seen = await world.as(a[0]!).does('birthday.get', { activityId })
    expect([seen.state, seen.may]).toEqual(['cancelled', { run: false, word: false }])
    const { gathering } = await world
      .as(officer)
      .does('birthday.due', { branchId: world.branches.A, month: '2026-06' })
    expect(gathering).toBeNull()
    await made(world)
  })

  test('of two officers who tap at once, one makes it', async () => {
    const world = await newWorld()
    const { secretaryA, organizerA } = world.people
    const answers = await Promise.all(
      [secretaryA, organizerA].map((who) => world.as(who).send('birthday.make', makingOf(world))),
    )
    expect(answers.map((answer) => (answer.ok ? 'made' : answer.error.code)).sort()).toEqual([
      'BIRTHDAY_MADE',
      'made',
    ])
  })

  test('a card says the latest birthday, or that of a year; the greeting is the committee’s', async () => {
    const world = await newWorld({ settings: { birthday: { greeting: '与党同行{years}年' } } })
    const { a, secretaryA } = world.people
    expect(await world.as(a[0]!).does('birthday.card', {})).toEqual({
      memberId: a[0]!.memberId,
      name: a[0]!.name,
      joinedOn: '2010-06-15',
      years: 15,
      month: '二〇二五年六月',
      greeting: '与党同行十五年',
      committee: '测试机关党委',
    })
    const { years, month } = await world
      .as(secretaryA)
      .does('birthday.card', { memberId: a[0]!.memberId, year: 2026 })
    expect([years, month]).toEqual([16, '二〇二六年六月'])
  })
})

const making =
  (change: (world: World, other: World) => Partial<InputOf<'birthday.make'>>) =>
  (world: World, other: World): [World['people']['officer'], 'birthday.make', unknown] => [
    world.people.officer,
    'birthday.make',
    makingOf(world, change(world, other)),
  ]
const of = (activityId: string, memberId: string) => ({ activityId, memberId })

refusesAll('a political birthday is refused when', [
  [
    'nobody has a birthday',
    'BIRTHDAY_NOBODY',
    making(() => ({ month: '2026-05', startsAt: '2026-06-18T07:00:00.000Z' })),
  ],
  ['everybody joined this very year', 'BIRTHDAY_NOBODY', making(() => ({ month: '2010-06' }))],
  [
    'the month has one',
    'BIRTHDAY_MADE',
    async (world) => {
      await made(world)
      return [world.people.secretaryA, 'birthday.make', makingOf(world)]
    },
  ],
  [
    'it is before the month',
    'BIRTHDAY_BEFORE_MONTH',
    making(() => ({ startsAt: '2026-05-29T07:00:00.000Z' })),
  ],
  [
    'it ends before it starts',
    'ACTIVITY_ENDS_BEFORE_START',
    making(() => ({ endsAt: '2026-06-19T07:00:00.000Z' })),
  ],
  ['the branch is another committee’s', 'NOT_FOUND', making((_, other) => ({ branchId: other.branches.A }))],
  [
    'the id is another activity’s',
    'ID_TAKEN',
    async (world) => [
      world.people.officer,
      'birthday.make',
      makingOf(world, { activityId: await planned(world) }),
    ],
  ],
  [
    'a secretary makes another branch’s',
    'NOT_YOUR_BRANCH',
    (world) => [world.people.secretaryB, 'birthday.make', makingOf(world)],
  ],
  [
    'a secretary asks for another branch’s',
    'NOT_YOUR_BRANCH',
    (world) => [world.people.secretaryB, 'birthday.due', { branchId: world.branches.A, month: '2026-06' }],
  ],
  [
    'a member of another branch looks',
    'NOT_YOUR_BRANCH',
    async (world) => [world.people.b[0]!, 'birthday.get', { activityId: await made(world) }],
  ],
  [
    'it is another committee’s',
    'NOT_FOUND',
    async (world, other) => [world.people.officer, 'birthday.get', { activityId: await planned(other) }],
  ],
  [
    'it is another kind',
    'BIRTHDAY_OTHER_KIND',
    async (world) => [
      world.people.officer,
      'birthday.tick',
      { ...of(await planned(world), world.people.a[0]!.memberId), one: 'gift', done: true },
    ],
  ],
  [
    'it is a draft',
    'ACTIVITY_NOT_OPEN',
    async (world) => [
      world.people.officer,
      'birthday.tick',
      {
        ...of(
          await planned(world, { kind: 'politicalBirthday', startsIn: 20 * 24 * 60, publish: false }),
          world.people.a[0]!.memberId,
        ),
        one: 'gift',
        done: true,
      },
    ],
  ],
  [
    'it was cancelled',
    'ACTIVITY_CANCELLED',
    async (world) => {
      const activityId = await made(world)
      await world.as(world.people.officer).does('activity.cancel', { activityId, reason: '改期' })
      return [world.people.a[0]!, 'birthday.word', { activityId, word: '不忘来时路。' }]
    },
  ],
  [
    'the ticked has no birthday',
    'BIRTHDAY_NOT_CELEBRANT',
    async (world) => [
      world.people.officer,
      'birthday.tick',
      { ...of(await made(world), world.people.b[0]!.memberId), one: 'gift', done: true },
    ],
  ],
  [
    'somebody else writes a word',
    'BIRTHDAY_NOT_CELEBRANT',
    async (world) => [world.people.officer, 'birthday.word', { activityId: await made(world), word: '祝贺' }],
  ],
  [
    'the word is too long',
    'INVALID_INPUT',
    async (world) => [
      world.people.a[0]!,
      'birthday.word',
      { activityId: await made(world), word: '长'.repeat(501) },
    ],
  ],
  [
    'a secretary’s talk is held by an officer of the branch',
    'BIRTHDAY_TALK_LEVEL',
    async (world) => [
      world.people.officer,
      'birthday.setTalk',
      {
        ...of(await made(world), world.people.secretaryA.memberId),
        talkById: world.people.organizerA.memberId,
      },
    ],
  ],
  [
    'the celebrant would talk with themselves',
    'BIRTHDAY_TALK_SELF',
    async (world) => [
      world.people.officer,
      'birthday.setTalk',
      { ...of(await made(world), world.people.a[0]!.memberId), talkById: world.people.a[0]!.memberId },
    ],
  ],
  [
    'who would hold the talk is of another committee',
    'NOT_FOUND',
    async (world, other) => [
      world.people.officer,
      'birthday.setTalk',
      { ...of(await made(world), world.people.a[0]!.memberId), talkById: other.people.chief.memberId },
    ],
  ],
  [
    'who would hold the talk has left',
    'NOT_FOUND',
    async (world) => [
      world.people.officer,
      'birthday.setTalk',
      { ...of(await made(world), world.people.a[0]!.memberId), talkById: world.people.left.memberId },
    ],
  ],
  [
    'the card is a colleague’s',
    'CARD_ELSEWHERE',
    (world) => [world.people.a[0]!, 'birthday.card', { memberId: world.people.a[1]!.memberId }],
  ],
  [
    'a secretary wants a card of another branch',
    'CARD_ELSEWHERE',
    (world) => [world.people.secretaryB, 'birthday.card', { memberId: world.people.a[1]!.memberId }],
  ],
  [
    'the card is of another committee',
    'NOT_FOUND',
    (world, other) => [world.people.officer, 'birthday.card', { memberId: other.people.a[0]!.memberId }],
  ],
  [
    'the card is of the year of joining',
    'CARD_TOO_EARLY',
    (world) => [world.people.a[0]!, 'birthday.card', { year: 2010 }],
  ],
])
