import { offered, type Topic, topicName } from './topics'

const topic = (id: string, retired = false): Topic => ({
  id,
  kind: 'book',
  title: `《${id}》`,
  author: '',
  retired,
})
const idsOf = (topics: readonly Topic[]) => topics.map(({ id }) => id)

test('what is retired is offered only where it is chosen already', () => {
  const topics = [topic('a'), topic('old', true), topic('older', true)]
  expect(idsOf(offered(topics, []))).toEqual(['a'])
  expect(idsOf(offered(topics, ['old']))).toEqual(['a', 'old'])
})

test('and says so', () => {
  expect(topicName(topic('a'))).toBe('《a》')
  expect(topicName(topic('old', true))).toBe('《old》（已停用）')
})
