import { onOneStore, type World } from '../../local/testing/world'
import type { Database } from '../database/database'
import { keepNight } from './night'

/** The books of a world in which every transaction of one committee breaks, on something that a member wrote. */
const brokenFor = ({ database }: World, committeeId: string): Database => ({
  ...database,
  transaction: (sight, work, keep) =>
    'committeeId' in sight && sight.committeeId === committeeId
      ? Promise.reject(new Error('Failed query: 密', { cause: new Error('disk full') }))
      : database.transaction(sight, work, keep),
})

onOneStore('a night', (newWorld) => {
  test('keeps every committee and says what it did', async () => {
    const [one, two] = [await newWorld(), await newWorld()]
    const lines: object[] = []
    const night = await keepNight(one.database, [one.id, two.id], one.now(), (line) => lines.push(line))
    expect(night).toEqual({ committees: 2, raised: expect.any(Number) as number, differences: 0 })
    expect(lines).toMatchObject([
      { committeeId: one.id, differences: [] },
      { committeeId: two.id, differences: [] },
    ])
  })

  test('in which one committee fails keeps the others, and ends in an error that names it', async () => {
    const [one, two, three] = [await newWorld(), await newWorld(), await newWorld()]
    const lines: object[] = []
    const night = keepNight(brokenFor(one, two.id), [one.id, two.id, three.id], one.now(), (line) =>
      lines.push(line),
    )
    await expect(night).rejects.toThrow(`The night's work failed for 1 of 3: ${two.id}`)
    expect(lines).toMatchObject([
      { committeeId: one.id, differences: [] },
      { committeeId: three.id, differences: [] },
      { committeeId: two.id, error: expect.stringContaining('disk full') as string },
    ])
    expect(JSON.stringify(lines)).not.toContain('密')
    expect((await three.books()).obligation).not.toEqual([])
    expect((await two.books()).obligation).toEqual([])
  })
})
