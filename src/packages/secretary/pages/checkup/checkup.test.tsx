import { act, fireEvent, render, screen } from '@testing-library/react'
import { call } from '@/cloud/call'
import { confirm } from '@/components/feedback'
import type { Sheet, SheetItem } from '@/contract/checkup'
import { useCheckupQueue } from '@/stores/checkupQueue'
import { useSession } from '@/stores/session'
import { openWith } from '../../../../../config/jest/page'
import CheckupPage from './index'

jest.mock('@/cloud/call')
jest.mock('@/components/feedback', () => ({ confirm: jest.fn(), toastDone: jest.fn(), toast: jest.fn() }))
const mockedCall = jest.mocked(call) as unknown as jest.Mock

const item = (key: string, change: Partial<SheetItem> = {}): SheetItem => ({
  ...{ key, group: 'records', title: `项目${key}`, lookAt: '记录本', points: 10 },
  ...{ figure: null, suggested: null, mark: null, objection: null },
  ...change,
})
const marked = { level: 'full' as const, points: 10, note: '', revision: 1, by: '张三', at: '' }
const figure = { key: 'meetings' as const, label: '三会一课', done: 8, of: 10, kinds: [] }
const sheet = (change: Partial<Sheet> = {}): Sheet => ({
  id: 'c',
  round: { id: 'r', from: '2026-01-01', to: '2026-06-30', label: '2026 年上半年' },
  checking: { id: 'x', name: '一支部' },
  checked: { id: 'y', name: '二支部' },
  state: 'checking',
  checkers: [{ id: 'me', name: '李四' }],
  items: [item('a', { figure, suggested: { level: 'part', points: 8 } }), item('b')],
  score: { points: 0, of: 20, missing: 2, groups: [] },
  signed: null,
  may: { nameCheckers: false, check: true, sign: false, decide: false, close: false },
  ...change,
})
const offline = { ok: false, error: { code: 'OFFLINE', message: '网络不通，请稍后再试' } }
const settle = () => act(async () => new Promise((done) => setTimeout(done)))
const sent = (action: string) =>
  mockedCall.mock.calls.filter(([name]) => name === action).map(([, input]) => input as unknown)

/** Answers each action with what it has for it; what it has not is offline. */
function server(answers: Record<string, unknown>) {
  mockedCall.mockImplementation((action: string) =>
    Promise.resolve(action in answers ? { ok: true, data: answers[action] } : offline),
  )
}
const none = { items: [], nextCursor: null }
async function open(answers: Record<string, unknown>) {
  server({ 'finding.list': none, ...answers })
  openWith({ id: 'c' })
  const page = render(<CheckupPage />)
  await settle()
  return page
}
const click = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await settle()
}

beforeEach(() => {
  mockedCall.mockReset()
  useCheckupQueue.setState({ kept: [], sent: [], sending: false })
  const me = {
    memberId: 'me',
    today: '2026-05-20',
    roles: ['branchOfficer'],
    branch: { id: 'x', name: '一支部' },
    runsBranches: [{ id: 'y' }],
  }
  useSession.setState({ me: me as never, refusal: null })
})

test('what the books say stands beside the item, and is taken over by a tap', async () => {
  await open({ 'checkup.get': sheet(), 'checkup.mark': { points: 8, revision: 1 } })
  expect(screen.getByText('台账：三会一课 8 / 10，可评部分达到，8 分')).toBeTruthy()
  expect(screen.getByText('已评 0 / 2')).toBeTruthy()
  await click('项目a，按台账评')
  expect(sent('checkup.mark')).toMatchObject([{ itemKey: 'a', level: 'part', points: 8, revision: 0 }])
  expect(screen.getByText('已评 1 / 2')).toBeTruthy()
})

test('without network the mark stays when the page is left and opened again, and is sent once', async () => {
  const page = await open({ 'checkup.get': sheet() })
  fireEvent.click(screen.getAllByRole('radio', { name: '未达到' })[1]!)
  await settle()
  expect(screen.getByText('1 项还没发出，都存在手机上。')).toBeTruthy()
  page.unmount()
  await open({})
  server({})
  await settle()
  expect(screen.getByText('已评 1 / 2')).toBeTruthy()
  mockedCall.mockReset()
  server({
    'finding.list': none,
    'checkup.get': sheet({
      items: [item('a'), item('b', { mark: { ...marked, level: 'none', points: 0 } })],
    }),
    'checkup.mark': { points: 0, revision: 1 },
  })
  await click('再试一次')
  expect(sent('checkup.mark')).toHaveLength(1)
  expect(screen.queryByText(/还没发出/)).toBeNull()
  expect(screen.getByText('已评 1 / 2')).toBeTruthy()
})

test('what another checker marked meanwhile is shown, and replaced only on purpose', async () => {
  await open({ 'checkup.get': sheet() })
  mockedCall.mockReset()
  const theirs = sheet({ items: [item('a', { mark: marked }), item('b')] })
  mockedCall.mockImplementation((action: string) =>
    Promise.resolve(
      action === 'checkup.mark'
        ? { ok: false, error: { code: 'CHECKUP_ITEM_CHANGED', message: '刚被改过' } }
        : { ok: true, data: action === 'checkup.get' ? theirs : none },
    ),
  )
  fireEvent.click(screen.getAllByRole('radio', { name: '未达到' })[0]!)
  await settle()
  expect(screen.getByRole('alert').textContent).toContain('张三评了“达到，10 分”')
  server({ 'checkup.get': theirs, 'finding.list': none, 'checkup.mark': { points: 0, revision: 2 } })
  await click('改用我的')
  expect(sent('checkup.mark').at(-1)).toMatchObject({ level: 'none', revision: 1 })
})

test('a problem is written down at its item', async () => {
  await open({ 'checkup.get': sheet(), 'finding.add': { findingId: 'f', recursId: null } })
  await click('项目b，记问题')
  await click('记下')
  expect(screen.getByText('请填写问题')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('问题'), { target: { value: '没有会议记录' } })
  await click('记下')
  expect(sent('finding.add')).toMatchObject([
    { checkupId: 'c', itemKey: 'b', text: '没有会议记录', dueOn: '2026-06-19' },
  ])
  expect(screen.getByText('问题：没有会议记录')).toBeTruthy()
})

test('one that has not arrived is put otherwise on the phone, says when it can have photos, and is dropped', async () => {
  jest.mocked(confirm).mockResolvedValue(true)
  await open({ 'checkup.get': sheet() })
  await click('项目b，记问题')
  fireEvent.change(screen.getByLabelText('问题'), { target: { value: '缺记录' } })
  await click('记下')
  expect(screen.getByText('问题发出后可以添加照片')).toBeTruthy()
  await click('缺记录，修改')
  fireEvent.change(screen.getByLabelText('问题'), { target: { value: '缺三月记录' } })
  await click('记下')
  expect(screen.getByText('问题：缺三月记录')).toBeTruthy()
  await click('缺三月记录，删除')
  expect(screen.queryByText('问题：缺三月记录')).toBeNull()
})

test('the checked branch reads, objects with a reason, or signs', async () => {
  const may = { nameCheckers: false, check: false, sign: true, decide: false, close: false }
  const items = [item('a', { mark: marked }), item('b', { mark: marked })]
  await open({ 'checkup.get': sheet({ state: 'submitted', items, may }), 'checkup.object': {} })
  expect(screen.queryByRole('radio')).toBeNull()
  await click('项目a，提异议')
  await click('提出异议')
  expect(screen.getByText('请填写理由')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('理由'), { target: { value: '记录在档案室' } })
  await click('提出异议')
  expect(sent('checkup.object')).toEqual([{ checkupId: 'c', itemKey: 'a', reason: '记录在档案室' }])
  expect(screen.getByRole('button', { name: '签字确认' })).toBeTruthy()
})

test('officers of the checking branch name who checks', async () => {
  const may = { nameCheckers: true, check: false, sign: false, decide: false, close: false }
  await open({
    'checkup.get': sheet({ may, checkers: [] }),
    'organization.members': { members: [{ id: 'm', name: '王五' }] },
    'checkup.setCheckers': { checkupId: 'c' },
  })
  await click('定检查人员')
  fireEvent.click(screen.getByRole('checkbox', { name: '王五' }))
  await click('定好，1 人')
  expect(sent('checkup.setCheckers')).toEqual([{ checkupId: 'c', memberIds: ['m'] }])
})
