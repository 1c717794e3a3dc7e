import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { onEveryStore, type World } from '../../local/testing/world'
import type { Tx } from './database'
import { topic } from './schema/activity'

onEveryStore('a transaction', (newWorld) => {
  const titles = async ({ database, id: committeeId }: World) => {
    const rows = await database.transaction({ committeeId }, (tx) =>
      tx.select({ title: topic.title }).from(topic),
    )
    return rows.map(({ title }) => title).sort()
  }
  const adding = (world: World, title: string) => async (tx: Tx) => {
    await tx.insert(topic).values({ committeeId: world.id, id: randomUUID(), title })
    return title
  }

  test('keeps what it did, or answers and keeps nothing of it, or throws and keeps nothing', async () => {
    const world = await newWorld()
    const sight = { committeeId: world.id }
    const before = await titles(world)
    expect(await world.database.transaction(sight, adding(world, '留'))).toBe('留')
    expect(await world.database.transaction(sight, adding(world, '不留'), () => false)).toBe('不留')
    expect(await world.database.transaction(sight, adding(world, '又留'), () => true)).toBe('又留')
    const broken = world.database.transaction(sight, async (tx) => {
      await adding(world, '坏')(tx)
      throw new Error('broken')
    })
    await expect(broken).rejects.toThrow('broken')
    expect(await titles(world)).toEqual([...before, '又留', '留'].sort())
  })

  test('sees only what others have committed, many at once', async () => {
    const world = await newWorld()
    const before = (await titles(world)).length
    const seen = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        world.database.transaction(
          { committeeId: world.id },
          async (tx) => {
            await adding(world, `第 ${index}`)(tx)
            const own = await tx
              .select()
              .from(topic)
              .where(eq(topic.title, `第 ${index}`))
            return own.length
          },
          () => index % 2 === 0,
        ),
      ),
    )
    expect(new Set(seen)).toEqual(new Set([1]))
    expect(await titles(world)).toHaveLength(before + 20)
  })

  test('answers to a ping', async () => {
    const world = await newWorld()
    await expect(world.database.ping()).resolves.toBeUndefined()
  })
})
