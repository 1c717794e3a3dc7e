import { paceSentence } from './pace'

test.each([
  [
    'branch',
    { serving: 'month', retired: 'quarter', temporary: null },
    '在职每月 · 离退休每季度 · 临时不要求',
  ],
  ['branch', { serving: 'year', retired: 'year', temporary: 'year' }, '每年'],
  ['committee', { serving: 'quarter', retired: null, temporary: null }, '每季度'],
  ['branch', { serving: null, retired: null, temporary: null }, '不要求'],
] as const)('of a %s, %j is %s', (owner, every, sentence) => {
  expect(paceSentence(owner, every)).toBe(sentence)
})
