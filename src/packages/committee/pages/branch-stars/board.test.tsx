import { act, fireEvent, render, screen } from '@testing-library/react'
import { call } from '@/cloud/call'
import type { StarRow } from '@/contract/branchStar'
import { openWith } from '../../../../../config/jest/page'
import BranchStarsPage from './index'
import type { Board } from './words'

jest.mock('@/cloud/call')
const mockedCall = jest.mocked(call) as unknown as jest.Mock

const row = (change: Partial<StarRow> = {}): StarRow => ({
  branch: { id: 'a', name: '甲支部' },
  ...{ state: 'declared', revision: 2, self: { points: 96, missing: 0 } },
  checkups: [{ label: '2026 年上半年', points: 90, state: 'signed' }],
  ...{ standing: { rank: 2, score: 88 }, findings: { verified: 1, of: 2 } },
  ...{ decision: null, isOwn: false },
  ...change,
})
const board = (change: Partial<Board> = {}): Board => ({
  ...{ year: 2026, years: [2026, 2025], mayDecide: true, published: null },
  rows: [row(), row({ branch: { id: 'c', name: '丙支部' }, state: 'asked', self: null })],
  ...{ asked: { closesOn: '2026-12-20', isClosed: false }, quota: { most: 2, given: 1 } },
  ...change,
})

async function open(shown: Board, answer: object = { ok: true, data: {} }) {
  window.innerWidth = 390
  window.localStorage.clear()
  openWith({})
  mockedCall.mockReset()
  mockedCall.mockImplementation((action: string) =>
    Promise.resolve(action === 'branchStar.board' ? { ok: true, data: shown } : answer),
  )
  render(<BranchStarsPage />)
  await act(async () => Promise.resolve())
}
const tap = (name: string, role = 'button') =>
  act(async () => void fireEvent.click(screen.getByRole(role, { name })))
const sent = (action: string) =>
  mockedCall.mock.calls.filter(([name]) => name === action).map(([, input]) => input as unknown)

test('self-score, check-up, standing and findings stand side by side; a level asks for its reason', async () => {
  await open(board())
  for (const said of ['96', '高 6 分', '上半年 90', '第 2 名 · 88.0', '1 / 2', '未表态']) {
    expect(screen.getByText(said)).toBeTruthy()
  }
  await tap('评定甲支部')
  expect(screen.getByText('五星级还有 1 个名额')).toBeTruthy()
  await tap('四星级', 'radio')
  await tap('评定')
  expect(screen.getByText('请填写评定理由')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('评定理由'), { target: { value: '工作扎实' } })
  await tap('评定')
  expect(sent('branchStar.decide')).toEqual([
    { year: 2026, branchId: 'a', level: 4, reason: '工作扎实', revision: 2 },
  ])
})

test('a refusal is said and keeps what was typed', async () => {
  const error = { code: 'BRANCH_STAR_QUOTA', message: '五星级最多 2 个，名额已经用完', field: 'level' }
  await open(board(), { ok: false, error })
  await tap('评定甲支部')
  await tap('五星级', 'radio')
  fireEvent.change(screen.getByLabelText('评定理由'), { target: { value: '工作扎实' } })
  await tap('评定')
  expect(screen.getByText(error.message)).toBeTruthy()
  expect(screen.getByLabelText<HTMLTextAreaElement>('评定理由').value).toBe('工作扎实')
})

test('what is published is corrected with the version that was seen', async () => {
  const decision = { level: 5 as const, reason: '各项扎实', by: '党务' }
  await open(
    board({
      published: { version: 3, at: '2027-02-25T07:00:00.000Z' },
      rows: [row({ state: 'decided', decision })],
    }),
  )
  await tap('更正甲支部')
  await tap('四星级', 'radio')
  fireEvent.change(screen.getByLabelText('更正原因'), { target: { value: '复核漏项' } })
  await tap('更正并公布')
  expect(sent('branchStar.correct')).toEqual([
    { year: 2026, branchId: 'a', level: 4, reason: '复核漏项', version: 3 },
  ])
})

test('who only looks decides nothing; a year that was not asked for is asked for', async () => {
  await open(board({ mayDecide: false }))
  expect(screen.queryByRole('button', { name: '评定甲支部' })).toBeNull()
  expect(screen.queryByRole('button', { name: '公布名单' })).toBeNull()
})

test('the branches are asked for a year', async () => {
  await open(board({ asked: null, rows: [] }))
  await tap('组织申报')
  const buttons = screen.getAllByRole('button', { name: '组织申报' })
  await act(async () => void fireEvent.click(buttons.at(-1)!))
  expect(sent('branchStar.ask')).toMatchObject([{ year: 2026 }])
})
