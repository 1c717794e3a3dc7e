import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { call } from '@/cloud/call'
import { useCheckinQueue } from '@/stores/checkinQueue'
import { openWith } from '../../../config/jest/page'
import CheckinPage from './index'

jest.mock('@/cloud/call')
const mockedCall = jest.mocked(call) as unknown as jest.Mock

const ACTIVITY = '01234567-89ab-cdef-0123-456789abcdef'
const CODE = `${ACTIVITY.replace(/-/g, '')}.1zz9.K7QW4MPA`
const summary = { id: ACTIVITY, title: '主题党日', startsAt: '2026-11-22T01:00:00.000Z' }
const detail = {
  ...summary,
  endsAt: '2026-11-22T03:00:00.000Z',
  place: '三楼',
  mine: { status: 'expected' },
  may: { checkInNearby: true },
}
const checkedIn = (outcome: string) => ({
  ok: true,
  data: { outcome, at: '2026-11-22T01:05:00.000Z', activityId: ACTIVITY, title: '主题党日', place: '三楼' },
})
const refused = (code: string, message: string) => ({ ok: false, error: { code, message } })

/** What each call answers; what is not named is out of reach. */
function server(answers: Record<string, unknown>) {
  mockedCall.mockImplementation((action: string) =>
    Promise.resolve(answers[action] ?? refused('OFFLINE', '网络不通')),
  )
}
const sent = (action: string) =>
  mockedCall.mock.calls.filter(([name]) => name === action).map(([, input]) => input as unknown)
const open = async (params: Record<string, string>) => {
  openWith(params)
  await act(async () => void render(<CheckinPage />))
}
const type = async (text: string) => {
  fireEvent.change(screen.getByLabelText('签到码'), { target: { value: text } })
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: '签到' })))
}

beforeEach(() => {
  mockedCall.mockReset()
  useCheckinQueue.setState({ kept: [], answers: [], sending: false })
})

test('a link checks in by itself, once, and the answer names the activity', async () => {
  server({ 'checkin.checkIn': checkedIn('present') })
  await open({ c: CODE })
  expect(sent('checkin.checkIn')).toEqual([{ code: CODE, activityId: null }])
  expect(screen.getByText('签到成功')).toBeTruthy()
  expect(screen.getByText('主题党日')).toBeTruthy()
})

test('who is in already is told the time', async () => {
  server({ 'checkin.checkIn': checkedIn('alreadyIn') })
  await open({ q: encodeURIComponent(`https://dj.example.cn/c?c=${CODE}`) })
  expect(screen.getByText('已经签到过了')).toBeTruthy()
  expect(screen.getByText(/11 月 22 日 09:05/)).toBeTruthy()
})

test('without network the scan waits, and its answer is shown when it has been sent', async () => {
  server({})
  await open({ c: CODE })
  expect(screen.getByText('没有网络，先存在手机上')).toBeTruthy()
  server({ 'checkin.checkIn': checkedIn('waiting') })
  await act(() => useCheckinQueue.getState().send())
  expect(screen.getByText('已送出，等书记确认')).toBeTruthy()
})

test('a refusal stands above the form', async () => {
  server({ 'checkin.checkIn': refused('CHECKIN_CODE_EXPIRED', '签到码已更新，请再扫一次') })
  await open({ c: CODE })
  expect(screen.getByText('签到码已更新，请再扫一次')).toBeTruthy()
  expect(screen.getByLabelText('签到码')).toBeTruthy()
})

test('typed characters go to the activity under way', async () => {
  server({
    'month.mine': { ok: true, data: { current: [summary] } },
    'activity.get': { ok: true, data: detail },
    'checkin.checkIn': checkedIn('present'),
  })
  await open({})
  await type('k7qw 4mpa')
  expect(sent('checkin.checkIn')).toEqual([{ code: 'K7QW4MPA', activityId: ACTIVITY }])
})

test('of several activities one is chosen before typed characters are sent', async () => {
  const other = { ...summary, id: 'b', title: '党课' }
  server({
    'month.mine': { ok: true, data: { current: [other, summary] } },
    'activity.get': { ok: true, data: detail },
    'checkin.checkIn': checkedIn('present'),
  })
  await open({})
  await type('K7QW4MPA')
  expect(sent('checkin.checkIn')).toEqual([])
  await act(async () => void fireEvent.click(screen.getByRole('radio', { name: /主题党日/ })))
  await type('K7QW4MPA')
  expect(sent('checkin.checkIn')).toEqual([{ code: 'K7QW4MPA', activityId: ACTIVITY }])
})

test('what is no code is not sent', async () => {
  server({ 'activity.get': { ok: true, data: detail } })
  await open({ activityId: ACTIVITY })
  await type('https://weixin.qq.com/r/abc')
  expect(sent('checkin.checkIn')).toEqual([])
  expect(screen.getByText(/这不是签到码/)).toBeTruthy()
})

test('a refused location still checks in', async () => {
  server({ 'activity.get': { ok: true, data: detail }, 'checkin.nearby': checkedIn('present') })
  jest.mocked(Taro.getLocation).mockRejectedValueOnce(new Error('denied'))
  await open({ activityId: ACTIVITY })
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: '我已到场' })))
  expect(sent('checkin.nearby')).toEqual([{ activityId: ACTIVITY, position: null }])
  expect(screen.getByText('签到成功')).toBeTruthy()
})
