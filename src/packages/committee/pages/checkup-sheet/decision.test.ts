import { type Decision, readDecision } from './decision'

const decision: Decision = { verdict: 'upheld', level: 'part', points: '3', comment: '已核对' }

test.each<[Partial<Decision>, unknown]>([
  [{}, { level: 'part', points: 3 }],
  [{ level: 'full' }, { level: 'full', points: null }],
  [{ verdict: 'dismissed' }, null],
])('%j is sent as %j', (change, mark) => {
  expect(readDecision({ ...decision, ...change })).toEqual({ mark, comment: '已核对' })
})

test.each<[Partial<Decision>, string]>([
  [{ verdict: null }, '请选择是否采纳'],
  [{ level: null }, '请选择重新评定的结果'],
  [{ points: '' }, '请填写得分，只写整数'],
  [{ points: '2.5' }, '请填写得分，只写整数'],
])('%j is not sent: %s', (change, said) => {
  expect(readDecision({ ...decision, ...change })).toBe(said)
})
