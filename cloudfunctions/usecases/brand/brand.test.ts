import { refusesAll } from '../../../local/testing/refusals'
import { held, onEveryStore, unchanged, type World } from '../../../local/testing/world'

const brandOf = (world: World, change: object = {}) => ({
  branchId: world.branches.A,
  revision: 0,
  name: '先锋笔记',
  story: '每月一篇，写身边的事。',
  ...change,
})

onEveryStore('brands', (newWorld) => {
  test('a branch’s officer names the brand, everybody reads it, and the list has it first', async () => {
    const world = await newWorld()
    const { secretaryA, b, officer } = world.people
    const { A, B, C } = world.branches
    const empty = await world.as(b[0]!).does('brand.get', { branchId: A })
    expect(empty).toMatchObject({ branch: { name: '第A党支部' }, brand: null, mayEdit: false })

    expect(await world.as(secretaryA).does('brand.save', brandOf(world))).toEqual({
      revision: 1,
      held: false,
    })
    await unchanged(world, () => world.as(secretaryA).does('brand.save', brandOf(world)))
    const again = brandOf(world, { revision: 1, name: '先锋札记' })
    expect(await world.as(officer).does('brand.save', again)).toEqual({ revision: 2, held: false })

    expect((await world.as(b[0]!).does('brand.get', { branchId: A })).brand).toEqual({
      revision: 2,
      name: '先锋札记',
      story: '每月一篇，写身边的事。',
      savedAt: world.now().toISOString(),
    })
    expect((await world.as(secretaryA).does('brand.get', { branchId: A })).mayEdit).toBe(true)
    const { brands } = await world.as(b[0]!).does('brand.list', {})
    expect(brands.map(({ branchId, name }) => [branchId, name])).toEqual([
      [A, '先锋札记'],
      [B, null],
      [C, null],
    ])
  })

  test('what the branch did this year: counts for everybody, activities for who may see the branch’s', async () => {
    const world = await newWorld()
    const [a, b] = [world.as(world.people.a[0]!), world.as(world.people.b[0]!)]
    const { A } = world.branches
    await held(world, { kind: 'volunteerService', title: '清扫街巷' })
    await held(world, { kind: 'themeDay', present: world.membersOf.A.slice(0, 2) })
    await held(world, {
      kind: 'themeDay',
      hostBranchIds: [world.branches.B],
      expectedMemberIds: world.membersOf.B,
    })
    const seen = await a.does('brand.get', { branchId: A })
    const minutes = 90 * world.membersOf.A.length
    expect(seen).toMatchObject({
      year: 2026,
      doings: { present: world.membersOf.A.length + 2, reflections: 0, serviceMinutes: minutes },
    })
    expect(seen.doings.held).toEqual([
      { kind: 'themeDay', count: 1 },
      { kind: 'volunteerService', count: 1 },
    ])
    expect(seen.latest.map(({ title }) => title).sort()).toEqual(['主题党日', '清扫街巷'])
    expect(await b.does('brand.get', { branchId: A })).toMatchObject({ doings: seen.doings, latest: [] })
    world.at('2027-01-04', '09:00')
    expect(await a.does('brand.get', { branchId: A })).toMatchObject({
      year: 2027,
      doings: { held: [] },
      latest: [],
    })
  })

  test('what the check wants a person to look at is kept from others until an officer has', async () => {
    const world = await newWorld()
    const { secretaryA, organizerA, b } = world.people
    const { A } = world.branches
    const saved = await world.as(secretaryA).does('brand.save', brandOf(world, { story: '待查样例' }))
    expect(saved).toEqual({ revision: 1, held: true })
    const seenBy = async (who: typeof secretaryA) => {
      const { brand, held } = await world.as(who).does('brand.get', { branchId: A })
      const { brands } = await world.as(who).does('brand.list', {})
      return [brand?.name ?? null, held, brands.find(({ branchId }) => branchId === A)?.name]
    }
    expect(await seenBy(secretaryA)).toEqual(['先锋笔记', 'waiting', null])
    expect(await seenBy(b[0]!)).toEqual([null, null, null])

    const { items } = await world.as(organizerA).does('text.holds', { cursor: null })
    expect(items).toMatchObject([{ subject: 'brand', text: '先锋笔记\n待查样例' }])
    await world.as(organizerA).does('text.decide', { holdId: items[0]!.id, verdict: 'cleared' })
    expect(await seenBy(b[0]!)).toEqual(['先锋笔记', null, '先锋笔记'])
  })

  test('two who begin a brand at once: one stands, the other is told', async () => {
    const world = await newWorld()
    const { secretaryA, organizerA } = world.people
    const answers = await Promise.all([
      world.as(secretaryA).send('brand.save', brandOf(world, { name: '一' })),
      world.as(organizerA).send('brand.save', brandOf(world, { name: '二' })),
    ])
    expect(answers.map((answer) => (answer.ok ? 'saved' : answer.error.code)).sort()).toEqual([
      'BRAND_CHANGED',
      'saved',
    ])
  })
})

refusesAll('a brand is not saved', [
  [
    'over what somebody else wrote meanwhile',
    'BRAND_CHANGED',
    async (world) => {
      await world.as(world.people.organizerA).does('brand.save', brandOf(world, { name: '别的' }))
      return [world.people.secretaryA, 'brand.save', brandOf(world)]
    },
  ],
  [
    'for another branch',
    'NOT_YOUR_BRANCH',
    (world) => [world.people.secretaryB, 'brand.save', brandOf(world)],
  ],
  ['by a plain member', 'NOT_PERMITTED', (world) => [world.people.a[0]!, 'brand.save', brandOf(world)]],
  [
    'of a branch of another committee',
    'NOT_FOUND',
    (world, other) => [world.people.officer, 'brand.save', brandOf(other)],
  ],
  [
    'without a name',
    'INVALID_INPUT',
    (world) => [world.people.secretaryA, 'brand.save', brandOf(world, { name: ' ' })],
  ],
])
