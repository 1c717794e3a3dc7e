import { act, fireEvent, render, screen } from '@testing-library/react'
import { call } from '@/cloud/call'
import type { Sheet, SheetItem } from '@/contract/checkup'
import CheckupSheetPage from './index'

jest.mock('@/cloud/call')
const mockedCall = jest.mocked(call) as unknown as jest.Mock

const item = (key: string, change: Partial<SheetItem> = {}): SheetItem => ({
  key,
  group: 'members',
  title: `项目${key}`,
  lookAt: '',
  points: 10,
  figure: null,
  suggested: null,
  mark: {
    level: 'part',
    points: 4,
    note: '缺一次',
    revision: 1,
    by: '检查员',
    at: '2026-05-20T01:00:00.000Z',
  },
  objection: null,
  ...change,
})
const sheet = (decide: boolean): Sheet => ({
  id: 'c1',
  round: { id: 'r1', from: '2026-01-01', to: '2026-06-30', label: '2026 年上半年' },
  checking: { id: 'a', name: '甲支部' },
  checked: { id: 'b', name: '乙支部' },
  state: 'objected',
  checkers: [{ id: 'm', name: '检查员' }],
  items: [
    item('一', { objection: { reason: '当时已补', verdict: null, comment: '' } }),
    item('二', { objection: { reason: '不认可', verdict: 'dismissed', comment: '记录为准' } }),
    item('三', { mark: null }),
  ],
  score: { points: 8, of: 30, missing: 1, groups: [{ group: 'members', points: 8, of: 30 }] },
  signed: null,
  may: { nameCheckers: false, check: false, sign: false, decide, close: false },
})

async function open(decide = true, deciding: object = { ok: true, data: { state: 'submitted' } }) {
  window.innerWidth = 390
  window.localStorage.clear()
  mockedCall.mockReset()
  mockedCall.mockImplementation((action: string) =>
    Promise.resolve(
      action === 'checkup.get'
        ? { ok: true, data: sheet(decide) }
        : action === 'finding.list'
          ? { ok: true, data: { items: [], nextCursor: null } }
          : deciding,
    ),
  )
  render(<CheckupSheetPage />)
  await act(async () => Promise.resolve())
}
const tap = (name: string, role = 'button') =>
  act(async () => void fireEvent.click(screen.getByRole(role, { name })))
const sent = () =>
  mockedCall.mock.calls
    .filter(([name]) => name === 'checkup.decideObjection')
    .map(([, input]) => input as unknown)

test('marks, the score and objections with their decisions are in sight', async () => {
  await open(false)
  for (const said of ['有异议', '未评', '异议：当时已补', '裁定：未采纳，维持评分', '意见：记录为准']) {
    expect(screen.getByText(said)).toBeTruthy()
  }
  expect(screen.queryByRole('button', { name: '裁定' })).toBeNull()
})

test('an objection is upheld with new points', async () => {
  await open()
  await tap('裁定')
  await tap('采纳，重新评分', 'radio')
  await tap('部分达到', 'radio')
  fireEvent.change(screen.getByLabelText('得分'), { target: { value: '7' } })
  const buttons = screen.getAllByRole('button', { name: '裁定' })
  await act(async () => void fireEvent.click(buttons.at(-1)!))
  expect(sent()).toEqual([
    { checkupId: 'c1', itemKey: '一', mark: { level: 'part', points: 7 }, comment: '' },
  ])
})

test('a refusal is said and keeps what was typed, also when it is opened again', async () => {
  await open(true, { ok: false, error: { code: 'OBJECTION_OWN', message: '不能决定自己支部的异议' } })
  await tap('裁定')
  await tap('不采纳，维持评分', 'radio')
  fireEvent.change(screen.getByLabelText('意见'), { target: { value: '已核对' } })
  await act(async () => void fireEvent.click(screen.getAllByRole('button', { name: '裁定' }).at(-1)!))
  expect(screen.getByText('不能决定自己支部的异议')).toBeTruthy()
  await tap('关闭')
  await tap('裁定')
  expect(screen.getByLabelText<HTMLTextAreaElement>('意见').value).toBe('已核对')
})
