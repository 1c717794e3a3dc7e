import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { branch } from '../../database/schema/organization'
import { checkupOf, itemKeys, roundOfThree } from '../../../local/testing/checkups'
import type { Person } from '../../../local/testing/committee'
import { refusesAll } from '../../../local/testing/refusals'
import { held, onEveryStore, unchanged, type World } from '../../../local/testing/world'
import type { InputOf } from '../../../src/contract/contract'
import { defaultChecklist } from '../../../src/domain/checklist'
import { decideChecklist } from '../../../src/domain/checkup'

const cycle = (ids: readonly string[]) =>
  ids.map((id, place) => ({ checkingId: id, checkedId: ids[(place + 1) % ids.length]! }))
const roundOf = (
  { branches }: World,
  change: Partial<InputOf<'round.open'>> = {},
): InputOf<'round.open'> => ({
  roundId: randomUUID(),
  on: '2026-05-20',
  pairs: cycle(Object.values(branches)),
  ...change,
})
const markOf = (
  checkupId: string,
  change: Partial<InputOf<'checkup.mark'>> = {},
): InputOf<'checkup.mark'> => ({
  checkupId,
  itemKey: 'minutes',
  level: 'part',
  points: 3,
  note: '记录不全',
  revision: 0,
  ...change,
})
/** A check-up of B by A, with two plain members of A to check. */
const ofB = ({ branches, people: { a } }: World, rest: Partial<Parameters<typeof checkupOf>[1]> = {}) => ({
  checkingId: branches.A,
  checkedId: branches.B,
  checkerIds: [a[0]!.memberId, a[1]!.memberId],
  ...rest,
})

const unsignedSince = (day: string): Partial<Parameters<typeof checkupOf>[1]> => ({
  state: 'submitted',
  submittedAt: new Date(`${day}T02:00:00Z`),
})
/** A checks C, C checks B, B checks A: the other way round than the round of three. */
const backwards = ({ branches: { A, B, C } }: World) => [
  { checkingId: A, checkedId: C },
  { checkingId: C, checkedId: B },
  { checkingId: B, checkedId: A },
]

test('the list with which a committee begins is one', () => {
  expect(decideChecklist(defaultChecklist).ok).toBe(true)
  expect(defaultChecklist).toHaveLength(20)
})

onEveryStore('check-ups', (newWorld) => {
  test('a half-year’s round, from the proposal to the last signature', async () => {
    const world = await newWorld()
    const { officer, secretaryA, secretaryB, a } = world.people
    const asOfficer = world.as(officer)
    const { pairs, repeated, label } = await asOfficer.does('round.propose', {})
    expect([pairs.length, repeated, label]).toEqual([3, [], '2026 年上半年'])
    const round = roundOf(world)
    await asOfficer.does('round.open', round)
    await unchanged(world, () => asOfficer.does('round.open', round))
    const owedBy = async (branchId: string) => {
      const { obligations } = await asOfficer.does('month.branch', { branchId })
      return obligations.find(({ kind }) => kind === 'checkup')
    }
    expect(await owedBy(world.branches.B)).toMatchObject({ state: 'due', label: '2026 年上半年' })

    const { checkups } = await asOfficer.does('round.get', { roundId: round.roundId })
    const checkupId = checkups.find(({ checked }) => checked.id === world.branches.B)!.id
    await world.as(secretaryA).does('checkup.setCheckers', { checkupId, memberIds: [a[0]!.memberId] })
    const checker = world.as(a[0]!)
    for (const itemKey of itemKeys.filter((key) => key !== 'minutes')) {
      await checker.does(
        'checkup.mark',
        markOf(checkupId, { itemKey, level: 'full', points: null, note: '' }),
      )
    }
    const last = markOf(checkupId)
    expect(await checker.does('checkup.mark', last)).toEqual({ points: 3, revision: 1 })
    await unchanged(world, () => checker.does('checkup.mark', last))
    const finding = {
      findingId: randomUUID(),
      checkupId,
      itemKey: 'minutes',
      text: '缺三月',
      dueOn: '2026-06-10',
    }
    await checker.does('finding.add', finding)
    const before = await asOfficer.does('round.get', { roundId: round.roundId })
    expect(before).toMatchObject({ found: 0, categories: [] })
    expect(before.checkups.map(({ found }) => found).sort()).toEqual([0, 0, 1])
    await checker.does('checkup.submit', { checkupId })
    await unchanged(world, () => checker.does('checkup.submit', { checkupId }))

    const branch = world.as(secretaryB)
    const objection = { checkupId, itemKey: 'minutes', reason: '当月另有专本' }
    await branch.does('checkup.object', objection)
    await unchanged(world, () => branch.does('checkup.object', objection))
    const decided = {
      checkupId,
      itemKey: 'minutes',
      mark: { level: 'part' as const, points: 5 },
      comment: '已补看',
    }
    expect(await asOfficer.does('checkup.decideObjection', decided)).toEqual({ state: 'submitted' })
    await unchanged(world, () => asOfficer.does('checkup.decideObjection', decided))
    expect(await branch.does('checkup.get', { checkupId })).toMatchObject({
      state: 'submitted',
      score: { points: 99, of: 100, missing: 0 },
      may: { sign: true, check: false, nameCheckers: false, decide: false },
    })
    expect(await branch.does('checkup.signOff', { checkupId })).toEqual({ state: 'signed' })
    await unchanged(world, () => branch.does('checkup.signOff', { checkupId }))
    expect(await owedBy(world.branches.B)).toMatchObject({ state: 'met', metOn: '2026-05-20' })
    expect(await owedBy(world.branches.A)).toMatchObject({ state: 'due' })
    const { rounds } = await asOfficer.does('round.list', {})
    expect(rounds).toMatchObject([
      { id: round.roundId, state: 'open', signed: 1, of: 3, found: 1, verified: 0, overdue: 0 },
    ])
    const responsibleId = secretaryB.memberId
    const assigned = { findingId: finding.findingId, responsibleId, measure: '补记', dueOn: '2026-06-10' }
    await branch.does('finding.assign', assigned)
    await branch.does('finding.submit', { findingId: finding.findingId, evidence: '已补' })
    await checker.does('finding.verify', { findingId: finding.findingId })
    expect(await asOfficer.does('round.get', { roundId: round.roundId })).toMatchObject({
      found: 1,
      verified: 1,
      categories: [{ category: 'records', open: 0, rectifying: 0, submitted: 0, verified: 1 }],
    })
    const { row } = await asOfficer.does('standing.branch', { branchId: world.branches.B, cadence: 'month' })
    expect(row.parts.find(({ key }) => key === 'findings')).toMatchObject({ done: 1, of: 1 })
    // The night raises nothing of it again, nor takes it back.
    await world.generateObligations()
    expect(await owedBy(world.branches.B)).toMatchObject({ state: 'met' })
    expect(await world.recount()).toEqual([])
  })

  test('the last signature closes the round', async () => {
    const world = await newWorld()
    const checkupId = await checkupOf(world, ofB(world, { state: 'submitted' }))
    await world.as(world.people.secretaryB).does('checkup.signOff', { checkupId })
    const { rounds } = await world.as(world.people.officer).does('round.list', {})
    expect(rounds).toMatchObject([{ state: 'closed', signed: 1, of: 1 }])
  })

  test('the books fill in what they know', async () => {
    const world = await newWorld()
    const { B } = world.branches
    await held(world, { kind: 'studySession', hostBranchIds: [B], expectedMemberIds: world.membersOf.B })
    await world.generateObligations('2026-04-20')
    await world.generateObligations()
    await world.as(world.people.officer).does('round.open', roundOf(world))
    const officer = world.as(world.people.officer)
    const { rounds } = await officer.does('round.list', {})
    const { checkups } = await officer.does('round.get', { roundId: rounds[0]!.id })
    const { items } = await officer.does('checkup.get', {
      checkupId: checkups.find(({ checked }) => checked.id === B)!.id,
    })
    const known = (key: string) => items.find((each) => each.key === key)
    // April's is missed, May's is held; what falls due in June is nobody's fault yet.
    expect(known('study')).toMatchObject({
      figure: { done: 1, of: 2, kinds: ['studySession'] },
      suggested: { level: 'part', points: 3 },
    })
    expect(known('themeDays')).toMatchObject({ figure: { done: 0, of: 1 }, suggested: { level: 'none' } })
    expect(known('attendance')).toMatchObject({ suggested: { level: 'full', points: 5 } })
    expect(known('lastFindings')).toMatchObject({ figure: { done: 0, of: 0 } })
    expect(known('room')).toMatchObject({ figure: null, suggested: null, mark: null })
  })

  test('who has something to do is told: checkers, the branch, the committee, the responsible', async () => {
    const world = await newWorld()
    const { officer, secretaryA, secretaryB, chief, a, b } = world.people
    const checkupId = await checkupOf(world, ofB(world, { checkerIds: [], marked: itemKeys }))
    const told = async (who: Person) =>
      (await world.as(who).does('message.list', { kind: 'checkup' })).items.map(({ text }) => text)
    await world.as(secretaryA).does('checkup.setCheckers', { checkupId, memberIds: [a[0]!.memberId] })
    expect(await told(a[0]!)).toEqual(['请检查第B党支部：您是这次党建体检的检查人员'])
    const checker = world.as(a[0]!)
    const found = {
      findingId: randomUUID(),
      checkupId,
      itemKey: 'minutes',
      text: '缺三月',
      dueOn: '2026-06-10',
    }
    await checker.does('finding.add', found)
    await checker.does('checkup.submit', { checkupId })
    const branch = world.as(secretaryB)
    await branch.does('checkup.object', { checkupId, itemKey: 'minutes', reason: '另有专本' })
    expect(await told(chief)).toEqual(['第B党支部对体检结果提出异议，请裁定'])
    await world
      .as(officer)
      .does('checkup.decideObjection', { checkupId, itemKey: 'minutes', mark: null, comment: '' })
    expect(new Set(await told(secretaryB))).toEqual(
      new Set(['第A党支部交来了体检表，请看过签收', '体检的一条异议已经裁定，请看过签收']),
    )
    const { findingId } = found
    const responsibleId = b[0]!.memberId
    await branch.does('finding.assign', { findingId, responsibleId, measure: '补记', dueOn: '2026-06-08' })
    await branch.does('finding.submit', { findingId, evidence: '已补' })
    world.later(1)
    await checker.does('finding.sendBack', { findingId, reason: '缺签名' })
    expect(new Set(await told(b[0]!))).toEqual(
      new Set(['由您负责整改“缺三月”，6 月 8 日前完成', '“缺三月”的整改被退回，请看原因再改']),
    )
    expect(await told(a[0]!)).toContain('“缺三月”交来了整改情况，请核实')
  })

  test('of two checkers on one item the slower one is told', async () => {
    const world = await newWorld()
    const [one, two] = world.people.a
    const checkupId = await checkupOf(world, ofB(world))
    const codes = await Promise.all([
      world.as(one!).send('checkup.mark', markOf(checkupId)),
      world.as(two!).send('checkup.mark', markOf(checkupId, { level: 'none' })),
    ])
    expect(codes.map((answer) => (answer.ok ? 'ok' : answer.error.code)).sort()).toEqual([
      'CHECKUP_ITEM_CHANGED',
      'ok',
    ])
    const seen = markOf(checkupId, { level: 'full', points: null, note: '', revision: 1 })
    expect(await world.as(two!).does('checkup.mark', seen)).toEqual({ points: 6, revision: 2 })
    // Each on an item of their own are not in each other's way.
    await Promise.all([
      world.as(one!).does('checkup.mark', markOf(checkupId, { itemKey: 'room', points: 1 })),
      world.as(two!).does('checkup.mark', markOf(checkupId, { itemKey: 'board', points: 1 })),
    ])
  })

  test('an objection of their own branch is not offered to an officer to decide on', async () => {
    const world = await newWorld()
    const { A, B, C } = world.branches
    const mayDecide = async (checkedId: string, who: Person) => {
      const checkupId = await checkupOf(world, { checkingId: A, checkedId, state: 'objected' })
      return (await world.as(who).does('checkup.get', { checkupId })).may.decide
    }
    expect([await mayDecide(B, world.people.chief), await mayDecide(C, world.people.chief)]).toEqual([
      true,
      false,
    ])
  })

  test('branches whose sheets are empty are paired anew, all at once; who was named no longer is', async () => {
    const world = await newWorld()
    const { A, B, C } = world.branches
    const roundId = await roundOfThree(world)
    const officer = world.as(world.people.officer)
    const before = (await officer.does('round.get', { roundId })).checkups
    const ofB = before.find(({ checked }) => checked.id === B)!.id
    const memberIds = [world.people.a[0]!.memberId]
    await world.as(world.people.secretaryA).does('checkup.setCheckers', { checkupId: ofB, memberIds })
    const changed = { roundId, pairs: backwards(world) }
    await officer.does('round.changePairs', changed)
    await unchanged(world, () => officer.does('round.changePairs', changed))
    const { checkups } = await officer.does('round.get', { roundId })
    const pairs = checkups.map(({ checking, checked }) => [checking.id, checked.id].join())
    expect(pairs.sort()).toEqual([[A, C].join(), [C, B].join(), [B, A].join()].sort())
    expect(checkups.find(({ id }) => id === ofB)).toMatchObject({ checked: { id: B }, checkers: [] })
    expect(await world.as(world.people.a[0]!).code('checkup.get', { checkupId: ofB })).toBe('NOT_YOUR_BRANCH')
  })

  test('the committee closes what a branch has left unsigned for ten days', async () => {
    const world = await newWorld()
    const checkupId = await checkupOf(world, ofB(world, unsignedSince('2026-05-10')))
    const officer = world.as(world.people.officer)
    expect(await officer.does('checkup.get', { checkupId })).toMatchObject({
      signed: null,
      may: { close: true },
    })
    expect(await officer.does('checkup.close', { checkupId })).toEqual({ state: 'signed' })
    await unchanged(world, () => officer.does('checkup.close', { checkupId }))
    expect(await officer.does('checkup.get', { checkupId })).toMatchObject({
      signed: { by: '党务', byCommittee: true },
      may: { close: false },
    })
  })

  test('a new list is for the rounds to come', async () => {
    const world = await newWorld()
    const officer = world.as(world.people.officer)
    const { version, items } = await officer.does('checklist.get', {})
    expect([version, items]).toEqual([0, [...defaultChecklist]])
    await unchanged(world, () => officer.does('checklist.save', { version, items }))
    const changed = items.map((item) => ({ ...item, title: `${item.title}情况` }))
    expect(await officer.does('checklist.save', { version, items: changed })).toEqual({ version: 1 })
    expect(await officer.code('checklist.save', { version, items })).toBe('CHECKLIST_CHANGED')
    const round = roundOf(world)
    await officer.does('round.open', round)
    await officer.does('checklist.save', { version: 1, items })
    const { checkups } = await officer.does('round.get', { roundId: round.roundId })
    const sheet = await officer.does('checkup.get', { checkupId: checkups[0]!.id })
    expect(sheet.items[0]!.title).toBe(changed[0]!.title)
  })

  test('everybody sees the check-ups of their branch, and those that they check', async () => {
    const world = await newWorld()
    const { officer, contact, secretaryA, secretaryB, leaderA, a } = world.people
    const round = roundOf(world)
    await world.as(officer).does('round.open', round)
    const { A, B, C } = world.branches
    const seenBy = async (who: Person) =>
      (await world.as(who).does('round.get', { roundId: round.roundId })).checkups
    const checkupId = (await seenBy(officer)).find(({ checked }) => checked.id === B)!.id
    await world.as(secretaryA).does('checkup.setCheckers', { checkupId, memberIds: [a[0]!.memberId] })
    const checkedBy = async (who: Person) => (await seenBy(who)).map(({ checked }) => checked.id)
    expect(new Set(await checkedBy(contact))).toEqual(new Set([A, B, C]))
    expect(new Set(await checkedBy(secretaryA))).toEqual(new Set([A, B]))
    expect(new Set(await checkedBy(secretaryB))).toEqual(new Set([B, C]))
    expect(await checkedBy(a[0]!)).toEqual([B])
    expect(await checkedBy(leaderA)).toEqual([])
  })
})

type Given = Parameters<typeof refusesAll>[1][number][2]
/** A checker of A does something with a check-up of B. */
const checking =
  (
    action: 'checkup.mark' | 'checkup.submit',
    wishes: Partial<Parameters<typeof checkupOf>[1]> = {},
    change: Partial<InputOf<'checkup.mark'>> = {},
    who: (world: World) => Person = ({ people }) => people.a[0]!,
  ): Given =>
  async (world) => {
    const checkupId = await checkupOf(world, ofB(world, wishes))
    return [who(world), action, action === 'checkup.mark' ? markOf(checkupId, change) : { checkupId }]
  }
const naming =
  (memberIds: (world: World) => string[], wishes: Partial<Parameters<typeof checkupOf>[1]> = {}): Given =>
  async (world) => {
    const checkupId = await checkupOf(world, ofB(world, { checkerIds: [], ...wishes }))
    return [world.people.officer, 'checkup.setCheckers', { checkupId, memberIds: memberIds(world) }]
  }
/** B's secretary signs, or objects. */
const ofChecked =
  (
    action: 'checkup.signOff' | 'checkup.object',
    wishes: Partial<Parameters<typeof checkupOf>[1]>,
    who: (world: World) => Person = ({ people }) => people.secretaryB,
    itemKey = 'minutes',
  ): Given =>
  async (world) => {
    const checkupId = await checkupOf(world, ofB(world, wishes))
    const objection = { checkupId, itemKey, reason: '另有专本' }
    return [who(world), action, action === 'checkup.object' ? objection : { checkupId }]
  }
const opening =
  (input: (world: World) => Partial<InputOf<'round.open'>>): Given =>
  (world) => [world.people.officer, 'round.open', roundOf(world, input(world))]
const closing =
  (day: string, state: NonNullable<Parameters<typeof checkupOf>[1]['state']> = 'submitted'): Given =>
  async (world) => {
    const checkupId = await checkupOf(world, ofB(world, { ...unsignedSince(day), state }))
    return [world.people.officer, 'checkup.close', { checkupId }]
  }
/** The pairs of a round of three are changed, after something was done with B's sheet. */
const repairing =
  (
    pairs: (world: World) => InputOf<'round.changePairs'>['pairs'],
    done: (world: World, checkupId: string) => Promise<void> = () => Promise.resolve(),
  ): Given =>
  async (world) => {
    const roundId = await roundOfThree(world)
    const { checkups } = await world.as(world.people.officer).does('round.get', { roundId })
    await done(world, checkups.find(({ checked }) => checked.id === world.branches.B)!.id)
    return [world.people.officer, 'round.changePairs', { roundId, pairs: pairs(world) }]
  }
const saving =
  (items: InputOf<'checklist.save'>['items']): Given =>
  ({ people }) => [people.officer, 'checklist.save', { version: 0, items }]
const deciding =
  (
    wishes: Partial<Parameters<typeof checkupOf>[1]>,
    mark: InputOf<'checkup.decideObjection'>['mark'],
  ): Given =>
  async (world) => {
    const checkupId = await checkupOf(world, ofB(world, { state: 'objected', marked: itemKeys, ...wishes }))
    return [
      world.people.officer,
      'checkup.decideObjection',
      { checkupId, itemKey: 'minutes', mark, comment: '' },
    ]
  }
const elsewhere =
  (
    action: 'checkup.get' | 'checkup.submit' | 'checkup.signOff' | 'checkup.close' | 'checkup.setCheckers',
  ): Given =>
  async (world, other) => {
    const checkupId = await checkupOf(other, ofB(other, { state: 'submitted' }))
    const who = action === 'checkup.signOff' ? world.people.secretaryB : world.people.officer
    return [who, action, action === 'checkup.setCheckers' ? { checkupId, memberIds: [] } : { checkupId }]
  }

// prettier-ignore
refusesAll('check-ups refuse', [
  ['a list with an item twice', 'INVALID_INPUT', saving([...defaultChecklist, defaultChecklist[0]!])],
  ['a list that does not add up', 'CHECKLIST_POINTS', saving(defaultChecklist.slice(1))],
  ['a proposal that cannot be', 'PAIRING_IMPOSSIBLE', ({ people, branches: { A, B, C } }) => [people.officer, 'round.propose', { exclusions: [A, B].map((id) => ({ checkingId: id, checkedId: C })) }]],
  ['a round of a half-year to come', 'ROUND_PERIOD', opening(() => ({ on: '2026-07-01' }))],
  ['a round of long ago', 'ROUND_PERIOD', opening(() => ({ on: '2025-06-30' }))],
  ['a branch that checks itself', 'PAIRING_SELF', opening(({ branches: { A, B, C } }) => ({ pairs: [{ checkingId: A, checkedId: A }, ...cycle([B, C])] }))],
  ['branches that check each other', 'PAIRING_INCOMPLETE', opening(({ branches: { A, B } }) => ({ pairs: cycle([A, B]) }))],
  ['a branch of nowhere', 'PAIRING_INCOMPLETE', opening(({ branches: { A, B } }) => ({ pairs: cycle([A, B, randomUUID()]) }))],
  ['a second round of a half-year', 'ROUND_OPENED', async (world) => {
    await world.as(world.people.officer).does('round.open', roundOf(world))
    return [world.people.officer, 'round.open', roundOf(world)]
  }],
  ['two that check each other', 'PAIRING_MUTUAL', async (world) => {
    const officer = world.as(world.people.officer)
    const branchId = randomUUID()
    await officer.does('branch.save', { branchId, name: '第四党支部', kind: 'serving', from: '2026-05-01' })
    const { A, B, C } = world.branches
    return [world.people.officer, 'round.open', roundOf(world, { pairs: [...cycle([A, B]), ...cycle([C, branchId])] })]
  }],
  ['a round with too few branches', 'PAIRING_TOO_FEW', async (world) => {
    // The committee's own branch is of another sort now.
    await world.database.transaction({ committeeId: world.id }, async (tx) => {
      await tx.update(branch).set({ kind: 'retired' }).where(eq(branch.id, world.branches.C))
    })
    return [world.people.officer, 'round.propose', {}]
  }],
  ['to close what is not long unsigned', 'CHECKUP_CLOSE_EARLY', closing('2026-05-11')],
  ['to close what is not handed in', 'CHECKUP_NOT_SUBMITTED', closing('2026-05-01', 'checking')],
  ['to close what is objected to', 'OBJECTION_WAITING', closing('2026-05-01', 'objected')],
  ['to close for one’s own branch', 'CHECKUP_CLOSE_OWN', async (world) => {
    const { A: checkingId, C: checkedId } = world.branches
    const checkupId = await checkupOf(world, { checkingId, checkedId, ...unsignedSince('2026-05-01') })
    return [world.people.officer, 'checkup.close', { checkupId }]
  }],
  ['to close another committee’s', 'NOT_FOUND', elsewhere('checkup.close')],
  ['other pairs of a round that is none', 'NOT_FOUND', (world) => [world.people.officer, 'round.changePairs', { roundId: randomUUID(), pairs: backwards(world) }]],
  ['other pairs that leave a branch unchecked', 'PAIRING_INCOMPLETE', repairing((world) => backwards(world).slice(1))],
  ['another pair with a branch of nowhere', 'PAIRING_INCOMPLETE', repairing(({ branches: { A } }) => [{ checkingId: randomUUID(), checkedId: A }])],
  ['a pair of one branch', 'PAIRING_SELF', repairing(({ branches: { A, B } }) => [{ checkingId: A, checkedId: A }, { checkingId: B, checkedId: B }])],
  ['other pairs once a mark is there', 'PAIR_BEGUN', repairing(backwards, async (world, checkupId) => {
    await world.as(world.people.officer).does('checkup.mark', markOf(checkupId))
  })],
  ['other pairs once a problem is entered', 'PAIR_BEGUN', repairing(backwards, async (world, checkupId) => {
    const found = { findingId: randomUUID(), checkupId, itemKey: 'minutes', text: '缺三月', dueOn: '2026-06-10' }
    await world.as(world.people.officer).does('finding.add', found)
  })],
  ['a round that is none', 'NOT_FOUND', ({ people }) => [people.officer, 'round.get', { roundId: randomUUID() }]],
  ['the sheet of another committee', 'NOT_FOUND', elsewhere('checkup.get')],
  ['to hand in another committee’s', 'NOT_FOUND', elsewhere('checkup.submit')],
  ['to sign another committee’s', 'NOT_FOUND', elsewhere('checkup.signOff')],
  ['to name another committee’s checkers', 'NOT_FOUND', elsewhere('checkup.setCheckers')],
  ['a checker of the checked branch', 'CHECKER_OF_CHECKED', naming(({ people }) => [people.b[0]!.memberId])],
  ['a checker of a third branch', 'CHECKER_ELSEWHERE', naming(({ people }) => [people.chief.memberId])],
  ['a checker who left', 'CHECKER_ELSEWHERE', naming(({ people }) => [people.left.memberId])],
  ['other checkers once it is handed in', 'CHECKUP_SUBMITTED', naming(({ people }) => [people.a[2]!.memberId], { state: 'submitted' })],
  ['a mark of who is not named', 'CHECKUP_NOT_YOURS', checking('checkup.mark', {}, {}, ({ people }) => people.a[2]!)],
  ['a mark of the checked branch’s secretary', 'CHECKUP_NOT_YOURS', checking('checkup.mark', {}, {}, ({ people }) => people.secretaryB)],
  ['a mark of a committee’s officer of the checked branch', 'CHECKER_OF_CHECKED', async (world) => {
    const checkupId = await checkupOf(world, { checkingId: world.branches.A, checkedId: world.branches.C })
    return [world.people.chief, 'checkup.mark', markOf(checkupId)]
  }],
  ['a mark of an item that is none', 'NOT_FOUND', checking('checkup.mark', {}, { itemKey: 'unknown' })],
  ['more points than a part has', 'CHECKUP_POINTS', checking('checkup.mark', {}, { points: 6 })],
  ['a mark over another’s', 'CHECKUP_ITEM_CHANGED', checking('checkup.mark', { marked: ['minutes'] })],
  ['a mark once it is handed in', 'CHECKUP_SUBMITTED', checking('checkup.mark', { state: 'submitted' })],
  ['a sheet with items unmarked', 'CHECKUP_UNMARKED', checking('checkup.submit', { marked: itemKeys.slice(1) })],
  ['a sheet that is signed', 'CHECKUP_SUBMITTED', checking('checkup.submit', { state: 'signed' })],
  ['to sign what is not handed in', 'CHECKUP_NOT_SUBMITTED', ofChecked('checkup.signOff', {})],
  ['to sign what is objected to', 'OBJECTION_WAITING', ofChecked('checkup.signOff', { state: 'objected' })],
  ['to sign what another signed', 'CHECKUP_SIGNED', ofChecked('checkup.signOff', { state: 'signed' })],
  ['the checking branch’s signature', 'NOT_YOUR_BRANCH', ofChecked('checkup.signOff', { state: 'submitted' }, ({ people }) => people.secretaryA)],
  ['to object too early', 'CHECKUP_NOT_SUBMITTED', ofChecked('checkup.object', {})],
  ['to object once it is signed', 'CHECKUP_SIGNED', ofChecked('checkup.object', { state: 'signed' })],
  ['to object to an item again', 'OBJECTION_TWICE', ofChecked('checkup.object', { state: 'objected', objected: ['minutes'] })],
  ['to object to an item that is none', 'NOT_FOUND', ofChecked('checkup.object', { state: 'submitted' }, undefined, 'unknown')],
  ['an objection of the checking branch', 'NOT_YOUR_BRANCH', ofChecked('checkup.object', { state: 'submitted' }, ({ people }) => people.secretaryA)],
  ['to decide what nobody objected to', 'NOT_FOUND', deciding({}, null)],
  ['points that are too many', 'CHECKUP_POINTS', deciding({ objected: ['minutes'] }, { level: 'part', points: 6 })],
  ['to decide on what one’s own branch objects to', 'OBJECTION_OWN', async (world) => {
    const { A: checkingId, C: checkedId } = world.branches
    const checkupId = await checkupOf(world, { checkingId, checkedId, state: 'objected', marked: itemKeys, objected: ['minutes'] })
    return [world.people.officer, 'checkup.decideObjection', { checkupId, itemKey: 'minutes', mark: null, comment: '' }]
  }],
  ['to decide twice', 'OBJECTION_DECIDED', async (world) => {
    const checkupId = await checkupOf(world, ofB(world, { state: 'objected', marked: itemKeys, objected: ['minutes'] }))
    const decided = { checkupId, itemKey: 'minutes', mark: null, comment: '' }
    await world.as(world.people.officer).does('checkup.decideObjection', decided)
    return [world.people.officer, 'checkup.decideObjection', { ...decided, mark: { level: 'full' } }]
  }],
])
