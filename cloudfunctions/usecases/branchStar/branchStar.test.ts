import { randomUUID } from 'node:crypto'
import { type StarWishes, starOf } from '../../../local/testing/branchStars'
import { checkupOf, findingOf, itemKeys } from '../../../local/testing/checkups'
import type { Person } from '../../../local/testing/committee'
import { type Given, refusesAll } from '../../../local/testing/refusals'
import { held, onEveryStore, unchanged, type World } from '../../../local/testing/world'
import type { InputOf } from '../../../src/contract/contract'

const year = 2026
type Marks = InputOf<'branchStar.save'>['marks']
const fullMarks = (): Marks => itemKeys.map((itemKey) => ({ itemKey, level: 'full' as const }))
const asked = (world: World, closesOn = '2026-06-30') =>
  world.as(world.people.officer).does('branchStar.ask', { year, closesOn })
const keyOf = (branchId: string, revision = 1) => ({ year, branchId, revision })
const quotaOf = (mostFiveStars: number) => ({ settings: { branchStar: { mostFiveStars } } })

/** A branch declares with full points, by its secretary. */
async function declared(world: World, who: Person, branchId: string) {
  const saved = { ...keyOf(branchId, 0), marks: fullMarks(), statement: '' }
  const { revision } = await world.as(who).does('branchStar.save', saved)
  return world.as(who).does('branchStar.declare', keyOf(branchId, revision))
}

onEveryStore('five-star branches', (newWorld) => {
  test('a year, from the asking to the list and its correction', async () => {
    const world = await newWorld()
    const { officer, chief, secretaryA, secretaryB, contact, a } = world.people
    const { A, B } = world.branches
    await asked(world)
    await unchanged(world, () => asked(world))
    expect((await world.as(secretaryA).does('branchStar.mine', {})).asked).toMatchObject([
      { year, branch: { id: A }, state: 'asked', closesOn: '2026-06-30', isOpen: true },
    ])

    // A begins, breaks off, and goes on.
    const asA = world.as(secretaryA)
    const begun = { ...keyOf(A, 0), marks: fullMarks().slice(0, 3), statement: '' }
    expect(await asA.does('branchStar.save', begun)).toEqual({ state: 'drafting', revision: 1 })
    await unchanged(world, () => asA.does('branchStar.save', begun))
    expect(await asA.does('branchStar.get', { year, branchId: A })).toMatchObject({
      state: 'drafting',
      score: { points: 14, missing: 17 },
      may: { declare: true, withdraw: false },
    })
    const marks = fullMarks().map((mark) =>
      mark.itemKey === 'minutes' ? { ...mark, level: 'part' as const, points: 4, note: '缺一次' } : mark,
    )
    await asA.does('branchStar.save', { ...keyOf(A, 1), marks, statement: '全年无缺项' })
    expect(await asA.does('branchStar.declare', keyOf(A, 2))).toEqual({ state: 'declared', revision: 3 })
    await unchanged(world, () => asA.does('branchStar.declare', keyOf(A, 2)))

    // B does not, takes that back, and does not after all.
    const asB = world.as(secretaryB)
    expect(await asB.does('branchStar.decline', keyOf(B, 0))).toEqual({ state: 'notDeclared', revision: 1 })
    await unchanged(world, () => asB.does('branchStar.decline', keyOf(B, 0)))
    expect(await asB.does('branchStar.withdraw', keyOf(B, 1))).toEqual({ state: 'drafting', revision: 2 })
    await unchanged(world, () => asB.does('branchStar.withdraw', keyOf(B, 1)))
    await asB.does('branchStar.decline', keyOf(B, 2))

    const decided = { ...keyOf(A, 3), level: 5 as const, reason: '各项工作扎实' }
    const asOfficer = world.as(officer)
    expect(await asOfficer.does('branchStar.decide', decided)).toEqual({ state: 'decided', revision: 4 })
    await unchanged(world, () => asOfficer.does('branchStar.decide', decided))
    expect(await world.as(contact).does('branchStar.board', { year })).toMatchObject({
      asked: { closesOn: '2026-06-30', isClosed: false },
      mayDecide: false,
      quota: { most: 0, given: 1 },
      rows: [
        { branch: { id: A }, state: 'decided', self: { points: 98, missing: 0 }, decision: { by: '党务' } },
        { branch: { id: B }, state: 'notDeclared', self: null, decision: null },
        { branch: { name: '第C党支部' }, state: 'asked', isOwn: true },
      ],
    })
    // What is not published is the committee's: the branch sees that it is decided on, and not how.
    expect(await asA.does('branchStar.get', { year, branchId: A })).toMatchObject({
      state: 'decided',
      decision: null,
      may: { declare: false, withdraw: false },
    })
    expect(await world.as(a[0]!).does('branchStar.list', {})).toEqual({ years: [], list: null })

    world.at('2026-07-01', '09:00')
    expect(await asOfficer.does('branchStar.publish', { year })).toEqual({ version: 1 })
    await unchanged(world, () => asOfficer.does('branchStar.publish', { year }))
    expect((await asA.does('branchStar.mine', {})).asked).toEqual([])
    expect(await asA.does('branchStar.get', { year, branchId: A })).toMatchObject({
      decision: { level: 5, reason: '各项工作扎实' },
    })
    for (const who of [secretaryA, secretaryB]) {
      const { items } = await world.as(who).does('message.list', {})
      expect(items).toMatchObject([{ kind: 'honour', text: '2026 年度五星级党支部名单已公布' }])
    }
    expect((await world.as(a[0]!).does('message.list', {})).items).toEqual([])

    world.later(60)
    const corrected = { year, version: 1, branchId: A, level: 4 as const, reason: '复核时发现漏项' }
    expect(await world.as(chief).does('branchStar.correct', corrected)).toEqual({ version: 2 })
    await unchanged(world, () => world.as(chief).does('branchStar.correct', corrected))
    expect(await world.as(a[0]!).does('branchStar.list', { year })).toMatchObject({
      years: [2026],
      list: {
        version: 2,
        at: '2026-07-01T01:00:00.000Z',
        lines: [{ branch: { id: A }, level: 4, reason: '复核时发现漏项' }],
        corrections: [{ branch: { id: A }, from: 5, to: 4, reason: '复核时发现漏项' }],
      },
    })
    expect(await world.as(a[0]!).does('branchStar.history', { branchId: A })).toEqual({
      years: [{ year: 2026, level: 4 }],
    })
    expect(await asOfficer.does('branchStar.board', {})).toMatchObject({
      published: { version: 2 },
      rows: [{ decision: { level: 4 } }, {}, {}],
    })
  })

  test('the books and the year’s check-ups are laid beside the self-score', async () => {
    const world = await newWorld()
    const { A, B } = world.branches
    const themeDay = { kind: 'themeDay' as const, hostBranchIds: [B], expectedMemberIds: world.membersOf.B }
    await held(world, themeDay)
    await world.generateObligations('2026-04-20')
    await world.generateObligations()
    const checkupId = await checkupOf(world, {
      ...{ checkingId: A, checkedId: B, state: 'signed', marked: ['minutes', 'room'] },
      from: '2026-01-01',
    })
    await findingOf(world, checkupId, 'verified', { branchId: B })
    await findingOf(world, checkupId, 'open', { branchId: B })
    await asked(world)
    await declared(world, world.people.secretaryB, B)
    const { items, checkups } = await world
      .as(world.people.secretaryB)
      .does('branchStar.get', { year, branchId: B })
    const known = (key: string) => items.find((each) => each.key === key)
    expect(checkups).toEqual([{ label: '2026 年上半年', points: 10, state: 'signed' }])
    expect(known('minutes')).toMatchObject({ checked: [6], figure: null, suggested: null })
    expect(known('brand')).toMatchObject({ checked: [null] })
    expect(known('themeDays')).toMatchObject({
      figure: { done: 1, of: 2 },
      suggested: { level: 'part', points: 3 },
    })
    expect(known('lastFindings')).toMatchObject({ figure: { done: 1, of: 2 }, suggested: { points: 2 } })
    // Nothing was owed of it: the books have nothing to say.
    expect(known('birthdays')).toMatchObject({ figure: { of: 0 }, suggested: null })
    const { rows } = await world.as(world.people.officer).does('branchStar.board', { year })
    expect(rows.find(({ branch }) => branch.id === B)).toMatchObject({
      self: { points: 100, missing: 0 },
      checkups: [{ label: '2026 年上半年', points: 10 }],
      findings: { verified: 1, of: 2 },
      standing: { rank: 1 },
    })
  })

  test('of two officers of a branch the slower one is told', async () => {
    const world = await newWorld()
    const { secretaryA, organizerA } = world.people
    const { A } = world.branches
    await asked(world)
    const saves = [secretaryA, organizerA].map((who, place) =>
      world
        .as(who)
        .send('branchStar.save', { ...keyOf(A, 0), marks: fullMarks().slice(place), statement: '' }),
    )
    const said = (await Promise.all(saves)).map((answer) => (answer.ok ? 'ok' : answer.error.code))
    expect(said.sort()).toEqual(['BRANCH_STAR_CHANGED', 'ok'])
  })

  test('of two who decide on one branch the slower one is told', async () => {
    const world = await newWorld()
    const { officer, chief } = world.people
    const { A } = world.branches
    await starOf(world, { branchId: A })
    const decide = (who: Person, level: 3 | 4) =>
      world.as(who).send('branchStar.decide', { ...keyOf(A), level, reason: '综合评定' })
    const said = (await Promise.all([decide(officer, 3), decide(chief, 4)])).map((answer) =>
      answer.ok ? 'ok' : answer.error.code,
    )
    expect(said.sort()).toEqual(['BRANCH_STAR_CHANGED', 'ok'])
  })

  test('the last place of the quota is given once', async () => {
    const world = await newWorld(quotaOf(1))
    const { officer, chief } = world.people
    const { A, B } = world.branches
    await starOf(world, { branchId: A })
    await starOf(world, { branchId: B })
    const decide = (who: Person, branchId: string) =>
      world.as(who).send('branchStar.decide', { ...keyOf(branchId), level: 5, reason: '综合评定' })
    const said = (await Promise.all([decide(officer, A), decide(chief, B)])).map((answer) =>
      answer.ok ? 'ok' : answer.error.code,
    )
    expect(said.sort()).toEqual(['BRANCH_STAR_QUOTA', 'ok'])
  })

  test('what is taken back while the committee decides: one of the two is told', async () => {
    const world = await newWorld()
    const { A } = world.branches
    await starOf(world, { branchId: A })
    const [withdrawn, decided] = await Promise.all([
      world.as(world.people.secretaryA).send('branchStar.withdraw', keyOf(A)),
      world.as(world.people.officer).send('branchStar.decide', { ...keyOf(A), level: 4, reason: '综合评定' }),
    ])
    expect([withdrawn.ok, decided.ok].sort()).toEqual([false, true])
  })

  test('a branch founded that year may declare; a list names nobody without a star', async () => {
    const world = await newWorld()
    const { officer, secretaryA } = world.people
    const branchId = randomUUID()
    await asked(world)
    await world
      .as(officer)
      .does('branch.save', { branchId, name: '新设党支部', kind: 'serving', from: '2026-05-20' })
    const { rows } = await world.as(officer).does('branchStar.board', { year })
    expect(rows.map(({ branch }) => branch.id)).toContain(branchId)
    await declared(world, secretaryA, world.branches.A)
    const none = { ...keyOf(world.branches.A, 2), level: 0 as const, reason: '问题没有整改到位' }
    await world.as(officer).does('branchStar.decide', none)
    world.at('2026-07-01', '09:00')
    await world.as(officer).does('branchStar.publish', { year })
    const { list } = await world.as(secretaryA).does('branchStar.list', {})
    expect(list?.lines).toEqual([])
    expect(await world.as(secretaryA).does('branchStar.history', { branchId: world.branches.A })).toEqual({
      years: [],
    })
  })
})

/** A's secretary answers. */
const answering =
  (
    action: 'branchStar.save' | 'branchStar.declare' | 'branchStar.decline' | 'branchStar.withdraw',
    wishes: Partial<StarWishes> = {},
    change: Partial<InputOf<'branchStar.save'>> = {},
    who: (world: World) => Person = ({ people }) => people.secretaryA,
  ): Given =>
  async (world) => {
    const branchId = world.branches.A
    await starOf(world, { branchId, ...wishes })
    const { marks = fullMarks().slice(1), ...key } = { ...keyOf(branchId), ...change }
    return [who(world), action, action === 'branchStar.save' ? { ...key, marks, statement: '' } : key]
  }
/** The committee's officer decides on A. */
const deciding =
  (
    wishes: Partial<StarWishes> = {},
    change: Partial<InputOf<'branchStar.decide'>> = {},
    who: (world: World) => Person = ({ people }) => people.officer,
  ): Given =>
  async (world) => {
    const branchId = world.branches.A
    await starOf(world, { branchId, ...wishes })
    const decision = { ...keyOf(branchId), level: 4, reason: '综合评定', ...change }
    return [who(world), 'branchStar.decide', decision]
  }
const correcting =
  (wishes: Partial<StarWishes> = {}, change: Partial<InputOf<'branchStar.correct'>> = {}): Given =>
  async (world) => {
    const branchId = world.branches.A
    await starOf(world, { branchId, state: 'decided', published: true, ...wishes })
    const correction = { year, version: 1, branchId, level: 3, reason: '复核漏项', ...change }
    return [world.people.officer, 'branchStar.correct', correction]
  }
const publishing =
  (wishes: Partial<StarWishes> = {}): Given =>
  async (world) => {
    await starOf(world, { branchId: world.branches.A, state: 'decided', closesOn: '2026-05-10', ...wishes })
    return [world.people.officer, 'branchStar.publish', { year }]
  }
const asking =
  (input: InputOf<'branchStar.ask'>, wishes?: Partial<StarWishes>): Given =>
  async (world) => {
    if (wishes) await starOf(world, { branchId: world.branches.A, ...wishes })
    return [world.people.officer, 'branchStar.ask', input]
  }
let yearsElsewhere = 2000
/** The same of a year of another committee alone. */
const elsewhere =
  (
    action:
      | 'branchStar.get'
      | 'branchStar.declare'
      | 'branchStar.decide'
      | 'branchStar.publish'
      | 'branchStar.correct',
  ): Given =>
  async (world, other) => {
    const year = yearsElsewhere++
    await starOf(other, { branchId: other.branches.A, state: 'decided', published: true, year })
    const own = { year, branchId: world.branches.A }
    const { officer, secretaryA } = world.people
    if (action === 'branchStar.declare') return [secretaryA, action, { ...own, revision: 1 }]
    if (action === 'branchStar.get') return [officer, action, own]
    if (action === 'branchStar.publish') return [officer, action, { year }]
    const given = { ...own, level: 4, reason: '综合评定' }
    return [
      officer,
      action,
      action === 'branchStar.decide' ? { ...given, revision: 1 } : { ...given, version: 1 },
    ]
  }

// prettier-ignore
refusesAll('five-star branches refuse', [
  ['to ask for a year to come', 'BRANCH_STAR_YEAR', asking({ year: 2027, closesOn: '2027-06-30' })],
  ['a last day that is over', 'BRANCH_STAR_CLOSES_ON', asking({ year, closesOn: '2026-05-19' })],
  ['another last day once it is out', 'BRANCH_STAR_PUBLISHED', asking({ year, closesOn: '2026-07-30' }, { state: 'decided', published: true })],
  ['an answer that nobody asked for', 'BRANCH_STAR_NOT_ASKED', ({ people, branches }) => [people.secretaryA, 'branchStar.decline', keyOf(branches.A, 0)]],
  ['a branch that is not serving', 'BRANCH_STAR_NOT_SERVING', async (world) => {
    const { officer, secretaryB } = world.people
    await asked(world)
    const branchId = randomUUID()
    await world.as(officer).does('branch.save', { branchId, name: '离退休党支部', kind: 'retired', from: '2026-05-01' })
    await world.as(officer).does('post.appoint', {
      ...{ postId: randomUUID(), memberId: secretaryB.memberId, kind: 'branchFirstSecretary', branchId, groupId: null },
      ...{ from: '2026-05-01', to: null, replace: false },
    })
    return [secretaryB, 'branchStar.decline', keyOf(branchId, 0)]
  }],
  ['an answer for another branch', 'NOT_YOUR_BRANCH', answering('branchStar.declare', { state: 'drafting' }, {}, ({ people }) => people.secretaryB)],
  ['an answer of the committee’s officer', 'NOT_PERMITTED', answering('branchStar.decline', { state: 'asked' }, { revision: 0 }, ({ people }) => people.officer)],
  ['points over what another saved', 'BRANCH_STAR_CHANGED', answering('branchStar.save', { state: 'drafting' }, { revision: 0 })],
  ['a declaration of what another changed', 'BRANCH_STAR_CHANGED', answering('branchStar.declare', { state: 'drafting' }, { revision: 0 })],
  ['points once it is declared', 'BRANCH_STAR_DECLARED', answering('branchStar.save')],
  ['points once it is closed', 'BRANCH_STAR_CLOSED', answering('branchStar.save', { state: 'drafting', closesOn: '2026-05-19' })],
  ['points for an item that is none', 'NOT_FOUND', answering('branchStar.save', { state: 'drafting' }, { marks: [{ itemKey: 'unknown', level: 'full' }] })],
  ['points for an item twice', 'INVALID_INPUT', answering('branchStar.save', { state: 'drafting' }, { marks: [...fullMarks(), ...fullMarks()] })],
  ['more points than a part has', 'CHECKUP_POINTS', answering('branchStar.save', { state: 'drafting' }, { marks: [{ itemKey: 'minutes', level: 'part', points: 6 }] })],
  ['to declare with items unmarked', 'CHECKUP_UNMARKED', answering('branchStar.declare', { state: 'drafting', marked: itemKeys.slice(1) })],
  ['to declare once it is closed', 'BRANCH_STAR_CLOSED', answering('branchStar.declare', { state: 'drafting', closesOn: '2026-05-19' })],
  ['to decline once it is closed', 'BRANCH_STAR_CLOSED', answering('branchStar.decline', { closesOn: '2026-05-19' })],
  ['to take back once it is closed', 'BRANCH_STAR_CLOSED', answering('branchStar.withdraw', { closesOn: '2026-05-19' })],
  ['to take back what was not answered', 'BRANCH_STAR_UNANSWERED', answering('branchStar.withdraw', { state: 'asked' }, { revision: 0 })],
  ['to take back what is decided', 'BRANCH_STAR_DECIDED', answering('branchStar.withdraw', { state: 'decided' })],
  ['to declare once the list is out', 'BRANCH_STAR_PUBLISHED', answering('branchStar.declare', { state: 'decided', published: true })],
  ['to look at another branch’s', 'NOT_YOUR_BRANCH', async (world) => {
    await starOf(world, { branchId: world.branches.B })
    return [world.people.secretaryA, 'branchStar.get', { year, branchId: world.branches.B }]
  }],
  ['the board to a secretary', 'NOT_PERMITTED', ({ people }) => [people.secretaryA, 'branchStar.board', { year }]],
  ['a decision of a committee member', 'NOT_PERMITTED', deciding({}, {}, ({ people }) => people.contact)],
  ['a decision of the secretary', 'NOT_PERMITTED', deciding({}, {}, ({ people }) => people.secretaryA)],
  ['a decision on one’s own branch', 'BRANCH_STAR_OWN', async (world) => {
    await starOf(world, { branchId: world.branches.C })
    return [world.people.officer, 'branchStar.decide', { ...keyOf(world.branches.C), level: 4, reason: '综合评定' }]
  }],
  ['a decision on the branch that one leads from outside', 'BRANCH_STAR_OWN', async (world) => {
    const { officer, chief } = world.people
    await world.as(officer).does('post.appoint', {
      ...{ postId: randomUUID(), memberId: chief.memberId, kind: 'branchFirstSecretary', branchId: world.branches.A, groupId: null },
      ...{ from: '2026-05-01', to: null, replace: false },
    })
    await starOf(world, { branchId: world.branches.A })
    return [chief, 'branchStar.decide', { ...keyOf(world.branches.A), level: 4, reason: '综合评定' }]
  }],
  ['a decision without a reason', 'INVALID_INPUT', deciding({}, { reason: ' ' })],
  ['a level that is none', 'INVALID_INPUT', deciding({}, { level: 6 as never })],
  ['a decision on who did not declare', 'BRANCH_STAR_NOT_DECLARED', deciding({ state: 'notDeclared' })],
  ['a decision on who has not answered', 'BRANCH_STAR_NOT_DECLARED', deciding({ state: 'asked' }, { revision: 0 })],
  ['a decision on what changed meanwhile', 'BRANCH_STAR_CHANGED', deciding({}, { revision: 0 })],
  ['a decision once the list is out', 'BRANCH_STAR_PUBLISHED', deciding({ state: 'decided', published: true }, { level: 2 })],
  ['a decision on what is in no committee of theirs', 'BRANCH_STAR_NOT_ASKED', elsewhere('branchStar.decide')],
  ['a list before it is closed', 'BRANCH_STAR_OPEN', publishing({ closesOn: '2026-05-20' })],
  ['a list with somebody undecided', 'BRANCH_STAR_UNDECIDED', publishing({ state: 'declared' })],
  ['a list of nobody', 'BRANCH_STAR_NOBODY', publishing({ state: 'notDeclared' })],
  ['a list that is out and corrected', 'BRANCH_STAR_PUBLISHED', async (world) => {
    const [who, action, input] = await correcting()(world, world)
    await world.as(who).send(action, input)
    return [world.people.officer, 'branchStar.publish', { year }]
  }],
  ['another committee’s list', 'BRANCH_STAR_NOT_ASKED', elsewhere('branchStar.publish')],
  ['a correction of what is not out', 'BRANCH_STAR_NOT_PUBLISHED', correcting({ published: false })],
  ['a correction of a version that is not the newest', 'BRANCH_STAR_LIST_CHANGED', correcting({}, { version: 0 })],
  ['a correction that changes nothing', 'BRANCH_STAR_SAME', correcting({}, { level: 4 })],
  ['a correction of a branch that is not on it', 'BRANCH_STAR_NOT_DECLARED', async (world, other) => {
    const [who, action, input] = await correcting()(world, other)
    return [who, action, { ...(input as object), branchId: world.branches.B }]
  }],
  ['a correction of one’s own branch', 'BRANCH_STAR_OWN', async (world, other) => {
    const [who, action, input] = await correcting()(world, other)
    return [who, action, { ...(input as object), branchId: world.branches.C }]
  }],
  ['another committee’s correction', 'BRANCH_STAR_NOT_ASKED', elsewhere('branchStar.correct')],
  ['another committee’s declaration', 'BRANCH_STAR_NOT_ASKED', elsewhere('branchStar.declare')],
  ['another committee’s sheet', 'BRANCH_STAR_NOT_ASKED', elsewhere('branchStar.get')],
])
