import { randomUUID } from 'node:crypto'
import {
  attendedBy,
  contestOf,
  honoured,
  honourOf,
  otherRules,
  vetoed,
  vetoOf,
} from '../../../local/testing/memberStars'
import { refusesAll } from '../../../local/testing/refusals'
import { onEveryStore, unchanged, type World } from '../../../local/testing/world'
import type { StarPartKey } from '../../../src/domain/star'
import { proveEntries } from './prove'

const year = 2026
const ratingOf = (world: World, index = 0) => world.as(world.people.a[index]!).does('star.rating', { year })
const partOf = async (world: World, key: StarPartKey, index = 0) =>
  (await ratingOf(world, index)).parts.find((part) => part.key === key)
const proved = ({ id, database }: World) =>
  database.transaction({ committeeId: id }, (tx) => proveEntries(tx, id))

onEveryStore('what stars are made of besides', (newWorld) => {
  test('an honour earns its points, by its document; taken back it earns none and stays on record', async () => {
    const world = await newWorld()
    const { officer, a } = world.people
    const wish = honourOf(a[0]!.memberId, { kind: 'outstandingMember', note: '' })
    await world.as(officer).does('honour.record', wish)
    await unchanged(world, () => world.as(officer).does('honour.record', wish))
    const title = `优秀共产党员（${wish.documentNumber}）`
    expect(await partOf(world, 'bonus')).toMatchObject({
      points: 10,
      sources: [{ id: wish.honourId, title, on: '2026-05-10', points: 10 }],
    })
    await honoured(world, a[0]!.memberId)
    expect(await partOf(world, 'bonus')).toMatchObject({ points: 15, done: 2 })
    const branch = { kind: 'advancedBranch', memberId: null, branchId: world.branches.A } as const
    await honoured(world, a[0]!.memberId, branch)
    expect(await partOf(world, 'bonus')).toMatchObject({ points: 15, done: 2 })
    const back = { honourId: wish.honourId, reason: '登记有误' }
    await world.as(officer).does('honour.takeBack', back)
    await unchanged(world, () => world.as(officer).does('honour.takeBack', back))
    expect(await partOf(world, 'bonus')).toMatchObject({ points: 5, done: 1 })
    const list = await world.as(officer).does('honour.list', { year })
    expect(list.given.outstandingMember).toEqual({ count: 0, most: 15 })
    expect(list.given.advancedBranch).toEqual({ count: 1, most: 2 })
    expect(list.honours.find(({ id }) => id === wish.honourId)).toMatchObject({
      member: { name: '甲1' },
      takenBack: { reason: '登记有误' },
    })
    expect(await proved(world)).toEqual([])
  })

  test('of two who take the last place of a kind at once, one has it', async () => {
    const world = await newWorld({ settings: { honour: { outstandingMembers: 1 } } })
    const { officer, chief, a } = world.people
    const answers = await Promise.all(
      [officer, chief].map((who, index) =>
        world
          .as(who)
          .send('honour.record', honourOf(a[index]!.memberId, { kind: 'outstandingMember', note: '' })),
      ),
    )
    expect(answers.map((each) => (each.ok ? 'ok' : each.error.code)).sort()).toEqual(['HONOUR_QUOTA', 'ok'])
  })

  test('a branch’s grades, the whole branch at once, are what the appraisal part says', async () => {
    const world = await newWorld()
    const { secretaryA, officer, a } = world.people
    const { A } = world.branches
    const asA = world.as(secretaryA)
    const before = await asA.does('appraisal.get', { branchId: A, year })
    expect(before).toMatchObject({ revision: 0, heldOn: null, isOpen: true })
    expect(before.members).toHaveLength(6)
    const save = {
      ...{ branchId: A, year, revision: 0, heldOn: '2026-05-18' },
      grades: before.members.map(({ id }) => ({
        memberId: id,
        grade: id === a[0]!.memberId ? ('优秀' as const) : ('合格' as const),
      })),
    }
    expect(await asA.does('appraisal.save', save)).toEqual({ revision: 1 })
    await unchanged(world, () => asA.does('appraisal.save', save))
    expect(await partOf(world, 'appraisal')).toMatchObject({ points: 10, settled: true })
    expect(await partOf(world, 'appraisal', 1)).toMatchObject({
      points: 8,
      sources: [{ title: '民主评议：合格', on: '2026-05-18', by: '甲书记' }],
    })
    expect(await asA.refusal('appraisal.save', { ...save, grades: [] })).toMatchObject({
      code: 'APPRAISAL_CHANGED',
    })
    const grades = save.grades.filter(({ memberId }) => memberId !== a[1]!.memberId)
    await world.as(officer).does('appraisal.save', { ...save, revision: 1, grades })
    expect(await partOf(world, 'appraisal', 1)).toMatchObject({ points: 0, settled: false })
    expect(await proved(world)).toEqual([])
  })

  test('a veto caps at one star; who may not know it is not told, and lifted it is no more', async () => {
    const world = await newWorld()
    const { officer, secretaryA, contact, a } = world.people
    const memberId = a[0]!.memberId
    const stars = (await ratingOf(world)).stars
    const vetoId = await vetoed(world, memberId)
    expect(await ratingOf(world)).toMatchObject({ stars: 1, veto: { id: vetoId }, next: null })
    expect(await world.as(secretaryA).does('star.rating', { memberId, year })).toMatchObject({
      veto: { id: vetoId },
    })
    expect(await world.as(contact).does('star.rating', { memberId, year })).toMatchObject({
      stars: 1,
      veto: null,
    })
    const lift = { vetoId, reason: '影响期已满' }
    await world.as(officer).does('veto.lift', lift)
    await unchanged(world, () => world.as(officer).does('veto.lift', lift))
    expect(await ratingOf(world)).toMatchObject({ stars, veto: null })
    expect((await world.as(officer).does('veto.list', { year })).vetoes).toMatchObject([
      { id: vetoId, member: { name: '甲1' }, lifted: { reason: '影响期已满' } },
    ])
    expect(await proved(world)).toEqual([])
  })

  test('rules are previewed, saved for their year alone, and rate what was recorded before them', async () => {
    const world = await newWorld()
    const { officer, a } = world.people
    await honoured(world, a[0]!.memberId)
    const asOfficer = world.as(officer)
    const { organizationalLife, reflection } = otherRules
    const rules = {
      ...{ ...otherRules, organizationalLife: organizationalLife - 5, reflection: reflection + 5 },
      honourPoints: { ...otherRules.honourPoints, frontLine: 30 },
      thresholds: [99, 98, 97, 40] as [number, number, number, number],
    }
    const preview = await unchanged(world, () => asOfficer.does('starRules.preview', { year, rules }))
    const before = (await ratingOf(world)).stars
    expect(await asOfficer.does('starRules.save', { year, version: 0, rules })).toEqual({ version: 1 })
    await unchanged(world, () => asOfficer.does('starRules.save', { year, version: 0, rules }))
    const after = await ratingOf(world)
    const moved = preview.branches.flatMap((branch) => branch.moved)
    expect(preview.up + preview.down).toBe(moved.length)
    const own = moved.find(({ member }) => member.id === a[0]!.memberId)
    expect([own?.from ?? before, own?.to ?? before]).toEqual([before, after.stars])
    expect(after.rules.honourPoints.frontLine).toBe(30)
    expect(await partOf(world, 'bonus')).toMatchObject({ points: 30 })
    expect(await world.as(a[0]!).does('starRules.get', { year })).toMatchObject({
      version: 1,
      maySave: false,
    })
    expect(await world.as(a[0]!).does('starRules.get', { year: 2025 })).toMatchObject({ version: 0 })
    expect(await asOfficer.refusal('starRules.save', { year, version: 0, rules: otherRules })).toMatchObject({
      code: 'STAR_RULES_CHANGED',
    })
  })

  test('an absence is shown, contested once at a time, and answered by the branch', async () => {
    const world = await newWorld()
    const { secretaryA, a } = world.people
    const member = world.as(a[0]!)
    const sourceId = await attendedBy(world, a[0]!)
    const life = await partOf(world, 'organizationalLife')
    expect(life).toMatchObject({ done: 0, owed: 1, missed: [{ id: sourceId, status: 'absent' }] })
    const contest = { contestId: randomUUID(), sourceId, reason: '那天我在值班' }
    await member.does('star.contest', contest)
    await unchanged(world, () => member.does('star.contest', contest))
    expect(await member.refusal('star.contest', { ...contest, contestId: randomUUID() })).toMatchObject({
      code: 'CONTEST_OPEN',
    })
    expect((await world.as(secretaryA).does('star.contests', {})).items).toMatchObject([
      { id: contest.contestId, member: { name: '甲1' }, reason: '那天我在值班' },
    ])
    const answer = { contestId: contest.contestId, verdict: 'upheld' as const, answer: '已改为请假' }
    await world.as(secretaryA).does('star.answerContest', answer)
    await unchanged(world, () => world.as(secretaryA).does('star.answerContest', answer))
    expect((await world.as(secretaryA).does('star.contests', {})).items).toEqual([])
    expect((await ratingOf(world)).contests).toMatchObject([
      { sourceId, state: 'upheld', answer: { text: '已改为请假', by: '甲书记' } },
    ])
    const { items } = await member.does('message.list', { kind: null, cursor: null })
    expect(items.map(({ text }) => text).join()).toContain('异议成立')
  })

  test('what the secretary contests, the committee answers', async () => {
    const world = await newWorld()
    const { secretaryA, organizerA, officer } = world.people
    const contestId = await contestOf(world, secretaryA)
    const answer = { contestId, verdict: 'explained', answer: '已核对' }
    expect(await world.as(secretaryA).refusal('star.answerContest', answer)).toMatchObject({
      code: 'CONTEST_OWN',
    })
    expect(await world.as(organizerA).refusal('star.answerContest', answer)).toMatchObject({
      code: 'CONTEST_FOR_COMMITTEE',
    })
    expect((await world.as(organizerA).does('star.contests', {})).items).toEqual([])
    expect((await world.as(officer).does('star.contests', {})).items).toMatchObject([{ id: contestId }])
    expect(await world.as(officer).send('star.answerContest', answer)).toMatchObject({ ok: true })
  })
})

refusesAll('what stars are made of besides is refused', [
  [
    'an honour of nobody here',
    'NOT_FOUND',
    ({ people }, other) => [people.officer, 'honour.record', honourOf(other.people.a[0]!.memberId)],
  ],
  [
    'an honour of another committee is taken back',
    'NOT_FOUND',
    async ({ people }, other) => [
      people.officer,
      'honour.takeBack',
      { honourId: await honoured(other, other.people.a[0]!.memberId), reason: '有误' },
    ],
  ],
  [
    'a veto about oneself',
    'VETO_OWN',
    ({ people }) => [people.officer, 'veto.record', vetoOf(people.officer.memberId)],
  ],
  [
    'a veto lifted twice',
    'VETO_LIFTED',
    async (world) => {
      const vetoId = await vetoed(world, world.people.a[0]!.memberId)
      await world.as(world.people.officer).does('veto.lift', { vetoId, reason: '期满' })
      return [world.people.chief, 'veto.lift', { vetoId, reason: '另一原因' }]
    },
  ],
  [
    'a record of somebody else is contested',
    'NOT_FOUND',
    async (world) => [
      world.people.a[2]!,
      'star.contest',
      { contestId: randomUUID(), sourceId: await attendedBy(world, world.people.a[0]!), reason: '不对' },
    ],
  ],
  [
    'rules that do not come to a hundred',
    'STAR_RULES_SUM',
    ({ people }) => [
      people.officer,
      'starRules.save',
      { year, version: 0, rules: { ...otherRules, reflection: 99 } },
    ],
  ],
])
