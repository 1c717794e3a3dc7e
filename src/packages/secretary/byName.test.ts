import { byName } from './byName'

test('by pinyin, never by points; namesakes stay in their order', () => {
  const members = [
    { id: '2', name: '王伟', score: 60 },
    { id: '3', name: '王伟', score: 99 },
    { id: '1', name: '陈晓岚', score: 60 },
    { id: '4', name: '安然', score: 10 },
  ]
  expect(byName(members).map(({ id }) => id)).toEqual(['4', '1', '2', '3'])
})
