import { MOST_CHECKED } from '../../src/domain/content'
import { localTextCheck } from '../../local/textCheck'
import { checkTexts } from './checkTexts'
import type { TextCheck } from './ports'

/** A check that keeps what it was asked. */
const listening = (verdictOn: TextCheck['verdictOn']) => {
  const asked: string[] = []
  const check = checkTexts({ verdictOn: (openid, text) => (asked.push(text), verdictOn(openid, text)) })
  return { asked, check }
}

test('long texts are asked about in pieces, and the worst counts', async () => {
  const { asked, check } = listening(localTextCheck.verdictOn)
  const long = '字'.repeat(3 * MOST_CHECKED)
  expect(await check('open', [long, '待查样例'])).toBe('review')
  expect(Math.max(...asked.map(({ length }) => length))).toBe(MOST_CHECKED)
  expect(await check('open', [long, '待查样例', '违规样例'])).toBe('risky')
  expect(await check('open', [long])).toBe('pass')
})

test('what cannot be asked about waits for a person, but is not let pass', async () => {
  const { check } = listening((_, text) =>
    text.startsWith('违规') ? Promise.resolve('risky') : Promise.reject(new Error('away')),
  )
  expect(await check('open', ['好'])).toBe('review')
  expect(await check('open', ['违规', '好'.repeat(3000)])).toBe('risky')
})

test('nor does a call wait for it for long', async () => {
  jest.useFakeTimers()
  const { check } = listening(() => new Promise(() => undefined))
  const verdict = check('open', ['好'])
  await jest.advanceTimersByTimeAsync(5000)
  expect(await verdict).toBe('review')
  jest.useRealTimers()
})

test('the stand-in takes no more at once than WeChat does', async () => {
  await expect(localTextCheck.verdictOn('open', '字'.repeat(MOST_CHECKED + 1))).rejects.toThrow('2500')
})
