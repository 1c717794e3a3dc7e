import { randomUUID } from 'node:crypto'
import { refusesAll } from '../../../local/testing/refusals'
import type { World } from '../../../local/testing/world'
import type { InputOf } from '../../../src/contract/contract'

const bookOf = (change: Partial<InputOf<'topic.save'>> = {}): InputOf<'topic.save'> => ({
  topicId: randomUUID(),
  kind: 'book',
  title: '《宣传工作简史》',
  ...change,
})
const saved = async (world: World, change: Partial<InputOf<'topic.save'>> = {}): Promise<string> =>
  (await world.as(world.people.officer).does('topic.save', bookOf(change))).topicId
const copiesOf = (world: World, change: Partial<InputOf<'copies.give'>>): InputOf<'copies.give'> => ({
  copiesId: randomUUID(),
  topicId: '',
  branchId: world.branches.A,
  copies: 10,
  givenOn: '2026-05-01',
  ...change,
})
const giving =
  (
    change: (world: World, other: World) => Partial<InputOf<'copies.give'>>,
    book: Partial<InputOf<'topic.save'>> = {},
  ) =>
  async (world: World, other: World): Promise<[World['people']['officer'], 'copies.give', unknown]> => [
    world.people.officer,
    'copies.give',
    copiesOf(world, { topicId: await saved(world, book), ...change(world, other) }),
  ]

refusesAll('the catalogue refuses when', [
  [
    'there is one of that title',
    'TOPIC_TITLE_TAKEN',
    async (world) => {
      await saved(world)
      return [world.people.officer, 'topic.save', bookOf({ title: '宣传工作简史' })]
    },
  ],
  [
    'a retired one would come back beside its successor',
    'TOPIC_TITLE_TAKEN',
    async (world) => {
      const topicId = await saved(world)
      await world.as(world.people.officer).does('topic.retire', { topicId })
      await saved(world)
      return [world.people.officer, 'topic.restore', { topicId }]
    },
  ],
  [
    'a book with copies would become a topic',
    'TOPIC_HAS_COPIES',
    async (world) => {
      const topicId = await saved(world)
      await world.as(world.people.officer).does('copies.give', copiesOf(world, { topicId }))
      return [world.people.officer, 'topic.save', bookOf({ topicId, kind: 'topic' })]
    },
  ],
  [
    'a title has nothing in it',
    'INVALID_INPUT',
    ({ people }) => [people.officer, 'topic.save', bookOf({ title: ' ' })],
  ],
  [
    'a title is too long',
    'INVALID_INPUT',
    ({ people }) => [people.officer, 'topic.save', bookOf({ title: '长'.repeat(61) })],
  ],
  [
    'what is to be retired is another committee’s',
    'NOT_FOUND',
    (world, other) => [world.people.officer, 'topic.retire', { topicId: other.topicIds[0] }],
  ],
  [
    'what is to come back is not there',
    'NOT_FOUND',
    (world) => [world.people.officer, 'topic.restore', { topicId: randomUUID() }],
  ],
  [
    'a committee member would change it',
    'NOT_PERMITTED',
    (world) => [world.people.contact, 'topic.save', bookOf()],
  ],
  [
    'a secretary asks for the lines of a book',
    'NOT_PERMITTED',
    (world) => [world.people.secretaryA, 'copies.list', { topicId: world.topicIds[0] }],
  ],
  [
    'the lines asked for are of another committee’s book',
    'NOT_FOUND',
    (world, other) => [world.people.contact, 'copies.list', { topicId: other.topicIds[0] }],
  ],
])

refusesAll('copies are refused when', [
  ['the day lies ahead', 'COPIES_IN_FUTURE', giving(() => ({ givenOn: '2026-05-21' }))],
  ['more would be taken back than there are', 'COPIES_BELOW_NONE', giving(() => ({ copies: -1 }))],
  [
    'they would be taken back before they were given',
    'COPIES_BELOW_NONE',
    async (world) => {
      const topicId = await saved(world)
      await world.as(world.people.officer).does('copies.give', copiesOf(world, { topicId }))
      return [
        world.people.officer,
        'copies.give',
        copiesOf(world, { topicId, copies: -1, givenOn: '2026-04-30' }),
      ]
    },
  ],
  ['a topic has none', 'TOPIC_NOT_A_BOOK', giving(() => ({}), { kind: 'topic' })],
  [
    'the book is retired',
    'TOPIC_RETIRED',
    async (world) => {
      const topicId = await saved(world)
      await world.as(world.people.officer).does('topic.retire', { topicId })
      return [world.people.officer, 'copies.give', copiesOf(world, { topicId })]
    },
  ],
  ['they are none', 'INVALID_INPUT', giving(() => ({ copies: 0 }))],
  ['they are half a book', 'INVALID_INPUT', giving(() => ({ copies: 1.5 }))],
  ['the book is another committee’s', 'NOT_FOUND', giving((_, other) => ({ topicId: other.topicIds[0] }))],
  ['the branch is another committee’s', 'NOT_FOUND', giving((_, other) => ({ branchId: other.branches.A }))],
  ['the branch did not exist then', 'BRANCH_NOT_ALIVE', giving(() => ({ givenOn: '2019-12-31' }))],
  [
    'the id is another line’s',
    'ID_TAKEN',
    async (world) => {
      const line = copiesOf(world, { topicId: await saved(world) })
      await world.as(world.people.officer).does('copies.give', line)
      return [world.people.officer, 'copies.give', { ...line, branchId: world.branches.B }]
    },
  ],
])
