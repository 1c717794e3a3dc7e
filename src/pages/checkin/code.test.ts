import { openedCode, readCode } from './code'

const activity = '0123456789abcdef0123456789abcdef'
const full = `${activity}.1zz9.K7QW4MPA`
const link = `https://dj.example.cn/#/pages/checkin/index?c=${full}`

test('the code is found however the page was opened', () => {
  expect(openedCode({ c: full })).toBe(full)
  expect(openedCode({ c: encodeURIComponent(full) })).toBe(full)
  expect(readCode(openedCode({ q: encodeURIComponent(link) }) ?? '')?.code).toBe(full)
  expect(readCode(openedCode({ q: link }) ?? '')?.code).toBe(full)
  expect(openedCode({})).toBeNull()
  expect(openedCode({ c: '%' })).toBe('%')
})

test('a link, its code and eight characters are codes; other texts are none', () => {
  expect(readCode(link)).toEqual({ code: full, needsActivity: false })
  expect(readCode(` ${full} `)).toEqual({ code: full, needsActivity: false })
  expect(readCode('k7qw 4mpa')).toEqual({ code: 'K7QW4MPA', needsActivity: true })
  for (const text of ['', 'https://weixin.qq.com/r/abc', 'K7QW4MP', '签到']) expect(readCode(text)).toBeNull()
})
