import { randomUUID } from 'node:crypto'
import { checkupOf, findingOf } from '../../../local/testing/checkups'
import type { Person } from '../../../local/testing/committee'
import { checkup } from '../../database/schema/checkup'
import { refusesAll } from '../../../local/testing/refusals'
import { onEveryStore, unchanged, type World } from '../../../local/testing/world'
import type { ActionName, InputOf } from '../../../src/contract/contract'
import type { CheckupState } from '../../../src/domain/checkup'
import type { FindingState } from '../../../src/domain/finding'

/** A check-up of B by A, whose first plain member checks. */
const ofB = (world: World, state: CheckupState = 'signed') =>
  checkupOf(world, {
    checkingId: world.branches.A,
    checkedId: world.branches.B,
    checkerIds: [world.people.a[0]!.memberId],
    state,
  })
const addOf = (checkupId: string, change: Partial<InputOf<'finding.add'>> = {}): InputOf<'finding.add'> => ({
  ...{ findingId: randomUUID(), checkupId, itemKey: 'minutes', text: '三月没有记录', suggestion: '补齐' },
  ...{ dueOn: '2026-06-10', ...change },
})
const assignOf = (world: World, findingId: string): InputOf<'finding.assign'> => ({
  ...{ findingId, responsibleId: world.people.b[0]!.memberId, measure: '专人补记', dueOn: '2026-06-20' },
})

onEveryStore('findings', (newWorld) => {
  test('a finding on its way to being struck off, sent back once', async () => {
    const world = await newWorld()
    const { a, secretaryA, secretaryB, officer } = world.people
    const checkupId = await ofB(world, 'checking')
    const added = addOf(checkupId)
    await world.as(a[0]!).does('finding.add', added)
    await unchanged(world, () => world.as(a[0]!).does('finding.add', added))
    await world.database.transaction({ committeeId: world.id }, async (tx) => {
      await tx.update(checkup).set({ state: 'signed' })
    })
    const { findingId } = added
    const branch = world.as(secretaryB)
    const assigned = assignOf(world, findingId)
    expect(await branch.does('finding.assign', assigned)).toEqual({ state: 'rectifying' })
    await unchanged(world, () => branch.does('finding.assign', assigned))
    await branch.does('finding.submit', { findingId, evidence: '已补三月' })
    await unchanged(world, () => branch.does('finding.submit', { findingId, evidence: '已补三月' }))
    world.later(1)
    await world.as(a[0]!).does('finding.sendBack', { findingId, reason: '缺签名' })
    world.later(1)
    await branch.does('finding.submit', { findingId, evidence: '已补签名' })
    world.later(1)
    await world.as(secretaryA).does('finding.verify', { findingId })
    await unchanged(world, () => world.as(secretaryA).does('finding.verify', { findingId }))
    const { items } = await world.as(officer).does('finding.list', {})
    expect(items).toMatchObject([
      { id: findingId, state: 'verified', evidence: '已补签名', overdueDays: 0, recursId: null },
    ])
    expect(items[0]!.steps.map(({ step }) => step).sort()).toEqual(
      ['found', 'assigned', 'submitted', 'sentBack', 'submitted', 'verified'].sort(),
    )
    expect(items[0]!.steps.at(-1)).toMatchObject({ step: 'verified', by: '甲书记' })
  })

  test('a finding that comes back names the last one; one of three rounds ago is forgotten', async () => {
    const world = await newWorld()
    const branchId = world.branches.B
    const first = await findingOf(world, await ofB(world), 'verified', { branchId })
    const checker = world.as(world.people.a[0]!)
    const add = async (change: Partial<InputOf<'finding.add'>> = {}) =>
      (await checker.does('finding.add', addOf(await ofB(world, 'checking'), change))).recursId
    expect(await add({ itemKey: 'room' })).toBeNull()
    expect(await add()).toBe(first)
    expect(await add({ itemKey: 'board' })).toBeNull()
    expect(await add({ itemKey: 'room' })).toBeNull()
  })

  test('what is overdue ages, until it is handed in', async () => {
    const world = await newWorld()
    const checkupId = await ofB(world)
    const wishes = { branchId: world.branches.B, dueOn: '2026-05-10' }
    await findingOf(world, checkupId, 'rectifying', wishes)
    await findingOf(world, checkupId, 'submitted', wishes)
    const { items } = await world.as(world.people.officer).does('finding.list', {})
    expect(items.map(({ state, overdueDays }) => `${state} ${overdueDays}`).sort()).toEqual([
      'rectifying 10',
      'submitted 0',
    ])
  })

  test('pages of those in sight, each finding once, by branch, group and state', async () => {
    const world = await newWorld()
    const { officer, secretaryB, leaderA, a } = world.people
    const { A, B, C } = world.branches
    const checkupId = await ofB(world)
    for (let made = 0; made < 25; made++) await findingOf(world, checkupId, 'open', { branchId: B })
    const other = await checkupOf(world, { checkingId: B, checkedId: C })
    await findingOf(world, other, 'verified', { branchId: C })
    const all = async (who: Person, filter: InputOf<'finding.list'> = {}) => {
      const ids: string[] = []
      for (let cursor: string | null = null; ;) {
        const page: { items: { id: string }[]; nextCursor: string | null } = await world
          .as(who)
          .does('finding.list', { ...filter, cursor })
        expect(page.items.length).toBeLessThanOrEqual(20)
        ids.push(...page.items.map(({ id }) => id))
        if (page.nextCursor === null) break
        cursor = page.nextCursor
      }
      expect(new Set(ids).size).toBe(ids.length)
      return ids.length
    }
    expect(await all(officer)).toBe(26)
    expect(await all(officer, { branchId: A })).toBe(0)
    expect(await all(officer, { branchId: B, state: 'open', category: 'records' })).toBe(25)
    expect(await all(officer, { category: 'effect' })).toBe(0)
    expect(await all(secretaryB, { state: 'verified' })).toBe(1)
    expect(await all(a[0]!)).toBe(25)
    expect(await all(leaderA)).toBe(0)
  })
})

type Given = Parameters<typeof refusesAll>[1][number][2]
type Who = (world: World) => Person
const ofBranch: Who = ({ people }) => people.secretaryB
const byChecker: Who = ({ people }) => people.a[0]!
const rest: Partial<Record<ActionName, (world: World) => object>> = {
  'finding.assign': (world) => assignOf(world, ''),
  'finding.submit': () => ({ evidence: '已补齐' }),
  'finding.sendBack': () => ({ reason: '缺签名' }),
}
/** Somebody does something with a finding of B's in a state. */
const does =
  (action: ActionName, state: FindingState, who: Who, change: (world: World) => object = () => ({})): Given =>
  async (world) => {
    const responsibleId = world.people.b[0]!.memberId
    const wishes = { branchId: world.branches.B, responsibleId }
    const findingId = await findingOf(world, await ofB(world), state, wishes)
    return [who(world), action, { ...rest[action]?.(world), ...change(world), findingId }]
  }
const adds =
  (who: Who, change: Partial<InputOf<'finding.add'>> = {}, state: CheckupState = 'checking'): Given =>
  async (world) => [who(world), 'finding.add', addOf(await ofB(world, state), change)]

// prettier-ignore
refusesAll('findings refuse', [
  ['one of who is not named', 'CHECKUP_NOT_YOURS', adds(({ people }) => people.a[1]!)],
  ['one of the checked branch', 'CHECKUP_NOT_YOURS', adds(ofBranch)],
  ['one of an item that is none', 'NOT_FOUND', adds(byChecker, { itemKey: 'unknown' })],
  ['one due in the past', 'FINDING_DUE_PAST', adds(byChecker, { dueOn: '2026-05-19' })],
  ['one once the sheet is handed in', 'CHECKUP_SUBMITTED', adds(byChecker, {}, 'submitted')],
  ['an id that is taken', 'ID_TAKEN', async (world) => {
    const findingId = await findingOf(world, await ofB(world), 'open', { branchId: world.branches.B })
    return [byChecker(world), 'finding.add', addOf(await ofB(world, 'checking'), { findingId })]
  }],
  ['to assign before the sheet is handed in', 'CHECKUP_NOT_SUBMITTED', async (world) => {
    const findingId = await findingOf(world, await ofB(world, 'checking'), 'open', { branchId: world.branches.B })
    return [ofBranch(world), 'finding.assign', assignOf(world, findingId)]
  }],
  ['to assign by another branch', 'NOT_YOUR_BRANCH', does('finding.assign', 'open', ({ people }) => people.secretaryA)],
  ['to assign to another branch', 'FINDING_RESPONSIBLE_ELSEWHERE', does('finding.assign', 'open', ofBranch, ({ people }) => ({ responsibleId: people.a[0]!.memberId }))],
  ['to assign by a day that is past', 'FINDING_DUE_PAST', does('finding.assign', 'open', ofBranch, () => ({ dueOn: '2026-05-19' }))],
  ['to assign what is handed in', 'FINDING_SUBMITTED', does('finding.assign', 'submitted', ofBranch)],
  ['to assign what is struck off', 'FINDING_VERIFIED', does('finding.assign', 'verified', ofBranch)],
  ['evidence of what nobody sees to', 'FINDING_NOT_ASSIGNED', does('finding.submit', 'open', ofBranch)],
  ['other evidence while it waits', 'FINDING_SUBMITTED', does('finding.submit', 'submitted', ofBranch)],
  ['evidence of another branch', 'NOT_YOUR_BRANCH', does('finding.submit', 'rectifying', ({ people }) => people.secretaryA)],
  ['evidence of what is struck off', 'FINDING_VERIFIED', does('finding.submit', 'verified', ofBranch)],
  ['to strike off what is open', 'FINDING_NOT_SUBMITTED', does('finding.verify', 'open', byChecker)],
  ['to strike off what is being put right', 'FINDING_NOT_SUBMITTED', does('finding.verify', 'rectifying', byChecker)],
  ['to strike off one’s own branch’s', 'NOT_YOUR_BRANCH', does('finding.verify', 'submitted', ofBranch)],
  ['to strike off by who is not named', 'NOT_YOUR_BRANCH', does('finding.verify', 'submitted', ({ people }) => people.a[1]!)],
  ['to send back what is struck off', 'FINDING_VERIFIED', does('finding.sendBack', 'verified', byChecker)],
  ['to send back what is not handed in', 'FINDING_NOT_SUBMITTED', does('finding.sendBack', 'rectifying', byChecker)],
  ['to strike off what oneself put right', 'FINDING_OWN', async (world) => {
    const wishes = { branchId: world.branches.B, responsibleId: world.people.a[0]!.memberId }
    return [byChecker(world), 'finding.verify', { findingId: await findingOf(world, await ofB(world), 'submitted', wishes) }]
  }],
  ['the committee’s officer striking off their own branch’s', 'CHECKER_OF_CHECKED', async (world) => {
    const { A, C } = world.branches
    const checkupId = await checkupOf(world, { checkingId: A, checkedId: C, state: 'signed' })
    return [world.people.chief, 'finding.verify', { findingId: await findingOf(world, checkupId, 'submitted', { branchId: C }) }]
  }],
  ['another committee’s finding', 'NOT_FOUND', async (world, other) => {
    const findingId = await findingOf(other, await ofB(other), 'submitted', { branchId: other.branches.B })
    return [world.people.officer, 'finding.verify', { findingId }]
  }],
])
