import { rollAsked } from './asked'

const ID = '00000000-0000-4000-8000-000000000001'

test.each([
  ['its own link', { id: ID }, { id: ID, mode: undefined }],
  ['the way from the activity', { id: ID, mode: 'paper' }, { id: ID, mode: 'paper' }],
  [
    'a printed code',
    { q: encodeURIComponent(`https://dangjian.test/p?id=${ID}`) },
    { id: ID, mode: 'paper' },
  ],
  [
    'another code',
    { q: encodeURIComponent('https://dangjian.test/c?c=x'), id: ID },
    { id: ID, mode: undefined },
  ],
  ['a broken one', { q: '%E4%' }, { id: undefined, mode: undefined }],
])('by %s', (_, params, asked) => {
  expect(rollAsked(params)).toEqual(asked)
})
