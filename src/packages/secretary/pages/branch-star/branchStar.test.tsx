import { act, fireEvent, render, screen } from '@testing-library/react'
import { call } from '@/cloud/call'
import { confirm } from '@/components/feedback'
import type { StarItem, StarSheet } from '@/contract/branchStar'
import { openWith } from '../../../../../config/jest/page'
import BranchStarPage from './index'

jest.mock('@/cloud/call')
jest.mock('@/components/feedback', () => ({ confirm: jest.fn(), toast: jest.fn(), toastDone: jest.fn() }))
const mockedCall = jest.mocked(call) as unknown as jest.Mock

const item = (key: string, change: Partial<StarItem> = {}): StarItem => ({
  ...{ key, group: 'members', title: `项目${key}`, lookAt: '', points: 10, figure: null },
  ...{ suggested: null, mark: null, checked: [8] },
  ...change,
})
const figure = { key: 'themeDays' as const, label: '主题党日', done: 6, of: 10, kinds: [] }
const sheet = (change: Partial<StarSheet> = {}): StarSheet => ({
  ...{ year: 2026, branch: { id: 'b', name: '乙支部' }, closesOn: '2026-12-20' },
  ...{ state: 'drafting', revision: 3, statement: '' },
  items: [
    item('一', { figure, suggested: { level: 'part', points: 6 } }),
    item('二', { mark: { level: 'full', points: 10, note: '' } }),
  ],
  score: { points: 10, of: 20, missing: 1, groups: [{ group: 'members', points: 10, of: 20 }] },
  checkups: [{ label: '2026 年上半年', points: 16, state: 'signed' }],
  ...{ decision: null, isPublished: false, may: { declare: true, withdraw: false } },
  ...change,
})

async function open(answers: Record<string, object> = {}, change: Partial<StarSheet> = {}) {
  window.localStorage.clear()
  openWith({ year: '2026', branchId: 'b' })
  jest.mocked(confirm).mockResolvedValue(true)
  mockedCall.mockReset()
  mockedCall.mockImplementation((action: string) =>
    Promise.resolve(answers[action] ?? { ok: true, data: sheet(change) }),
  )
  render(<BranchStarPage />)
  await act(async () => Promise.resolve())
}
const tap = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const sent = (action: string) =>
  mockedCall.mock.calls.filter(([name]) => name === action).map(([, input]) => input as unknown)

test('what the books know is filled in at one tap, saved and declared', async () => {
  await open({
    'branchStar.save': { ok: true, data: { state: 'drafting', revision: 4 } },
    'branchStar.declare': { ok: true, data: { state: 'declared', revision: 5 } },
  })
  expect(screen.getByText('还有 1 项没有自评', { selector: '.bottom-bar__note' })).toBeTruthy()
  expect(screen.getByText('自评高 2 分')).toBeTruthy()
  await tap('按台账填 1 项')
  expect(screen.getByText('自评低 2 分')).toBeTruthy()
  await tap('申报')
  expect(sent('branchStar.save')).toEqual([
    {
      ...{ year: 2026, branchId: 'b', revision: 3, statement: '' },
      marks: [
        { itemKey: '一', level: 'part', points: 6, note: '' },
        { itemKey: '二', level: 'full', points: null, note: '' },
      ],
    },
  ])
  expect(sent('branchStar.declare')).toEqual([{ year: 2026, branchId: 'b', revision: 4 }])
})

test('a refusal is said and keeps what was chosen', async () => {
  const error = { code: 'BRANCH_STAR_CHANGED', message: '申报刚被别人改过，请刷新后再操作' }
  await open({ 'branchStar.save': { ok: false, error } })
  await tap('按台账填 1 项')
  await tap('保存')
  expect(screen.getByText(error.message)).toBeTruthy()
  expect(screen.getByText('自评低 2 分')).toBeTruthy()
})

test('a branch may say that it does not declare', async () => {
  await open({ 'branchStar.decline': { ok: true, data: { state: 'notDeclared', revision: 4 } } })
  await tap('不申报')
  expect(sent('branchStar.decline')).toEqual([{ year: 2026, branchId: 'b', revision: 3 }])
})

test('what is handed in is read and taken back; what is decided is read', async () => {
  await open({}, { state: 'declared', may: { declare: false, withdraw: true } })
  expect(screen.getByText('自评：达到，10 分')).toBeTruthy()
  await tap('撤回申报')
  expect(sent('branchStar.withdraw')).toEqual([{ year: 2026, branchId: 'b', revision: 3 }])
})
