import { refusesAll } from '../../../local/testing/refusals'
import { held, onEveryStore, type World } from '../../../local/testing/world'
import type { Cadence } from '../../../src/domain/calendar'

const all = (every: Cadence | null) => ({ serving: every, retired: every, temporary: every })

const owedByA = async (world: World, on: string) => {
  const { obligations } = await world
    .as(world.people.officer)
    .does('month.branch', { branchId: world.branches.A, on })
  return obligations
    .filter(({ kind }) => kind === 'themeDay')
    .map(({ from, to, state }) => `${from} ${to} ${state}`)
}

onEveryStore('the rules', (newWorld) => {
  const change = (world: World, from: string, every: Cadence | null) =>
    world.as(world.people.officer).does('rule.change', { kind: 'themeDay', from, every: all(every) })

  test('are listed with what was changed, since when and what changes when', async () => {
    const world = await newWorld()
    const themeDays = async () =>
      (await world.as(world.people.contact).does('rule.list', {})).rules.find(
        ({ kind }) => kind === 'themeDay',
      )
    expect(await themeDays()).toMatchObject({
      source: '支部工作条例',
      every: { serving: 'month', retired: 'quarter', temporary: 'month' },
      since: null,
      ahead: [],
      byRound: false,
    })
    const { effects } = await change(world, '2026-05-20', 'quarter')
    expect(effects).toEqual([{ from: '2026-07-01', every: all('quarter') }])
    expect(await themeDays()).toMatchObject({ since: null, ahead: [{ from: '2026-07-01' }] })
    world.at('2026-07-02', '10:00')
    expect(await themeDays()).toMatchObject({ every: all('quarter'), since: '2026-07-01', ahead: [] })
  })

  test('that are re-paced raise the new pace from its day on; the past stays', async () => {
    const world = await newWorld()
    await world.generateObligations('2026-04-10')
    await world.generateObligations()
    await change(world, '2026-06-01', 'quarter')
    await world.generateObligations('2026-06-01')
    world.at('2026-07-01', '08:00')
    await world.generateObligations()
    expect(await owedByA(world, '2026-04-10')).toEqual(['2026-04-01 2026-04-30 overdue'])
    expect(await owedByA(world, '2026-06-10')).toEqual(['2026-06-01 2026-06-30 overdue'])
    expect(await owedByA(world, '2026-07-01')).toEqual(['2026-07-01 2026-09-30 due'])
    expect(await world.recount()).toEqual([])
  })

  test('that are switched off take back what is open, and raise it again when switched on', async () => {
    const world = await newWorld()
    await world.generateObligations('2026-04-10')
    await world.generateObligations()
    await change(world, '2026-05-01', null)
    expect(await owedByA(world, '2026-05-20')).toEqual([])
    expect(await owedByA(world, '2026-04-10')).toEqual(['2026-04-01 2026-04-30 overdue'])
    expect(await world.recount()).toEqual([])
    // A second decision for the same day takes the place of the first.
    await change(world, '2026-05-01', 'month')
    expect(await owedByA(world, '2026-05-20')).toEqual(['2026-05-01 2026-05-31 due'])
    expect(await world.recount()).toEqual([])
  })

  test('leave what was met as it was', async () => {
    const world = await newWorld()
    await world.generateObligations()
    await held(world)
    await change(world, '2026-05-01', null)
    expect(await owedByA(world, '2026-05-20')).toEqual(['2026-05-01 2026-05-31 met'])
  })

  test('a waiver is not owed, and comes back when it is taken back', async () => {
    const world = await newWorld()
    await world.generateObligations()
    const officer = world.as(world.people.officer)
    const owed = { ownerId: world.branches.A, kind: 'themeDay', from: '2026-05-01' } as const
    const count = async () =>
      (await officer.does('standing.totals', { cadence: 'month', on: '2026-05-20' })).sum.owed
    const before = await count()
    const waived = await officer.does('obligation.waive', { ...owed, reason: '防汛' })
    expect(waived).toEqual({ state: 'waived' })
    expect(await count()).toBe(before - 1)
    expect(await officer.does('obligation.waive', { ...owed, reason: '防汛抢险' })).toEqual(waived)
    expect(await count()).toBe(before - 1)
    await world.generateObligations()
    expect(await officer.does('obligation.unwaive', owed)).toEqual({ state: 'due' })
    expect(await officer.does('obligation.unwaive', owed)).toEqual({ state: 'due' })
    expect(await count()).toBe(before)
    expect(await world.recount()).toEqual([])
  })
})

const changing =
  (input: object) =>
  ({ people }: World): [World['people']['officer'], 'rule.change', unknown] => [
    people.officer,
    'rule.change',
    { kind: 'themeDay', from: '2026-06-01', every: all('quarter'), ...input },
  ]
const waiving = async (
  world: World,
  input: object,
): Promise<[World['people']['officer'], 'obligation.waive', unknown]> => [
  world.people.officer,
  'obligation.waive',
  { ownerId: world.branches.A, kind: 'themeDay', from: '2026-05-01', reason: '防汛', ...input },
]

refusesAll('a rule or a waiver is refused when', [
  ['it is to hold in a month that is over', 'RULE_IN_PAST', changing({ from: '2026-04-30' })],
  ['its rounds raise it', 'RULE_BY_ROUND', changing({ kind: 'checkup' })],
  ['there is no such pace', 'INVALID_INPUT', changing({ every: all('week' as Cadence) })],
  ['nothing of the kind is owed', 'NOT_FOUND', (world) => waiving(world, {})],
  [
    'another committee’s branch owes it',
    'NOT_FOUND',
    async (world, other) => {
      await other.generateObligations()
      return waiving(world, { ownerId: other.branches.A })
    },
  ],
  [
    'it has been met',
    'WAIVE_MET',
    async (world) => {
      await world.generateObligations()
      await held(world)
      return waiving(world, {})
    },
  ],
  [
    'it is given no reason',
    'INVALID_INPUT',
    async (world) => {
      await world.generateObligations()
      return waiving(world, { reason: ' ' })
    },
  ],
])
