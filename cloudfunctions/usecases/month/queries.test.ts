import { randomUUID } from 'node:crypto'
import { countingStatements } from '../../../local/testing/statements'
import { handedIn, onEveryStore, planned } from '../../../local/testing/world'
import { obligation } from '../../database/schema/obligation'
import { branch } from '../../database/schema/organization'

onEveryStore('本月 in few queries', (newWorld) => {
  test('of a member, of a branch as its secretary sees it, of the committee: three each at the most', async () => {
    const world = await newWorld()
    await world.generateObligations()
    await planned(world, { startsIn: -60 * 24 })
    await planned(world, { startsIn: 60 })
    await handedIn(world, world.people.secretaryA)
    const { database, sent } = countingStatements(world.database)
    const counted = world.on(database)
    const queriesOf = async (act: () => Promise<unknown>) => {
      const before = sent()
      await act()
      return sent() - before
    }
    const { secretaryA, officer } = world.people
    const counts = [
      await queriesOf(() => counted.as(secretaryA).does('month.mine', {})),
      await queriesOf(() => counted.as(secretaryA).does('month.branch', {})),
      await queriesOf(() => counted.as(officer).does('month.committee', {})),
      await queriesOf(() => counted.as(officer).does('warning.list', {})),
    ]
    expect(Math.min(...counts)).toBeGreaterThan(0)
    expect(Math.max(...counts)).toBeLessThanOrEqual(3)
  })

  test('a thousand branches take the committee no more of them', async () => {
    const world = await newWorld()
    const committeeId = world.id
    const ids = Array.from({ length: 1000 }, () => randomUUID())
    await world.database.transaction({ committeeId }, async (tx) => {
      await tx.insert(branch).values(
        ids.map((id, index) => ({
          committeeId,
          id,
          name: `第${index}党支部`,
          kind: 'serving' as const,
          aliveFrom: '2020-01-01',
        })),
      )
      const owed = ids.flatMap((id) =>
        ['03', '04', '05'].map((month) => ({
          committeeId,
          kind: 'volunteerService' as const,
          ownerId: id,
          branchId: id,
          from: `2026-${month}-01`,
          to: `2026-${month}-30`,
        })),
      )
      await tx.insert(obligation).values(owed)
    })
    const { database, sent } = countingStatements(world.database)
    const officer = world.on(database).as(world.people.officer)
    expect((await officer.does('warning.list', {})).branches).toHaveLength(1000)
    expect((await officer.does('month.committee', {})).rings[1]).toMatchObject({ text: '0/1000 支部' })
    expect(sent()).toBeLessThanOrEqual(5)
  })
})
