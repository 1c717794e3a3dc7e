import { held, onEveryStore, planned } from '../../../local/testing/world'

onEveryStore('waiving what is owed', (newWorld) => {
  test('the branch sees that it is waived and why, by whom and when; taken back, it is owed again', async () => {
    const world = await newWorld()
    await world.generateObligations()
    const { A } = world.branches
    const { officer, chief, a, secretaryA } = world.people
    const owed = { ownerId: A, kind: 'themeDay', from: '2026-05-01' } as const
    const seenBy = async (who: typeof officer) => {
      const { obligations } = await world.as(who).does('month.branch', { branchId: A })
      const { rows } = await world.as(who).does('obligation.year', { branchId: A, year: 2026 })
      const cell = rows.find(({ kind }) => kind === 'themeDay')?.cells.find(({ month }) => month === 5)?.owed
      const inMonth = obligations.find(({ kind }) => kind === 'themeDay')
      expect(cell?.waiver).toEqual(inMonth?.waiver)
      return { state: inMonth?.state, waiver: inMonth?.waiver }
    }
    expect(await seenBy(a[0]!)).toEqual({ state: 'due', waiver: null })

    expect(await world.as(officer).does('obligation.waive', { ...owed, reason: '防汛值班' })).toEqual({
      state: 'waived',
    })
    const waiver = { reason: '防汛值班', by: officer.name, on: '2026-05-20' }
    for (const who of [a[0]!, secretaryA, officer])
      expect(await seenBy(who)).toEqual({ state: 'waived', waiver })

    // Again, by another: theirs is the reason that stands.
    await world.as(chief).does('obligation.waive', { ...owed, reason: '抗洪' })
    expect((await seenBy(a[0]!)).waiver).toEqual({ reason: '抗洪', by: chief.name, on: '2026-05-20' })

    await world.as(officer).does('obligation.unwaive', owed)
    expect(await seenBy(officer)).toEqual({ state: 'due', waiver: null })
    expect(await world.recount()).toEqual([])
  })

  test('refused: of what is met, of what nobody owes', async () => {
    const world = await newWorld()
    await world.generateObligations()
    await held(world, {})
    const { officer } = world.people
    const owed = { ownerId: world.branches.A, kind: 'themeDay', from: '2026-05-01', reason: '防汛' } as const
    expect(await world.as(officer).code('obligation.waive', owed)).toBe('WAIVE_MET')
    const nobodys = { ...owed, from: '2026-04-01' }
    expect(await world.as(officer).code('obligation.waive', nobodys)).toBe('NOT_FOUND')
    const { ownerId, kind } = owed
    expect(await world.as(officer).code('obligation.unwaive', { ownerId, kind, from: '2026-04-01' })).toBe(
      'NOT_FOUND',
    )
  })

  test('whether the caller may waive is said with the year', async () => {
    const world = await newWorld()
    const { officer, contact, secretaryA } = world.people
    const mayWaive = async (who: typeof officer) =>
      (await world.as(who).does('obligation.year', { branchId: world.branches.A, year: 2026 })).mayWaive
    expect([await mayWaive(officer), await mayWaive(contact), await mayWaive(secretaryA)]).toEqual([
      true,
      false,
      false,
    ])
  })
})

onEveryStore('a secretary’s debrief that is planned', (newWorld) => {
  test('shows in the month of the branches whose secretary is on its roll, and counts as planned', async () => {
    const world = await newWorld()
    await world.generateObligations()
    const { officer, secretaryA } = world.people
    const debrief = await planned(world, {
      startsIn: 60,
      kind: 'secretaryDebrief',
      hostBranchIds: [],
      expectedMemberIds: [secretaryA.memberId],
    })
    const plannedOf = async (branchId: string) =>
      (await world.as(officer).does('month.branch', { branchId })).obligations.find(
        ({ kind }) => kind === 'secretaryDebrief',
      )?.plannedActivity?.id
    expect([await plannedOf(world.branches.A), await plannedOf(world.branches.B)]).toEqual([
      debrief,
      undefined,
    ])
    const { branches } = await world.as(officer).does('month.committee', {})
    expect(branches.find(({ kind }) => kind === 'secretaryDebrief')).toMatchObject({ owed: 2, planned: 1 })
  })
})
