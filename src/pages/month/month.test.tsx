import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { call } from '@/cloud/call'
import { happens } from '../../../config/jest/page'
import MonthPage from './index'

jest.mock('@/cloud/call')
const mockedCall = jest.mocked(call) as unknown as jest.Mock

const activity = (id: string, mine: string, phase = 'underWay') => ({
  id,
  kind: 'volunteerService',
  title: `活动 ${id}`,
  startsAt: '2026-11-22T01:00:00.000Z',
  endsAt: '2026-11-22T03:00:00.000Z',
  place: '广场',
  state: 'published',
  phase,
  hostBranchNames: ['第二党支部'],
  mine,
  expected: 19,
  present: 14,
})
const month = {
  month: '2026-11',
  today: '2026-11-22',
  rings: [{ key: '1service', progress: null, text: '本月没有' }],
  current: [activity('a', 'present'), activity('b', 'expected'), activity('c', 'expected')],
  next: [activity('d', 'expected', 'upcoming')],
  returned: [],
  owes: [{ key: 'reflection', missing: 2, text: '还差 2 篇' }],
  stars: 4,
  score: 82,
  waiting: 0,
}
const answer = (result: unknown) => mockedCall.mockResolvedValue(result)

test('one red button, on the first activity that waits for me', async () => {
  answer({ ok: true, data: month })
  const { container } = render(<MonthPage />)
  expect(await screen.findByText('11 月')).toBeTruthy()
  expect(screen.getByText('22 日 星期日')).toBeTruthy()
  const red = container.querySelectorAll<HTMLElement>('.button--primary')
  expect([...red].map((button) => button.textContent)).toEqual(['扫码签到'])
  expect(within(red[0]!.closest<HTMLElement>('.card')!).getByText('活动 b')).toBeTruthy()
  await act(async () => void fireEvent.click(red[0]!))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/checkin/index?activityId=b' })
  expect(screen.getByText('要参加')).toBeTruthy()
})

test('what was there stays when the network goes; without anything there is a way to try again', async () => {
  answer({ ok: false, error: { code: 'OFFLINE', message: '网络不通，请稍后再试' } })
  render(<MonthPage />)
  expect(await screen.findByText('网络不通，请稍后再试')).toBeTruthy()
  answer({ ok: true, data: month })
  await act(async () => void fireEvent.click(screen.getByText('再试一次')))
  expect(screen.getByText('活动 b')).toBeTruthy()
  answer({ ok: false, error: { code: 'OFFLINE', message: '网络不通，请稍后再试' } })
  await act(async () => happens('show'))
  expect(screen.getByText('活动 b')).toBeTruthy()
})
