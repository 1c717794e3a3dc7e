import { act, renderHook } from '@testing-library/react'
import { call } from '@/cloud/call'
import { useCode } from './useCode'

jest.mock('@/cloud/call')
const mockedCall = jest.mocked(call) as unknown as jest.Mock

const code = (link: string, secondsLeft: number) => ({
  ok: true,
  data: {
    link,
    secondsLeft,
    typed: 'K7QW 4MPA',
    present: 3,
    expected: 9,
    leave: 0,
    leaveRequests: 0,
    latest: [],
  },
})
const offline = { ok: false, error: { code: 'OFFLINE', message: '网络不通' } }
const pass = async (seconds: number) => {
  for (let second = 0; second < seconds; second++) await act(() => jest.advanceTimersByTimeAsync(1000))
}

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

test('counts down by itself and asks every three seconds', async () => {
  mockedCall.mockResolvedValue(code('a', 12))
  const { result, unmount } = renderHook(() => useCode('activity'))
  await pass(2)
  expect(result.current).toMatchObject({ left: 10, isOffline: false, isStale: false })
  expect(mockedCall).toHaveBeenCalledTimes(1)
  await pass(4)
  expect(mockedCall).toHaveBeenCalledTimes(3)
  unmount()
  await pass(10)
  expect(mockedCall).toHaveBeenCalledTimes(3)
})

test('a code that ran out is replaced at once', async () => {
  mockedCall.mockResolvedValueOnce(code('a', 1)).mockResolvedValue(code('b', 15))
  const { result } = renderHook(() => useCode('activity'))
  await pass(1)
  expect(result.current.shown?.link).toBe('b')
  expect(result.current.left).toBe(15)
})

test('without network it says so, goes on asking, and calls the code stale once nobody could use it', async () => {
  mockedCall.mockResolvedValueOnce(code('a', 5)).mockResolvedValue(offline)
  const { result } = renderHook(() => useCode('activity'))
  await pass(4)
  expect(result.current).toMatchObject({ isOffline: true, isStale: false })
  await pass(17)
  expect(result.current).toMatchObject({ isOffline: true, isStale: true, left: 0 })
  mockedCall.mockResolvedValue(code('b', 9))
  await pass(3)
  expect(result.current).toMatchObject({ isOffline: false, isStale: false })
  expect(result.current.shown?.link).toBe('b')
})

test('a refusal ends the asking', async () => {
  mockedCall.mockResolvedValue({ ok: false, error: { code: 'ACTIVITY_CLOSED', message: '活动已经结束归档' } })
  const { result } = renderHook(() => useCode('activity'))
  await pass(10)
  expect(result.current.refusal).toBe('活动已经结束归档')
  expect(mockedCall).toHaveBeenCalledTimes(1)
})
