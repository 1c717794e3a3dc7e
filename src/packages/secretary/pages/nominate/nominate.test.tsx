import { act, fireEvent, render, screen } from '@testing-library/react'
import { call } from '@/cloud/call'
import type { CampaignMember } from '@/contract/campaign'
import { useSession } from '@/stores/session'
import { openWith } from '../../../../../config/jest/page'
import type { BranchCampaign } from './choices'
import NominatePage from './index'

jest.mock('@/cloud/call')
const mockedCall = jest.mocked(call) as unknown as jest.Mock

const member = (id: string, name: string, change: Partial<CampaignMember> = {}): CampaignMember => ({
  member: { id, name, isProbationary: false },
  ...{ score: 93, computed: 5, grade: '优秀', isCandidate: true },
  ...{ nomination: null, decision: null, published: null },
  ...change,
})
const branchOf = (change: Partial<BranchCampaign> = {}): BranchCampaign => ({
  ...{ year: 2026, branch: { id: 'b1', name: '第一党支部' }, state: 'computed' },
  ...{ asOf: '2026-11-28', revision: 3, mayNominate: true },
  members: [
    member('a', '何嘉宁'),
    member('b', '许明哲'),
    member('c', '吴雅琴', { computed: 4, score: 84, isCandidate: false }),
    member('d', '孙立', { grade: '合格', isCandidate: false }),
  ],
  ...change,
})

async function open(
  shown: BranchCampaign,
  answer: object = { ok: true, data: { revision: 4 } },
  params: Record<string, string> = { year: '2026', branchId: 'b1' },
) {
  window.localStorage.clear()
  openWith(params)
  useSession.setState({
    me: { memberId: 'me', today: '2026-11-28', runsBranches: [], branch: shown.branch } as never,
  })
  mockedCall.mockImplementation((action: string) => {
    if (action === 'campaign.branch') return Promise.resolve({ ok: true, data: shown })
    if (action === 'campaign.toNominate') {
      return Promise.resolve({ ok: true, data: { items: [{ year: 2025, branch: shown.branch, unsaid: 2 }] } })
    }
    return Promise.resolve(answer)
  })
  await act(async () => void render(<NominatePage />))
}
const tap = (name: string, role = 'button') =>
  act(async () => void fireEvent.click(screen.getByRole(role, { name })))
const asked = (action: string) =>
  (mockedCall.mock.calls as unknown[][]).filter(([name]) => name === action).map(([, input]) => input)

test('each candidate is said yes or no to, with the reason of a no; who is none is told why', async () => {
  await open(branchOf())
  expect(screen.getByText('84 分 · 四星')).toBeTruthy()
  expect(screen.getByText('93 分 · 评议不是优秀')).toBeTruthy()
  expect(screen.getByText('推荐 0 名 · 还有 2 名没选')).toBeTruthy()
  await tap('其余都推荐')
  const [, no] = screen.getAllByRole('radio', { name: '不推荐' })
  await act(async () => void fireEvent.click(no!))
  fireEvent.change(screen.getByLabelText('不推荐许明哲的理由'), {
    target: { value: ' 支部名额留给一线同志 ' },
  })
  expect(screen.getByText('推荐 1 名 · 不推荐 1 名')).toBeTruthy()
  await tap('保存推荐')
  expect(asked('campaign.nominate')).toEqual([
    {
      ...{ year: 2026, branchId: 'b1', revision: 3 },
      nominations: [
        { memberId: 'a', isNominated: true, reason: '' },
        { memberId: 'b', isNominated: false, reason: '支部名额留给一线同志' },
      ],
    },
  ])
})

test('a refusal is said and keeps what was chosen', async () => {
  const error = { code: 'CAMPAIGN_REASON', message: '不同意的请写明理由', field: 'nominations' }
  await open(branchOf({ members: [member('a', '何嘉宁')] }), { ok: false, error })
  await tap('不推荐', 'radio')
  await tap('保存推荐')
  expect(screen.getByRole('alert').textContent).toBe(error.message)
  expect(screen.getByRole('radio', { name: '不推荐' }).getAttribute('aria-checked')).toBe('true')
})

test('afterwards it is read: what the branch and the committee said, with the reasons', async () => {
  const decision = { verdict: 'declined' as const, reason: '事迹不够突出', by: '周处' }
  await open(
    branchOf({
      ...{ state: 'noticed', mayNominate: false },
      members: [member('a', '何嘉宁', { nomination: { isNominated: true, reason: '' }, decision })],
    }),
  )
  for (const said of ['✓ 支部已推荐', '党委未通过', '事迹不够突出']) {
    expect(screen.getByText(said)).toBeTruthy()
  }
  expect(screen.queryByRole('radio', { name: '推荐' })).toBeNull()
  expect(screen.queryByRole('button', { name: '保存推荐' })).toBeNull()
})

test('opened by a message it shows the year that is to be nominated for; before the computation it says so', async () => {
  await open(branchOf({ year: 2025, asOf: null, members: [], mayNominate: false }), undefined, {
    branchId: 'b1',
  })
  expect(asked('campaign.branch')).toEqual([{ year: 2025, branchId: 'b1' }])
  expect(screen.getByText('这一年的星级还没有计算，计算后在这里推荐')).toBeTruthy()
})
