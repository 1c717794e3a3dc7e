import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { checkupOf, findingOf } from '../../../local/testing/checkups'
import type { Person } from '../../../local/testing/committee'
import { findingPlaces } from '../../database/findingPages'
import { checkup } from '../../database/schema/checkup'
import { jpegOf } from '../../../local/testing/pictures'
import { refusesAll } from '../../../local/testing/refusals'
import { onEveryStore, unchanged, type World } from '../../../local/testing/world'
import type { ActionName, InputOf, OutputOf } from '../../../src/contract/contract'
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
    expect(await all(officer, { checkupId: other })).toBe(1)
    const { round } = await world.as(officer).does('checkup.get', { checkupId })
    expect(await all(officer, { roundId: round.id })).toBe(25)
    expect(await world.as(officer).does('finding.count', {})).toEqual({
      ...{ open: 25, rectifying: 0, submitted: 0, verified: 1, overdue: 0 },
    })
    expect(await world.as(officer).does('finding.count', { roundId: round.id })).toMatchObject({
      ...{ open: 25, verified: 0 },
    })
    expect(await world.as(leaderA).does('finding.count', {})).toMatchObject({ open: 0, verified: 0 })
  })

  test('the most urgent first, page by page: the longest overdue, what is due, what waits, what is struck off', async () => {
    const world = await newWorld()
    const branchId = world.branches.B
    const checkupId = await ofB(world)
    const due = ['2026-04-30', '2026-05-19', '2026-05-20', '2026-07-01']
    const states: FindingState[] = ['verified', 'rectifying', 'submitted', 'open']
    for (let round = 0; round < 3; round++) {
      for (const dueOn of due) {
        for (const state of states) await findingOf(world, checkupId, state, { branchId, dueOn })
      }
    }
    const officer = world.as(world.people.officer)
    const seen: string[] = []
    const ids = new Set<string>()
    for (let cursor: string | null = null; ;) {
      const page: OutputOf<'finding.list'> = await officer.does('finding.list', { order: 'urgent', cursor })
      for (const { id, state, dueOn } of page.items) {
        seen.push(`${state === 'open' ? 'rectifying' : state} ${dueOn}`)
        ids.add(id)
      }
      if (page.nextCursor === null) break
      cursor = page.nextCursor
    }
    expect(ids.size).toBe(48)
    expect(seen).toEqual(
      (['rectifying', 'submitted', 'verified'] as const).flatMap((state) =>
        due.flatMap((dueOn) => Array<string>(state === 'rectifying' ? 6 : 3).fill(`${state} ${dueOn}`)),
      ),
    )
    const late = await officer.does('finding.list', { order: 'urgent', overdue: true })
    expect(late.items.map(({ overdueDays }) => overdueDays)).toEqual([
      ...Array<number>(6).fill(20),
      ...Array<number>(6).fill(1),
    ])
    expect(await officer.does('finding.count', { branchId })).toEqual({
      ...{ open: 12, rectifying: 12, submitted: 12, verified: 12, overdue: 12 },
    })
    // A cursor that is none of ours begins at the beginning.
    for (const cursor of ['0_2026-13-01_x', '9_x', '', "' or 1"]) {
      const { items } = await officer.does('finding.list', { order: 'urgent', cursor })
      expect(items[0]).toMatchObject({ dueOn: '2026-04-30' })
    }
  })

  test('a page is read along an index, whatever there is besides', async () => {
    const world = await newWorld()
    const checkupId = await ofB(world)
    const { B: branchId, C } = world.branches
    const some = await findingOf(world, checkupId, 'open', { branchId })
    await world.database.transaction({ committeeId: world.id }, async (tx) => {
      await tx.execute(sql`insert into finding
        select (jsonb_populate_record(f, jsonb_build_object('id', gen_random_uuid(),
          'branch_id', case when n % 10 = 0 then ${C} else ${branchId} end::uuid,
          'found_at', f.found_at - make_interval(mins => n), 'due_on', f.due_on - (n % 300)))).*
        from finding f, generate_series(1, 5000) n where f.id = ${some}`)
      // The night's work of the server, which the application's role may not do.
      await tx.execute(sql`set local role none`)
      await tx.execute(sql`analyze finding`)
      await tx.execute(sql`set local role dangjian_app`)
      const actor = { committeeId: world.id, memberId: world.people.officer.memberId, name: '' }
      const posts = [
        { kind: 'partyAffairsOfficer' as const, branchId: null, groupId: null, from: '2020-01-01', to: null },
      ]
      const asOfficer = { ...actor, branchId, homeBranchId: branchId, posts, contactBranchIds: [] }
      const all = {
        roundId: null,
        branchId: null,
        category: null,
        checkupId: null,
        state: null,
        overdue: false,
      }
      const cursor = `0_2026-03-01_${some}`
      for (const [change, index] of [
        [{}, 'finding_by_time'],
        [{ order: 'urgent' }, 'finding_by_urgency'],
        [{ order: 'urgent', cursor }, 'finding_by_urgency'],
        [{ order: 'urgent', overdue: true }, 'finding_by_urgency'],
        [{ order: 'urgent', branchId: C }, 'finding_by_branch_urgency'],
        [{ order: 'urgent', branchId: C, cursor }, 'finding_by_branch_urgency'],
      ] as const) {
        const asked = { ...all, order: 'newest' as const, cursor: null, ...change }
        const page = findingPlaces(tx, asOfficer, '2026-05-20', asked, 20)
        const { rows } = (await tx.execute(sql`explain (analyze, format json) ${page.getSQL()}`)) as {
          rows: { 'QUERY PLAN': [{ Plan: Plan }] }[]
        }
        const plans = plansOf(rows[0]!['QUERY PLAN'][0].Plan)
        const read = plans.find((plan) => plan['Relation Name'] === 'finding' && plan.Alias === 'finding')
        expect([change, read?.['Index Name']]).toEqual([change, index])
        expect(read?.['Actual Rows']).toBeLessThanOrEqual(21)
        expect(plans.map((plan) => plan['Node Type']).filter((type) => /Sort/.test(type))).toEqual([])
      }
    })
  })

  test('what was found is put otherwise, or taken back with its picture, until the sheet is handed in', async () => {
    const world = await newWorld()
    const [checker, secretary] = [world.as(world.people.a[0]!), world.as(world.people.secretaryB)]
    const checkupId = await ofB(world, 'checking')
    const added = addOf(checkupId)
    const { findingId } = added
    await checker.does('finding.add', added)
    const changed = { findingId, checkupId, text: '缺三月记录', suggestion: '', dueOn: '2026-06-20' }
    expect(await checker.does('finding.change', changed)).toEqual({ state: 'open' })
    await unchanged(world, () => checker.does('finding.change', changed))
    expect((await checker.does('finding.list', { checkupId })).items).toMatchObject(
      [{ ...changed, id: findingId, itemTitle: '会议记录', may: { change: true, assign: false } }].map(
        ({ findingId: _, ...rest }) => rest,
      ),
    )
    expect((await secretary.does('finding.list', { checkupId })).items).toMatchObject([
      { may: { change: false } },
    ])
    const subject = { subject: 'finding' as const, subjectId: findingId }
    const file = jpegOf().toString('base64')
    await checker.does('picture.add', { pictureId: randomUUID(), ...subject, file })
    // What came back of it in a later round is new once it is gone.
    const later = await findingOf(world, await ofB(world), 'open', {
      branchId: world.branches.B,
      recursId: findingId,
    })
    const gone = { findingId, checkupId }
    expect(await checker.does('finding.remove', gone)).toEqual({ findingId })
    await unchanged(world, () => checker.does('finding.remove', gone))
    const { items } = await world.as(world.people.officer).does('finding.list', {})
    expect(items).toMatchObject([{ id: later, recursId: null, recurs: null }])
    expect(await checker.code('picture.list', subject)).toBe('NOT_FOUND')
  })

  test('one that comes back shows the earlier one as it stands', async () => {
    const world = await newWorld()
    const branchId = world.branches.B
    const recursId = await findingOf(world, await ofB(world), 'verified', { branchId })
    await findingOf(world, await ofB(world), 'open', { branchId, recursId })
    const { items } = await world.as(world.people.secretaryB).does('finding.list', { state: 'open' })
    expect(items).toMatchObject([{ recursId, recurs: { text: '记录不全', state: 'verified' } }])
  })
})

interface Plan {
  'Node Type': string
  'Relation Name'?: string
  Alias?: string
  'Index Name'?: string
  'Actual Rows': number
  Plans?: Plan[]
}
const plansOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(plansOf)]

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

/** Somebody changes what was found at a check-up of B's. */
const changes =
  (who: Who, change: Partial<InputOf<'finding.change'>> = {}, state: CheckupState = 'checking'): Given =>
  async (world) => {
    const checkupId = await ofB(world, state)
    const findingId = await findingOf(world, checkupId, 'open', { branchId: world.branches.B })
    const input = { findingId, checkupId, text: '缺三月', suggestion: '', dueOn: '2026-06-20', ...change }
    return [who(world), 'finding.change', input]
  }
const removes =
  (who: Who, state: CheckupState = 'checking'): Given =>
  async (world) => {
    const checkupId = await ofB(world, state)
    const findingId = await findingOf(world, checkupId, 'open', { branchId: world.branches.B })
    return [who(world), 'finding.remove', { findingId, checkupId }]
  }

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
  ['to change one once the sheet is handed in', 'CHECKUP_SUBMITTED', changes(byChecker, {}, 'submitted')],
  ['to change one by who is not named', 'CHECKUP_NOT_YOURS', changes(({ people }) => people.a[1]!)],
  ['to change one by the checked branch', 'CHECKUP_NOT_YOURS', changes(ofBranch)],
  ['to change its date to one that is past', 'FINDING_DUE_PAST', changes(byChecker, { dueOn: '2026-05-19' })],
  ['to change one that is none', 'NOT_FOUND', changes(byChecker, { findingId: randomUUID() })],
  ['to change another check-up’s', 'NOT_FOUND', async (world) => {
    const findingId = await findingOf(world, await ofB(world, 'checking'), 'open', { branchId: world.branches.B })
    return [byChecker(world), 'finding.change', { ...addOf(await ofB(world, 'checking')), itemKey: undefined, findingId }]
  }],
  ['to remove one once the sheet is handed in', 'CHECKUP_SUBMITTED', removes(byChecker, 'signed')],
  ['to remove one by the checked branch', 'CHECKUP_NOT_YOURS', removes(ofBranch)],
  ['to remove one by who is not named', 'CHECKUP_NOT_YOURS', removes(({ people }) => people.a[1]!)],
  ['to remove one of another committee', 'NOT_FOUND', async (world, other) => {
    const checkupId = await ofB(other, 'checking')
    return [world.people.officer, 'finding.remove', { checkupId, findingId: await findingOf(other, checkupId, 'open', { branchId: other.branches.B }) }]
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
