import { randomUUID } from 'node:crypto'
import { refusesAll } from '../../../local/testing/refusals'
import { held, onEveryStore, planned, type World } from '../../../local/testing/world'

const remindOf = (...branchIds: string[]) => ({ reminderId: randomUUID(), branchIds })
const reminders = async (world: World) =>
  (await world.books()).reminder!.map((row) => JSON.parse(row) as object)

onEveryStore('early warning', (newWorld) => {
  test('lists who missed two in a row or has nothing planned, each officer what they answer for', async () => {
    const world = await newWorld()
    for (const month of ['03', '04', '05']) await world.generateObligations(`2026-${month}-01`)
    await planned(world, { kind: 'themeDay' })
    const { officer, contact, secretaryA, secretaryB } = world.people

    const all = await world.as(officer).does('warning.list', {})

    expect(all.today).toBe('2026-05-20')
    expect(all.branches).toHaveLength(3)
    const a = all.branches.find(({ branchId }) => branchId === world.branches.A)
    expect(a).toMatchObject({ branchName: '第A党支部', since: '2026-05-01', reminded: null, mayRemind: true })
    expect(a?.sentence).toContain('3 月、4 月未开展志愿服务')
    expect(a?.sentence).toMatch(/本月[^；]*志愿服务[^；]*尚无安排/)
    expect(a?.sentence).not.toMatch(/本月[^；]*主题党日/)
    const seen = async (who: typeof officer) =>
      (await world.as(who).does('warning.list', {})).branches.map(({ branchId, mayRemind }) => [
        branchId === world.branches.A,
        mayRemind,
      ])
    expect(await seen(secretaryA)).toEqual([[true, false]])
    expect(await seen(secretaryB)).toEqual([[false, false]])
    expect((await seen(contact)).filter(([, mayRemind]) => mayRemind)).toEqual([[true, true]])
  })

  test('not before the 10th, and empty once what was missed is made good', async () => {
    const world = await newWorld()
    world.at('2026-05-09', '10:00')
    await world.generateObligations('2026-03-01')
    await world.generateObligations('2026-04-01')
    await world.generateObligations('2026-05-01')
    const officer = world.as(world.people.officer)
    const ofA = async () =>
      (await officer.does('warning.list', {})).branches.find(({ branchId }) => branchId === world.branches.A)
        ?.sentence ?? ''
    expect(await ofA()).not.toContain('本月')
    await held(world, { kind: 'volunteerService', countsOn: '2026-04-02' })
    expect(await ofA()).not.toContain('志愿服务')
    await held(world, { kind: 'themeDay' })
    expect(await ofA()).not.toContain('主题党日')
  })

  test('reminds the secretary once a day, of what stood, and says who did and when', async () => {
    const world = await newWorld()
    await world.generateObligations()
    const { A, B } = world.branches
    const { officer, chief, secretaryA } = world.people
    const reminder = remindOf(A, B)

    expect(await world.as(officer).does('warning.remind', reminder)).toEqual({
      outcomes: [
        { branchId: A, outcome: 'reminded' },
        { branchId: B, outcome: 'reminded' },
      ],
    })
    // The same once more, and somebody else's on the same day.
    await world.as(officer).does('warning.remind', reminder)
    world.later(60)
    expect((await world.as(chief).does('warning.remind', remindOf(A))).outcomes[0]?.outcome).toBe('already')

    const rows = await reminders(world)
    expect(rows).toHaveLength(2)
    expect(rows).toContainEqual(
      expect.objectContaining({
        branch_id: A,
        member_id: secretaryA.memberId,
        by: officer.memberId,
        text: expect.stringContaining('尚无安排') as string,
      }),
    )
    const [mine] = (await world.as(secretaryA).does('warning.list', {})).branches
    expect(mine?.reminded).toMatchObject({ isToday: true, by: '党务', to: ['甲书记'] })
    expect(mine?.stillOpen).toBe(mine?.sentence)
    world.later(24 * 60)
    expect((await world.as(chief).does('warning.remind', remindOf(A))).outcomes[0]?.outcome).toBe('reminded')
    expect(await reminders(world)).toHaveLength(3)
  })

  test('two who remind at once leave one reminder', async () => {
    const world = await newWorld()
    await world.generateObligations()
    const { officer, chief } = world.people
    const both = await Promise.all(
      [officer, chief].map((who) => world.as(who).does('warning.remind', remindOf(world.branches.A))),
    )
    expect(both.map(({ outcomes }) => outcomes[0]?.outcome).sort()).toEqual(['already', 'reminded'])
    expect(await reminders(world)).toHaveLength(1)
  })

  test('a contact member reminds the branches they answer for; a branch that nobody leads is passed over', async () => {
    const world = await newWorld()
    await world.generateObligations()
    const { A, C } = world.branches
    await world.as(world.people.contact).does('warning.remind', remindOf(A))
    const { outcomes } = await world.as(world.people.officer).does('warning.remind', remindOf(A, C))
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['already', 'nobody'])
  })
})

refusesAll('reminding', [
  [
    'a branch that has caught up',
    'REMIND_NOTHING',
    ({ people, branches }) => [people.officer, 'warning.remind', remindOf(branches.A)],
  ],
  [
    'a branch that nobody leads',
    'REMIND_NOBODY',
    async (world) => {
      await world.generateObligations()
      return [world.people.officer, 'warning.remind', remindOf(world.branches.C)]
    },
  ],
  [
    'a branch one does not answer for',
    'NOT_YOUR_BRANCH',
    async (world) => {
      await world.generateObligations()
      return [world.people.contact, 'warning.remind', remindOf(world.branches.A, world.branches.B)]
    },
  ],
  [
    'a branch of another committee',
    'NOT_FOUND',
    ({ people }, other) => [people.officer, 'warning.remind', remindOf(other.branches.A)],
  ],
  [
    'with an id that another reminder has',
    'ID_TAKEN',
    async (world) => {
      await world.generateObligations()
      const reminder = remindOf(world.branches.A)
      await world.as(world.people.officer).does('warning.remind', reminder)
      return [world.people.officer, 'warning.remind', { ...reminder, branchIds: [world.branches.B] }]
    },
  ],
  [
    'as a branch’s secretary',
    'NOT_PERMITTED',
    ({ people, branches }) => [people.secretaryA, 'warning.remind', remindOf(branches.A)],
  ],
])
