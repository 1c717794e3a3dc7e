import { randomUUID } from 'node:crypto'
import type { studyActions } from '../../../src/contract/study'
import type { World } from '../world'
import { branchIn, type Inputs } from './scene'

/** A book with a title of its own. */
const bookOf = () => ({
  topicId: randomUUID(),
  kind: 'book' as const,
  title: `《新书 ${randomUUID().slice(0, 8)}》`,
  author: '本书编写组',
})

const catalogued = async (world: World): Promise<string> =>
  (await world.as(world.people.officer).does('topic.save', bookOf())).topicId

export const studyInputs: Inputs<typeof studyActions> = {
  'study.figures': async () => ({ cadence: 'halfYear', on: '2026-05-01' }),
  'topic.save': async () => bookOf(),
  'topic.retire': async ({ world }) => ({ topicId: await catalogued(world) }),
  'topic.restore': async ({ world }) => {
    const topicId = await catalogued(world)
    await world.as(world.people.officer).does('topic.retire', { topicId })
    return { topicId }
  },
  'copies.give': async (scene) => ({
    copiesId: randomUUID(),
    topicId: await catalogued(scene.world),
    branchId: branchIn(scene),
    copies: 12,
    givenOn: '2026-05-20',
    note: '每人一册',
  }),
  'copies.list': async ({ world }) => ({ topicId: await catalogued(world) }),
}
