import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { call } from '@/cloud/call'
import type { BoardRow } from '@/contract/standing'
import { useSession } from '@/stores/session'
import { openWith } from '../../../../../config/jest/page'
import { drawingIn } from '../../charts/drawing'
import { saveFile } from '../../saveFile'
import BoardPage from './index'
import { behindSheet, heatSheet, participationSheet, trendSheet } from './sheets'

jest.mock('@/cloud/call')
jest.mock('../../charts/drawing', () => ({ drawingIn: jest.fn() }))
jest.mock('../../saveFile', () => ({ saveFile: jest.fn() }))
const mockedCall = jest.mocked(call) as unknown as jest.Mock

const period = { from: '2026-01-01', to: '2026-06-30', label: '2026 年上半年', asOf: '2026-05-20' }
const months = ['01', '02', '03', '04', '05', '06'].map((month) => `2026-${month}`)
const row = (number: number, change: Partial<BoardRow> = {}): BoardRow => ({
  ...{
    branchId: `b${number}`,
    branchName: `第${number}支部`,
    memberCount: 20,
    rank: number,
    score: 100 - number,
  },
  parts: [{ key: 'obligations', done: 5, of: 6, points: 50, possible: 60 }],
  ...{ change: { ranks: 0, score: 1.3 }, missed: '', behind: '' },
  months: months.map((month, index) => ({ month, mark: index < 4 ? 'met' : index === 4 ? 'due' : 'none' })),
  figures: months.map((month, index) => ({
    ...{ month, owed: 4, metOnTime: index < 4 ? 3 : 0, metLate: index < 4 ? 1 : 0 },
    ...{ expected: index < 4 ? 10 : 0, present: index < 4 ? 9 : 0 },
  })),
  trend: months.map((month, index) => ({ month, score: index === 0 ? null : 80 + number + index })),
  ...change,
})
const rows = [1, 2, 3, 4, 5, 6].map((number) =>
  row(number, number > 4 ? { behind: `${number - 2} 月未开展志愿服务；2 项整改逾期` } : {}),
)

interface Drawn {
  series: { type: string; data: unknown[] }[]
}
/** What each chart was last told to draw. */
const drawn = new Map<string, Drawn>()
const chart = (type: string) => [...drawn.values()].find(({ series }) => series[0]?.type === type)

async function open(answer: object = { ok: true, data: { period, rows } }) {
  drawn.clear()
  useSession.setState({ me: { today: '2026-05-20', roles: ['committeeOfficer'] } as never })
  jest.mocked(drawingIn).mockImplementation((id) =>
    Promise.resolve({
      setOption: (option: Drawn) => drawn.set(id, option),
      dispose: () => drawn.delete(id),
      resize: () => undefined,
    } as never),
  )
  mockedCall.mockReset()
  mockedCall.mockResolvedValue(answer)
  openWith({ cadence: 'halfYear', on: '2026-05-20' })
  render(<BoardPage />)
  await settle()
}
const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve)))
const showTable = async (heading: string) => {
  const ways = screen.getByRole('radiogroup', { name: `${heading}：图或表` })
  await act(async () => void fireEvent.click(within(ways).getByText('表')))
}
const cellsOf = (table: HTMLElement, name: string) =>
  within(within(table).getByText(name).closest<HTMLElement>('[role="row"]')!)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent)

test('the charts draw the figures, and the tables say the same ones', async () => {
  await open()
  expect(chart('bar')?.series[0]?.data).toEqual(rows.map(() => 90))
  const cells = chart('heatmap')!.series[0]!.data
  expect(cells).toHaveLength(36)
  expect(cells.slice(0, 6)).toEqual([
    [0, 0, 1],
    [1, 0, 1],
    [2, 0, 1],
    [3, 0, 1],
    [4, 0, -1],
    [5, 0, -1],
  ])
  expect(chart('line')!.series.map(({ data }) => data.at(-1))).toEqual([86, 87, 88])
  expect(chart('line')!.series[0]!.data[0]).toBeNull()

  await showTable('参与率')
  const participation = screen.getByRole('table', { name: '参与率，2026 年上半年' })
  expect(cellsOf(participation, '第1支部').slice(0, 2)).toEqual(['90%  36/40', '90%（9/10）'])
  expect(cellsOf(participation, '第1支部').at(-1)).toBe('–')
  await showTable('规定动作热力图')
  const heat = screen.getByRole('table', { name: '规定动作热力图，2026 年上半年' })
  expect(cellsOf(heat, '第2支部')).toEqual(['✓4/4', '✓4/4', '✓4/4', '✓4/4', '待0/4', '0/4'])
  await showTable('得分走势')
  const trend = screen.getByRole('table', { name: '得分走势，2026 年上半年' })
  expect(cellsOf(trend, '第6支部')).toEqual(['–', '87.0', '88.0', '89.0', '90.0', '91.0'])
  await showTable('排名与得分构成')
  const ranks = screen.getByRole('table', { name: '排名与得分构成，2026 年上半年' })
  expect(cellsOf(ranks, '第1支部').slice(0, 4)).toEqual(['1', '99.0', '+1.3', '50.0（5/6）'])
})

test('the lines are chosen, five at the most', async () => {
  await open()
  const chips = screen.getByRole('group', { name: '看哪些支部的走势' })
  for (const number of [4, 5, 6]) {
    await act(async () => void fireEvent.click(within(chips).getByText(`第${number}支部`)))
  }
  await settle()
  expect(chart('line')!.series.map(({ data }) => data.at(-1))).toEqual([87, 88, 89, 90, 91])
})

test('what falls behind, the last first; a tap opens the branch in that period', async () => {
  await open()
  const behind = screen.getAllByRole('button', { name: /整改逾期$/ })
  expect(behind.map((each) => each.getAttribute('aria-label'))).toEqual([
    '第6支部，4 月未开展志愿服务；2 项整改逾期',
    '第5支部，3 月未开展志愿服务；2 项整改逾期',
  ])
  fireEvent.click(behind[0]!)
  const url = '/packages/committee/pages/branch/index?branchId=b6&cadence=halfYear&on=2026-05-20'
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url })
})

test('nothing behind', async () => {
  await open({ ok: true, data: { period, rows: [row(1)] } })
  expect(screen.getByText('各支部都跟上了')).toBeTruthy()
  expect(screen.queryByLabelText('导出落后情况')).toBeNull()
})

test('a period without branches', async () => {
  await open({ ok: true, data: { period, rows: [] } })
  expect(screen.getByText(/没有在职支部/)).toBeTruthy()
  expect(screen.queryByText('打印')).toBeNull()
})

test('a failure can be tried again', async () => {
  await open({ ok: false, error: { code: 'OFFLINE', message: '网络不通' } })
  expect(screen.getByText('网络不通')).toBeTruthy()
  mockedCall.mockResolvedValue({ ok: true, data: { period, rows } })
  fireEvent.click(screen.getByText('再试一次'))
  await settle()
  expect(screen.getByText('得分走势')).toBeTruthy()
})

test('each table is a file with the period in its name', async () => {
  await open()
  const taken = () => jest.mocked(saveFile).mock.calls.at(-1)
  for (const heading of ['排名与得分构成', '得分走势', '参与率', '规定动作热力图', '落后情况']) {
    fireEvent.click(screen.getByLabelText(`导出${heading}`))
    expect(taken()?.[0]).toBe(`${heading} 2026 年上半年.csv`)
    expect(taken()?.[1]).toContain('第6支部')
  }
})

test('every line of a sheet has a cell for each head', () => {
  for (const sheet of [heatSheet, participationSheet, trendSheet, behindSheet]) {
    const [head, ...lines] = sheet(rows)
    expect(lines).toHaveLength(rows.length)
    for (const line of lines) expect(line).toHaveLength(head!.length)
  }
  expect(participationSheet(rows)[1]!.slice(0, 6)).toEqual(['第1支部', 40, 36, 90, 10, 9])
  expect(heatSheet(rows)[1]!.slice(0, 4)).toEqual(['第1支部', 4, 3, 1])
})
