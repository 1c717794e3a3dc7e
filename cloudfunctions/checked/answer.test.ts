import { readAnswer, settleSoon } from './answer'

const pushed = (suggest?: string) => ({
  ToUserName: 'gh_1',
  MsgType: 'event',
  Event: 'wxa_media_check',
  trace_id: 'trace-1',
  result: { suggest, label: 100 },
})

test.each([
  [pushed('pass'), { checkId: 'trace-1', passed: true }],
  [pushed('risky'), { checkId: 'trace-1', passed: false }],
  [pushed('review'), { checkId: 'trace-1', passed: false }],
  [pushed(), { checkId: 'trace-1', passed: false }],
  [
    { ...pushed('pass'), result: undefined },
    { checkId: 'trace-1', passed: false },
  ],
  [{ ...pushed('pass'), Event: 'user_enter' }, null],
  [{ ...pushed('pass'), trace_id: '' }, null],
  [null, null],
  ['wxa_media_check', null],
])('reads %j', (event, answer) => {
  expect(readAnswer(event)).toEqual(answer)
})

test('an answer that came before its picture is tried again, but not for ever', async () => {
  const waited: number[] = []
  const wait = (milliseconds: number) => Promise.resolve(void waited.push(milliseconds))
  let tries = 0
  expect(await settleSoon(() => Promise.resolve(++tries === 3), wait)).toBe(true)
  expect(waited).toEqual([0, 1000, 3000])
  expect(await settleSoon(() => Promise.resolve(false), wait)).toBe(false)
})
