import { act, fireEvent, render, screen } from '@testing-library/react'
import { call } from '@/cloud/call'
import { confirm } from '@/components/feedback'
import { go } from '@/routes'
import { useSession } from '@/stores/session'
import CheckupsPage from './index'

jest.mock('@/cloud/call')
jest.mock('@/components/feedback', () => ({ confirm: jest.fn(), toastDone: jest.fn(), toast: jest.fn() }))
jest.mock('@/routes')
const mockedCall = jest.mocked(call) as unknown as jest.Mock

const past = {
  id: 'r1',
  from: '2025-07-01',
  to: '2025-12-31',
  label: '2025 年下半年',
  state: 'open',
  signed: 1,
  of: 3,
}
const branches = ['甲', '乙', '丙'].map((name) => ({ id: name, name: `${name}支部` }))
const pairs = [
  { checkingId: '甲', checkedId: '乙' },
  { checkingId: '乙', checkedId: '丙' },
  { checkingId: '丙', checkedId: '甲' },
]
const refused = { ok: false, error: { code: 'PAIRING_SELF', message: '支部不能检查自己，请改一改' } }

async function open(roles = ['committeeOfficer'], opening: object = { ok: true, data: { roundId: 'r2' } }) {
  window.innerWidth = 390
  window.localStorage.clear()
  useSession.setState({ me: { today: '2026-05-20', roles } as never })
  jest.mocked(confirm).mockResolvedValue(true)
  mockedCall.mockReset()
  mockedCall.mockImplementation((action: string) => {
    if (action === 'round.list') return Promise.resolve({ ok: true, data: { rounds: [past] } })
    if (action === 'round.get') return Promise.resolve({ ok: true, data: { ...past, checkups: [] } })
    if (action === 'round.open') return Promise.resolve(opening)
    const repeated = pairs.slice(0, 1)
    return Promise.resolve({ ok: true, data: { label: '2026 年上半年', branches, pairs, repeated } })
  })
  render(<CheckupsPage />)
  await act(async () => Promise.resolve())
}
const tap = (name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const sent = () =>
  mockedCall.mock.calls
    .filter(([name]) => name === 'round.open')
    .map(([, input]) => input as { roundId: string })

test('a round says how far it is and leads to its pairs', async () => {
  await open()
  await tap('2025 年下半年，已过期限，已签字 1 / 3')
  expect(go).toHaveBeenCalledWith('checkupRound', { id: 'r1' })
})

test('who only looks opens none', async () => {
  await open(['committeeMember'])
  expect(screen.queryByRole('button', { name: /开展本轮/ })).toBeNull()
})

test('the proposal is opened as it was exchanged; a repeat is said', async () => {
  await open()
  await tap(/开展本轮/)
  expect(screen.getByText('近两轮结过对')).toBeTruthy()
  await tap(/^甲支部检查乙支部/)
  await tap('乙支部检查丙支部')
  await tap('开启，共 3 对')
  expect(sent()).toMatchObject([
    {
      on: '2026-01-01',
      pairs: [
        { checkingId: '甲', checkedId: '丙' },
        { checkingId: '乙', checkedId: '乙' },
        { checkingId: '丙', checkedId: '甲' },
      ],
    },
  ])
  expect(go).toHaveBeenCalledWith('checkupRound', { id: 'r2' })
})

test('a refusal is said, keeps the exchange, and the next try is the same round', async () => {
  await open(['committeeOfficer'], refused)
  await tap(/开展本轮/)
  await tap(/^甲支部检查乙支部/)
  await tap('乙支部检查丙支部')
  await tap('开启，共 3 对')
  expect(screen.getByText(refused.error.message)).toBeTruthy()
  await tap('先不开展')
  await tap(/开展本轮/)
  expect(screen.getByRole('button', { name: '甲支部检查丙支部' })).toBeTruthy()
  await tap('开启，共 3 对')
  const [first, second] = sent()
  expect(second).toEqual(first)
})

test('where no pairs can be made, why not stands in their place', async () => {
  await open()
  const message = '至少要有三个在职党支部，才能交叉体检'
  mockedCall.mockResolvedValue({ ok: false, error: { code: 'PAIRING_TOO_FEW', message } })
  await tap(/开展本轮/)
  expect(screen.getByText(message)).toBeTruthy()
  await tap('知道了')
  expect(screen.getByRole('button', { name: /开展本轮/ })).toBeTruthy()
})
