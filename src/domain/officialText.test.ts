import { chineseDate, official } from './officialText'

test.each([
  ['2022 年上半年', '2022年上半年'],
  ['开展志愿服务 33 场，194 人次参加', '开展志愿服务33场，194人次参加'],
  ['到会率 96% 以上', '到会率96%以上'],
  ['《党章》 12 场、共 3 本', '《党章》12场、共3本'],
  ['甲 乙', '甲 乙'],
  ['A B 12 34', 'A B 12 34'],
])('%j is said officially as %j', (said, words) => {
  expect(official(said)).toBe(words)
})

test('a day is dated without leading noughts', () => {
  expect(chineseDate('2022-07-05')).toBe('2022年7月5日')
})
