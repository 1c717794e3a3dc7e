import { act, fireEvent, render, screen } from '@testing-library/react'
import { call } from '@/cloud/call'
import type { OutputOf } from '@/contract/contract'
import type { HonourLine } from '@/contract/honour'
import type { VetoLine } from '@/contract/veto'
import { useSession } from '@/stores/session'
import HonoursPage from './index'

jest.mock('@/cloud/call')
const mockedCall = jest.mocked(call) as unknown as jest.Mock

const honour = (change: Partial<HonourLine> = {}): HonourLine => ({
  ...{ id: 'h1', kind: 'outstandingMember', member: { id: 'a', name: '何嘉宁' }, branch: null },
  ...{ documentNumber: '某党〔2026〕5 号', note: '', on: '2026-07-01', by: '周处', takenBack: null },
  ...change,
})
const list = (change: Partial<OutputOf<'honour.list'>> = {}): OutputOf<'honour.list'> => ({
  ...{ year: 2026, honours: [honour()], mayRecord: true },
  given: {
    outstandingMember: { count: 1, most: 15 },
    outstandingWorker: { count: 0, most: 5 },
    advancedBranch: { count: 0, most: 0 },
  },
  ...change,
})
const veto = (change: Partial<VetoLine> = {}): VetoLine => ({
  ...{ id: 'v1', kind: 'discipline', member: { id: 'b', name: '许明哲' }, lifted: null },
  ...{ documentNumber: '某纪〔2026〕2 号', reason: '党内警告', on: '2026-05-01', by: '周处' },
  ...change,
})

/** Answers each action with what it has for it, `answer` anything else. */
async function open(honours: OutputOf<'honour.list'>, answer: object = { ok: true, data: {} }) {
  window.innerWidth = 390
  useSession.setState({ me: { memberId: 'me', today: '2026-11-28', roles: [] } as never })
  const answers: Record<string, unknown> = {
    'honour.list': honours,
    'veto.list': {
      year: 2026,
      vetoes: [veto(), veto({ id: 'v2', lifted: { by: '周处', at: '', reason: '申诉成立' } })],
    },
    'organization.branches': { branches: [{ id: 'b1', name: '第一党支部' }] },
    'organization.members': { members: [{ id: 'a', name: '何嘉宁', branchName: '第一党支部' }] },
  }
  mockedCall.mockReset()
  mockedCall.mockImplementation((action: string) =>
    Promise.resolve(action in answers ? { ok: true, data: answers[action] } : answer),
  )
  await act(async () => void render(<HonoursPage />))
}
const tap = (name: string | RegExp, role = 'button') =>
  act(async () => void fireEvent.click(screen.getByRole(role, { name })))
const tapLast = (name: string) =>
  act(async () => void fireEvent.click(screen.getAllByRole('button', { name }).at(-1)!))
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const asked = (action: string) =>
  (mockedCall.mock.calls as unknown[][]).filter(([name]) => name === action).map(([, input]) => input)

test('a year’s honours with who recorded them, and how many are left of each', async () => {
  await open(
    list({
      honours: [
        honour(),
        honour({
          ...{ id: 'h2', kind: 'advancedBranch', member: null, branch: { id: 'b1', name: '第一党支部' } },
          takenBack: { by: '李处', at: '', reason: '文件撤销' },
        }),
      ],
    }),
  )
  expect(screen.getByText('何嘉宁 · 优秀共产党员')).toBeTruthy()
  expect(screen.getByText('某党〔2026〕5 号 · 7 月 1 日 · 周处登记')).toBeTruthy()
  expect(screen.getByText(/撤销：文件撤销（李处）/)).toBeTruthy()
  expect(screen.getByText('/ 15')).toBeTruthy()
  expect(screen.getAllByRole('button', { name: '撤销' })).toHaveLength(1)
  await tap('2025', 'radio')
  expect(asked('honour.list').at(-1)).toEqual({ year: 2025 })
})

test('an honour is recorded; the person is chosen in a panel of its own, and a refusal keeps what was typed', async () => {
  const error = { code: 'HONOUR_WITHOUT_DOCUMENT', message: '请填写表彰文件的文号', field: 'documentNumber' }
  await open(list({ honours: [] }), { ok: false, error })
  expect(screen.getByText('这一年还没有登记表彰')).toBeTruthy()
  await tap('登记')
  await tap('党员，请选择')
  await tap('何嘉宁，第一党支部')
  type('说明（可不填）', '七一表彰')
  await tapLast('登记')
  expect(asked('honour.record')).toMatchObject([
    {
      kind: 'outstandingMember',
      year: 2026,
      memberId: 'a',
      branchId: null,
      note: '七一表彰',
      on: '2026-11-28',
    },
  ])
  expect(screen.getByText(error.message)).toBeTruthy()
  expect(screen.getByLabelText<HTMLInputElement>('说明（可不填）').value).toBe('七一表彰')
})

test('one is taken back with its reason', async () => {
  await open(list())
  await tap('撤销')
  type('撤销原因', ' 文件撤销 ')
  await tap('确定')
  expect(asked('honour.takeBack')).toEqual([{ honourId: 'h1', reason: '文件撤销' }])
})

test('who only looks records nothing and sees no veto', async () => {
  await open(list({ mayRecord: false }))
  expect(screen.queryByRole('button', { name: '登记' })).toBeNull()
  expect(screen.queryByRole('button', { name: '撤销' })).toBeNull()
  expect(screen.queryByRole('radio', { name: '一票否决' })).toBeNull()
})

test('a veto asks for whom it is about; one that stands is lifted with a reason', async () => {
  await open(list())
  await tap('一票否决', 'radio')
  expect(screen.getAllByRole('button', { name: '解除' })).toHaveLength(1)
  expect(screen.getByText(/解除：申诉成立（周处）/)).toBeTruthy()
  await tap('登记')
  await tapLast('登记')
  expect(screen.getByText('请选择党员')).toBeTruthy()
  expect(asked('veto.record')).toEqual([])
  await tap('关闭')
  await tap('解除')
  type('解除原因', '期满')
  await tap('确定')
  expect(asked('veto.lift')).toEqual([{ vetoId: 'v1', reason: '期满' }])
})
