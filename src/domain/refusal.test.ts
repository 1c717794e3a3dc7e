import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type RefusalCode, refusalMessage, refusals } from './refusal'
import { accept, refuse } from './result'

const codes = Object.keys(refusals) as RefusalCode[]

test.each(codes)('%s has a Chinese sentence, without a full stop and without code words', (code) => {
  const sentence: string = refusals[code].replace(/\{\w+\}/g, '')
  expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/)
  expect(sentence).toMatch(/[\u4e00-\u9fff]{2}/)
  expect(sentence).not.toMatch(/[A-Za-z_{}]|。$/)
})

test('no two codes say the same', () => {
  expect(new Set(Object.values(refusals)).size).toBe(codes.length)
})

const root = path.resolve(__dirname, '../..')
/** The text of what can refuse: rules, functions and the local host; not the list itself, nor tests. */
const sources = ['src/domain', 'cloudfunctions', 'local'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('testing'))
    .map((file) => path.join(root, folder, file))
    .filter((file) => file !== path.join(__dirname, 'refusal.ts'))
    .map((file) => readFileSync(file, 'utf8')),
)

test.each(codes)('%s is what somebody is told', (code) => {
  expect(sources.some((source) => source.includes(`'${code}'`))).toBe(true)
})

test.each([
  ['INVALID_INPUT', { reason: '标题最多 60 字' }, '填写的内容不对：标题最多 60 字'],
  ['ACTIVITY_TOO_LONG', { days: 14 }, '一次活动最长 14 天'],
  ['CHECKIN_TOO_EARLY', { time: '08:30' }, '08:30 起可以签到'],
  ['MAKEUP_TOO_LATE', { days: 0 }, '超过 0 天，不能再补签'],
  ['REVIEW_ALREADY_APPROVED', { reviewer: '陈明' }, '陈明已同意，结果不变'],
  ['NOT_FOUND', { reason: 'not asked for' }, '没有找到，可能已被删除'],
  // What a member wrote is not read as a pattern.
  ['REVIEW_ALREADY_RETURNED', { reviewer: '$&{reason}' }, '$&{reason}已退回，结果不变'],
] as const)('the message of %s with %j', (code, values, message) => {
  expect(refusalMessage({ code, values })).toBe(message)
})

test('an unfilled place is left out', () => {
  expect(refusalMessage({ code: 'REVIEW_ALREADY_APPROVED' })).toBe('已同意，结果不变')
  for (const code of codes) expect(refusalMessage({ code })).not.toMatch(/[{}]|undefined/)
})

test('a result is either accepted with its value or refused with its code and details', () => {
  expect(accept(7)).toEqual({ ok: true, value: 7 })
  expect(refuse('NOT_FOUND')).toEqual({ ok: false, refusal: { code: 'NOT_FOUND' } })
  expect(refuse('MAKEUP_TOO_LATE', { field: 'activityId', values: { days: 31 } })).toEqual({
    ok: false,
    refusal: { code: 'MAKEUP_TOO_LATE', field: 'activityId', values: { days: 31 } },
  })
})
