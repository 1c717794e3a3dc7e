import Taro from '@tarojs/taro'
import { call } from '@/cloud/call'
import type { Me } from '@/contract/organization'
import { useCheckinQueue } from './checkinQueue'
import { useSession } from './session'

jest.mock('@/cloud/call')
const mockedCall = jest.mocked(call) as unknown as jest.Mock

const CODE = '0123456789abcdef0123456789abcdef.1zz9.K7QW4MPA'
const refuses = (code: string, message = '不行') =>
  mockedCall.mockResolvedValueOnce({ ok: false, error: { code, message } })
const offline = () => refuses('OFFLINE')
const answers = (outcome: string) =>
  mockedCall.mockResolvedValueOnce({
    ok: true,
    data: { outcome, at: '2026-11-22T01:05:00.000Z', activityId: 'a', title: '主题党日', place: '三楼' },
  })
const queue = () => useCheckinQueue.getState()
const signInAs = (memberId: string) => useSession.setState({ me: { memberId } as Me })

beforeEach(() => {
  mockedCall.mockReset()
  useCheckinQueue.setState({ kept: [], answers: [], sending: false })
  useSession.setState({ me: null })
})

test('an answer is passed on and nothing is kept', async () => {
  answers('present')
  expect(await queue().checkIn(CODE, null)).toMatchObject({ kind: 'in', result: { title: '主题党日' } })
  refuses('CHECKIN_CODE_EXPIRED')
  expect(await queue().checkIn(CODE, null)).toMatchObject({ kind: 'refused', code: 'CHECKIN_CODE_EXPIRED' })
  expect(queue().kept).toEqual([])
})

test('without network the code and its time are kept, on the phone too, and once only', async () => {
  offline()
  const first = await queue().checkIn(CODE, null)
  offline()
  const second = await queue().checkIn(CODE, null)
  expect(first).toEqual(second)
  expect(queue().kept).toHaveLength(1)
  expect(Taro.getStorageSync('checkin.queue')).toMatchObject({ kept: [{ code: CODE, activityId: null }] })
})

test('what was kept is sent with the time of its scan, and the answer is there to be read', async () => {
  offline()
  await queue().checkIn(CODE, null)
  const scannedAt = queue().kept[0]!.scannedAt
  mockedCall.mockReset()
  answers('waiting')
  await queue().send()
  expect(mockedCall).toHaveBeenCalledWith('checkin.checkIn', { code: CODE, activityId: null, scannedAt })
  expect(queue()).toMatchObject({ kept: [], answers: [{ scannedAt, result: { outcome: 'waiting' } }] })
  queue().dismiss()
  expect(queue().answers).toEqual([])
  expect(Taro.getStorageSync('checkin.queue')).toEqual({ kept: [], answers: [] })
})

test.each(['OFFLINE', 'BUSY', 'FAULT', 'NOT_SIGNED_IN'])(
  '%s says nothing about the code: it stays',
  async (code) => {
    offline()
    await queue().checkIn(CODE, null)
    refuses(code)
    await queue().send()
    expect(queue().kept).toHaveLength(1)
    expect(queue()).toMatchObject({ answers: [], sending: false })
  },
)

test('a refused code is not sent again, and the reason is kept', async () => {
  offline()
  await queue().checkIn(CODE, null)
  refuses('CHECKIN_CODE_INVALID', '签到码不对')
  await queue().send()
  expect(queue()).toMatchObject({ kept: [], answers: [{ result: null, message: '签到码不对' }] })
})

test('two senders at once send each code once', async () => {
  offline()
  await queue().checkIn(CODE, null)
  mockedCall.mockReset()
  answers('present')
  await Promise.all([queue().send(), queue().send()])
  expect(mockedCall).toHaveBeenCalledTimes(1)
})

test("another person's scan on a shared phone waits for that person", async () => {
  signInAs('one')
  offline()
  await queue().checkIn(CODE, null)
  signInAs('two')
  mockedCall.mockReset()
  await queue().send()
  expect(mockedCall).not.toHaveBeenCalled()
  signInAs('one')
  answers('present')
  await queue().send()
  expect(queue().kept).toEqual([])
})
