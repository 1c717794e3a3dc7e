import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { call } from '@/cloud/call'
import type { YearObligation } from '@/contract/year'
import { useSession } from '@/stores/session'
import { useView } from '@/stores/view'
import YearPage from './index'

jest.mock('@/cloud/call')
const mockedCall = jest.mocked(call) as unknown as jest.Mock

const owed = (month: string, rest: Partial<YearObligation>): YearObligation => ({
  kind: 'themeDay',
  ownerId: 'b1',
  ownerName: null,
  from: `2026-${month}-01`,
  to: `2026-${month}-28`,
  label: `2026 年 ${Number(month)} 月`,
  state: 'overdue',
  metOn: null,
  plannedActivity: null,
  held: 0,
  waiver: null,
  activities: [],
  ...rest,
})
const cells = Array.from({ length: 12 }, (_, index) => ({
  month: index + 1,
  span: 1,
  owed:
    index === 2
      ? owed('03', {})
      : index === 3
        ? owed('04', {
            state: 'met',
            metOn: '2026-04-12',
            held: 1,
            activities: [{ id: 'act', title: '四月党日', on: '2026-04-12', state: 'closed' }],
          })
        : null,
}))
const year = (mayPlan: boolean, mayWaive = false) => ({
  branch: { id: 'b1', name: '第一党支部' },
  year: 2026,
  today: '2026-05-20',
  mayPlan,
  mayWaive,
  rows: [{ kind: 'themeDay', ownerName: null, cells }],
})

async function open(mayPlan: boolean, width = 390, mayWaive = false) {
  window.innerWidth = width
  useSession.setState({ me: { today: '2026-05-20', branch: { id: 'b1' } } as never })
  mockedCall.mockResolvedValue({ ok: true, data: year(mayPlan, mayWaive) })
  render(<YearPage />)
  await act(async () => Promise.resolve())
}
afterEach(() => useView.setState({ elder: false }))

test('a line opens its periods: what was held leads to it, what was missed to making it good', async () => {
  await open(true)
  expect(screen.getByText('✓')).toBeTruthy()
  expect(screen.getByText('缺')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('主题党日，按时 1 · 未开展 1'))
  fireEvent.click(screen.getByText('四月党日'))
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/pages/activity/index?activityId=act' })
  fireEvent.click(screen.getByText('补办'))
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({
    url: '/packages/secretary/pages/plan/index?kind=themeDay&countsOn=2026-03-01&branchId=b1',
  })
})

test('who may not plan is shown what is missing and no way to plan it; the elder view says it in words', async () => {
  useView.setState({ elder: true })
  await open(false)
  fireEvent.click(screen.getByText('按时 1 · 未开展 1'))
  expect(screen.queryByText('补办')).toBeNull()
  expect(screen.getByText('缺 未开展')).toBeTruthy()
})

test('on a desktop each cell opens by itself', async () => {
  await open(true, 1280)
  fireEvent.click(screen.getByLabelText('主题党日，4 月，按时'))
  expect(screen.getByText('四月党日')).toBeTruthy()
  expect(screen.queryByText('补办')).toBeNull()
})

test('the officer waives what was missed, with a reason; without one nothing is sent', async () => {
  await open(true, 1280, true)
  fireEvent.click(screen.getByLabelText('主题党日，3 月，未开展'))
  fireEvent.click(screen.getByLabelText('豁免2026 年 3 月主题党日'))
  mockedCall.mockClear()
  await act(async () => void fireEvent.click(screen.getByText('豁免2026 年 3 月')))
  expect(screen.getByText('请填写原因')).toBeTruthy()
  expect(mockedCall).not.toHaveBeenCalled()
  fireEvent.change(screen.getByLabelText('原因'), { target: { value: '防汛值班' } })
  await act(async () => void fireEvent.click(screen.getByText('豁免2026 年 3 月')))
  expect(mockedCall).toHaveBeenCalledWith('obligation.waive', {
    ownerId: 'b1',
    kind: 'themeDay',
    from: '2026-03-01',
    reason: '防汛值班',
  })
})
