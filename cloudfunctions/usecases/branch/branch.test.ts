import { randomUUID } from 'node:crypto'
import { type RefusalCase, refusesAll } from '../../../local/testing/refusals'
import { onEveryStore, planned, type World } from '../../../local/testing/world'
import type { InputOf } from '../../../src/contract/contract'

const branchOf = (wishes: Partial<InputOf<'branch.save'>> = {}): InputOf<'branch.save'> => ({
  branchId: randomUUID(),
  name: '一线临时党支部',
  kind: 'serving',
  from: '2026-05-01',
  ...wishes,
})
const officer = (world: World) => world.as(world.people.officer)
const set = async (world: World, wishes: Partial<InputOf<'branch.save'>> = {}) =>
  (await officer(world).does('branch.save', branchOf(wishes))).branchId
const rowOf = async (world: World, branchId: string) => {
  const { branches } = await officer(world).does('branch.list', {})
  return branches.find(({ id }) => id === branchId)
}
/** A month of branches A and B with something done in it, and the year's totals up to its end. */
const countedApril = async (world: World) => {
  world.at('2026-04-20', '10:00')
  await world.generateObligations()
  const activityId = await planned(world, {
    startsIn: 0,
    hostBranchIds: [world.branches.A, world.branches.B],
    expectedMemberIds: [...world.membersOf.A, ...world.membersOf.B],
  })
  await officer(world).does('checkin.record', {
    activityId,
    source: 'secretary',
    entries: world.membersOf.A.map((memberId) => ({ memberId, status: 'present' as const })),
  })
  await officer(world).does('activity.close', { activityId })
  world.at('2026-05-20', '10:00')
  await world.generateObligations()
  return totalsOfApril(world)
}
const totalsOfApril = (world: World) =>
  officer(world).does('standing.totals', { cadence: 'month', on: '2026-04-01' })
const everybodyGoes = async (world: World, from: string) => {
  const branchId = await set(world, { name: '接收支部' })
  await officer(world).does('branch.merge', { branchId: world.branches.B, into: branchId, from })
  return branchId
}

onEveryStore('branches', (newWorld) => {
  test('are set up once, owe what the rules say, and are listed', async () => {
    const world = await newWorld()
    await world.generateObligations()
    const wish = branchOf({ kind: 'temporary', from: '2026-05-01', to: '2026-12-31' })
    const { raised } = await officer(world).does('branch.save', wish)
    expect(raised).toBeGreaterThan(0)
    expect(await officer(world).does('branch.save', wish)).toEqual({ branchId: wish.branchId, raised: 0 })
    expect(await rowOf(world, wish.branchId)).toEqual({
      id: wish.branchId,
      name: '一线临时党支部',
      kind: 'temporary',
      aliveFrom: '2026-05-01',
      aliveTo: '2026-12-31',
      mergedInto: null,
      home: 0,
      lent: 0,
      borrowed: 0,
      secretary: null,
    })
    expect(await rowOf(world, world.branches.A)).toMatchObject({ home: 6, lent: 0, secretary: '甲书记' })
    expect(await world.recount()).toEqual([])
  })

  test('change their name and nothing else', async () => {
    const world = await newWorld()
    const before = await countedApril(world)
    await set(world, { branchId: world.branches.A, name: '理论处支部', from: '2020-01-01' })
    const after = await totalsOfApril(world)
    const renamed = { ...before, rows: before.rows.map((row) => named(row, world.branches.A, '理论处支部')) }
    const byId = (a: { branchId: string }, b: { branchId: string }) => (a.branchId < b.branchId ? -1 : 1)
    expect([...after.rows].sort(byId)).toEqual([...renamed.rows].sort(byId))
    expect(after.sum).toEqual(before.sum)
  })

  test('merge: everybody moves on the day, posts and groups end, and what was counted stays', async () => {
    const world = await newWorld()
    const before = await countedApril(world)
    const { A, B } = world.branches
    const merge = { branchId: A, into: B, from: '2026-06-01' }
    expect(await officer(world).does('branch.merge', merge)).toEqual({ moved: 6, lastDay: '2026-05-31' })
    expect(await totalsOfApril(world)).toEqual(before)
    expect(await world.recount()).toEqual([])
    expect(await officer(world).does('branch.merge', merge)).toEqual({ moved: 0, lastDay: '2026-05-31' })

    // Until the day nothing is different; from it on they belong to the other branch, without their posts.
    world.at('2026-05-31', '10:00')
    const inbox = (who: typeof world.people.secretaryA) => world.as(who).send('submission.inbox', {})
    expect(await inbox(world.people.secretaryA)).toMatchObject({ ok: true })
    world.at('2026-06-01', '10:00')
    expect(await inbox(world.people.secretaryA)).toMatchObject({ error: { code: 'NOT_PERMITTED' } })
    expect(await world.as(world.people.a[0]!).does('organization.me', {})).toMatchObject({
      branch: { id: B },
      runsGroups: [],
    })
    expect(await rowOf(world, A)).toMatchObject({ home: 0, mergedInto: { id: B, name: '第B党支部' } })
    expect(await rowOf(world, B)).toMatchObject({ home: 9 })
    const { posts } = await officer(world).does('post.list', { branchId: A })
    expect(posts.every(({ to }) => to !== null && to <= '2026-05-31')).toBe(true)
    expect((await officer(world).does('group.list', { branchId: A })).groups).toEqual([])
    await world.generateObligations()
    expect(await totalsOfApril(world)).toEqual(before)
    expect(await world.recount()).toEqual([])
  })

  test('close when nobody is in them any more, and what was counted stays', async () => {
    const world = await newWorld()
    const before = await countedApril(world)
    await everybodyGoes(world, '2026-06-01')
    const { branchId } = await officer(world).does('branch.save', branchOf({ name: '空支部' }))
    const close = { branchId, lastDay: '2026-05-31' }
    expect(await officer(world).does('branch.close', close)).toEqual({ lastDay: '2026-05-31' })
    expect(await officer(world).does('branch.close', close)).toEqual({ lastDay: '2026-05-31' })
    const april = await totalsOfApril(world)
    expect(april.sum).toEqual(before.sum)
    expect(april.rows.filter(({ branchId: id }) => before.rows.some((row) => row.branchId === id))).toEqual(
      before.rows,
    )
    world.at('2026-06-01', '10:00')
    const { branches } = await officer(world).does('organization.branches', {})
    expect(branches.map(({ id }) => id)).not.toContain(branchId)
    expect(await world.recount()).toEqual([])
  })

  test('say how many members are in one that is not closed', async () => {
    const world = await newWorld()
    const refusal = await officer(world).refusal('branch.close', {
      branchId: world.branches.B,
      lastDay: '2026-05-31',
    })
    expect(refusal).toMatchObject({
      code: 'BRANCH_NOT_EMPTY',
      message: expect.stringContaining('3 名') as string,
    })
  })

  test('are merged once, by however many at once', async () => {
    const world = await newWorld()
    const { A, B } = world.branches
    const merges = await Promise.all(
      [1, 2, 3].map(() => officer(world).send('branch.merge', { branchId: A, into: B, from: '2026-06-01' })),
    )
    expect(merges.every(({ ok }) => ok)).toBe(true)
    expect((await world.books()).audit_line).toHaveLength(1)
  })
})

function named<T extends { branchId: string; branchName: string }>(
  row: T,
  branchId: string,
  name: string,
): T {
  return row.branchId === branchId ? { ...row, branchName: name } : row
}

const close =
  (lastDay: string, which: 'A' | 'B' = 'A'): RefusalCase[2] =>
  (world) => [world.people.officer, 'branch.close', { branchId: world.branches[which], lastDay }]
const save =
  (wishes: (world: World, other: World) => Partial<InputOf<'branch.save'>>): RefusalCase[2] =>
  (world, other) => [world.people.officer, 'branch.save', branchOf(wishes(world, other))]
const merge =
  (wishes: (world: World, other: World) => Partial<InputOf<'branch.merge'>>): RefusalCase[2] =>
  (world, other) => [
    world.people.officer,
    'branch.merge',
    { branchId: world.branches.A, into: world.branches.B, from: '2026-06-01', ...wishes(world, other) },
  ]

refusesAll('a branch is refused when', [
  ['it is closed with members in it', 'BRANCH_NOT_EMPTY', close('2026-05-31')],
  ['it is closed in the past', 'BRANCH_END_PAST', close('2026-05-19')],
  [
    'one of another committee is closed',
    'NOT_FOUND',
    (world, other) => [
      world.people.officer,
      'branch.close',
      { branchId: other.branches.A, lastDay: '2026-05-31' },
    ],
  ],
  ['another that lives has its name', 'BRANCH_NAME_TAKEN', save(() => ({ name: '第A党支部' }))],
  ['it is temporary and has no last day', 'BRANCH_LIFE_MISSING', save(() => ({ kind: 'temporary' }))],
  [
    'it is to become another kind',
    'BRANCH_KIND_FIXED',
    save(({ branches }) => ({ branchId: branches.A, kind: 'retired', from: '2020-01-01' })),
  ],
  [
    'it is to have begun on another day',
    'BRANCH_BEGINNING_FIXED',
    save(({ branches }) => ({ branchId: branches.A, from: '2021-01-01' })),
  ],
  ['it is merged into itself', 'BRANCH_MERGE_SELF', merge(({ branches }) => ({ into: branches.A }))],
  ['it is merged in the past', 'BRANCH_END_PAST', merge(() => ({ from: '2026-05-19' }))],
  [
    'it is merged into one of another committee',
    'NOT_FOUND',
    merge((_, other) => ({ into: other.branches.B })),
  ],
  ['one of another committee is merged', 'NOT_FOUND', merge((_, other) => ({ branchId: other.branches.A }))],
  [
    'it is merged while a move lies ahead',
    'BRANCH_MOVES_AHEAD',
    async (world) => {
      // Given B merges into A in July, A cannot be merged into C in June.
      const { A, B, C } = world.branches
      await officer(world).does('branch.merge', { branchId: B, into: A, from: '2026-07-01' })
      return [world.people.officer, 'branch.merge', { branchId: A, into: C, from: '2026-06-01' }]
    },
  ],
])
