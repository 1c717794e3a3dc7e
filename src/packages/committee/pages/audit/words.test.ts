import { changeLines } from './words'

const today = '2026-05-20'
const id = '00000000-0000-4000-8000-000000000000'

test.each<[string, Record<string, unknown>, string[]]>([
  ['a state', { state: ['published', 'closed'] }, ['状态：已发布 → 已归档']],
  ['a first state', { state: [null, 'submitted'] }, ['状态：待审批']],
  ['a kind', { kind: 'themeDay' }, ['类别：主题党日']],
  ['a date', { to: [null, '2026-06-30'] }, ['止：6 月 30 日']],
  ['a pace', { serving: ['month', 'quarter'] }, ['在职支部：每月 → 每季度']],
  ['what stayed', { expected: [12, 12] }, []],
  ['numbers', { points: [3, 5] }, ['得分：3 → 5']],
  ['a number of things', { checkers: [id, id, id] }, ['检查人员：3 项']],
  ['ids', { branchId: id, reason: 'age' }, ['原因：年老']],
  ['a no', { isNew: false }, []],
])('%s', (_, change, said) => expect(changeLines(change, today)).toEqual(said))
