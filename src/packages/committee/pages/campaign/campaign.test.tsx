import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { call } from '@/cloud/call'
import { confirm } from '@/components/feedback'
import type { CampaignBoard, CampaignNominee, RaisedObjection } from '@/contract/campaign'
import { useSession } from '@/stores/session'
import { openWith } from '../../../../../config/jest/page'
import CampaignPage from './index'

jest.mock('@/cloud/call')
// The browser's dialog is none in a test: whoever is asked says yes.
jest.mock('@/components/feedback', () => ({
  ...jest.requireActual<object>('@/components/feedback'),
  confirm: jest.fn(() => Promise.resolve(true)),
}))
const mockedCall = jest.mocked(call) as unknown as jest.Mock

const nominee = (id: string, name: string, change: Partial<CampaignNominee> = {}): CampaignNominee => ({
  member: { id, name, isProbationary: false },
  branch: { id: 'b1', name: '第一党支部' },
  ...{ score: 93, computed: 5, grade: '优秀', isCandidate: true, isOwn: false },
  nomination: { isNominated: true, reason: '' },
  ...{ decision: null, published: null },
  ...change,
})
const line = (
  change: Partial<CampaignBoard['branches'][number]> = {},
): CampaignBoard['branches'][number] => ({
  branch: { id: 'b1', name: '第一党支部' },
  ...{ members: 20, candidates: 2, nominated: 2, unsaid: 0, saved: null },
  ...change,
})
const board = (change: Partial<CampaignBoard> = {}): CampaignBoard => ({
  ...{ year: 2026, years: [2026, 2025], state: 'computed', round: 2, asOf: '2026-11-20', changed: null },
  missing: { appraisals: [], contests: 0, submissions: 0 },
  computed: [0, 1, 8, 20, 4],
  branches: [line()],
  nominees: [nominee('a', '何嘉宁'), nominee('b', '许明哲')],
  ...{ most: null, named: 0, notice: null, earliest: { to: '2026-12-07', isGuess: false } },
  ...{ objections: [], waitingObjections: 0, steps: [], published: null, mayRun: true },
  ...change,
})
const objection = (change: Partial<RaisedObjection> = {}): RaisedObjection => ({
  ...{ id: 'o', about: { id: 'a', name: '何嘉宁' }, by: { id: 'm', name: '吴雅琴' }, mayAnswer: true },
  ...{ reason: '服务没有到场', at: '2026-12-01T02:00:00.000Z', answer: null },
  ...change,
})

async function open(
  shown: CampaignBoard,
  { answer = { ok: true }, today = '2026-11-30' }: { answer?: object; today?: string } = {},
) {
  window.innerWidth = 390
  window.localStorage.clear()
  openWith({})
  useSession.setState({ me: { memberId: 'me', today, roles: ['committeeOfficer'] } as never })
  mockedCall.mockReset()
  mockedCall.mockImplementation((action: string) =>
    Promise.resolve(action === 'campaign.board' ? { ok: true, data: shown } : { data: {}, ...answer }),
  )
  await act(async () => void render(<CampaignPage />))
}
const tap = (name: string, role = 'button') =>
  act(async () => void fireEvent.click(screen.getByRole(role, { name })))
/** The button of the sheet that is open: it stands last. */
const tapLast = (name: string) =>
  act(async () => void fireEvent.click(screen.getAllByRole('button', { name }).at(-1)!))
const sent = (action: string) =>
  (mockedCall.mock.calls as unknown[][]).filter(([name]) => name === action).map(([, input]) => input)
const confirmed = { memberId: '', verdict: 'confirmed' as const, reason: '', by: '周处' }

test('a year that was not begun is begun, after a question', async () => {
  await open(board({ state: null, branches: [], nominees: [], asOf: null }))
  await tap('启动')
  expect(confirm).toHaveBeenCalled()
  expect(sent('campaign.open')).toEqual([{ year: 2026 }])
})

test('what is missing is said before the stars are computed, and the computation is meant all the same', async () => {
  const appraisals = [
    { id: 'b1', name: '第一党支部' },
    { id: 'b2', name: '第二党支部' },
  ]
  await open(
    board({
      ...{ state: 'opened', branches: [], nominees: [], asOf: null },
      missing: { appraisals, contests: 1, submissions: 3 },
    }),
  )
  expect(screen.getByText('没有评议的：第一党支部、第二党支部')).toBeTruthy()
  await tap('计算星级')
  expect(jest.mocked(confirm).mock.calls[0]?.[0].text).toContain('2 个支部没有录入民主评议')
  expect(sent('campaign.compute')).toEqual([{ year: 2026, isMeant: true }])
})

test('a branch that has not said anything holds the step; the button says why', async () => {
  await open(board({ branches: [line({ nominated: 0, unsaid: 2 })], nominees: [] }))
  expect(screen.getByText('推荐 0 名，还差 1 个支部')).toBeTruthy()
  await tap('审定名单')
  expect(screen.getByRole('status').textContent).toBe('还有 1 个支部没有推荐')
  expect(sent('campaign.confirm')).toEqual([])
})

test('nominees are decided on one by one, a no with its reason, or the rest at once, never oneself', async () => {
  await open(
    board({
      nominees: [nominee('a', '何嘉宁'), nominee('b', '许明哲'), nominee('me', '周处', { isOwn: true })],
    }),
  )
  expect(screen.queryByRole('button', { name: '审定周处' })).toBeNull()
  await tap('审定何嘉宁')
  await tap('不通过', 'radio')
  await tapLast('审定')
  expect(screen.getByText('不通过的请写明理由')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('理由'), { target: { value: '事迹不够突出' } })
  await tapLast('审定')
  await tap('其余 2 名都通过')
  expect(sent('campaign.decide')).toEqual([
    { year: 2026, round: 2, decisions: [{ memberId: 'a', verdict: 'declined', reason: '事迹不够突出' }] },
    {
      ...{ year: 2026, round: 2 },
      decisions: [
        { memberId: 'a', verdict: 'confirmed', reason: '' },
        { memberId: 'b', verdict: 'confirmed', reason: '' },
      ],
    },
  ])
})

test('a quota that is full is said in the sheet, and what was chosen stays', async () => {
  const error = { code: 'CAMPAIGN_QUOTA', message: '五星级党员最多 1 名，名额已经用完', field: 'decisions' }
  await open(board({ most: 1, named: 1 }), { answer: { ok: false, error } })
  await tap('审定何嘉宁')
  expect(screen.getByText('已通过 1 名，最多 1 名')).toBeTruthy()
  await tap('通过', 'radio')
  await tapLast('审定')
  expect(screen.getByRole('alert').textContent).toBe(error.message)
  expect(screen.getByRole('radio', { name: '通过' }).getAttribute('aria-checked')).toBe('true')
})

test('the notice may stand longer, not shorter', async () => {
  await open(board({ state: 'confirmed', named: 2 }))
  await tap('公示')
  expect(screen.getByLabelText<HTMLInputElement>('公示到').min).toBe('2026-12-07')
  await tapLast('公示')
  expect(sent('campaign.announce')).toEqual([{ year: 2026, until: '2026-12-07' }])
})

const noticed = {
  state: 'noticed' as const,
  named: 2,
  notice: { from: '2026-11-30', to: '2026-12-07', workdaysLeft: 6, isGuess: false },
}

test('an objection is answered with a verdict; until then, and until the notice is over, nothing is published', async () => {
  await open(board({ ...noticed, objections: [objection()], waitingObjections: 1 }))
  expect(screen.getAllByText('还剩 6 个工作日').length).toBeGreaterThan(0)
  expect(screen.getByText('吴雅琴，12 月 1 日')).toBeTruthy()
  await tap('发布星级')
  expect(screen.getByRole('status').textContent).toBe('公示期还没有结束')
  await tap('答复对何嘉宁的异议')
  await tap('不采纳', 'radio')
  fireEvent.change(screen.getByLabelText('答复'), { target: { value: '已核实，有签到' } })
  await tapLast('答复')
  expect(sent('campaign.answerObjection')).toEqual([
    { objectionId: 'o', verdict: 'dismissed', answer: '已核实，有签到' },
  ])
})

test('an objection that is upheld about somebody who is named holds the publication', async () => {
  const answer = { verdict: 'upheld' as const, text: '属实', by: '周处', at: '2026-12-02T02:00:00.000Z' }
  await open(
    board({
      ...noticed,
      nominees: [nominee('a', '何嘉宁', { decision: confirmed })],
      objections: [objection({ answer, mayAnswer: false })],
    }),
    { today: '2026-12-08' },
  )
  await tap('发布星级')
  expect(screen.getByRole('status').textContent).toContain('退回重新审定')
})

test('it is taken back to a state before with a reason, and the history says so', async () => {
  const steps = [
    { from: 'confirmed', to: 'computed', reason: '名单有误', by: '周处', at: '2026-11-29T02:00:00.000Z' },
    { from: 'opened', to: 'computed', reason: '', by: '周处', at: '2026-11-20T02:00:00.000Z' },
  ] as const
  await open(board({ ...noticed, steps: [...steps] }))
  const history = screen.getByText('经过').closest<HTMLElement>('.card')!
  expect(within(history).getByText('退回到已计算')).toBeTruthy()
  expect(within(history).getByText('11 月 29 日 10:00，周处。名单有误')).toBeTruthy()
  await tap('退回')
  await tapLast('退回')
  expect(screen.getByText('请填写退回原因')).toBeTruthy()
  await tap('已计算', 'radio')
  fireEvent.change(screen.getByLabelText('退回原因'), { target: { value: '漏报一人' } })
  await tapLast('退回')
  expect(sent('campaign.stepBack')).toEqual([{ year: 2026, to: 'computed', reason: '漏报一人' }])
})

test('what is published shows its corrections, has no way back, and is corrected by its version', async () => {
  const correction = {
    version: 2,
    member: { id: 'b', name: '许明哲' },
    from: 5,
    to: 4,
    reason: '核减一次服务',
    at: '2026-12-20T02:00:00.000Z',
  } as const
  const shown = board({
    ...{ state: 'published', named: 2 },
    published: { version: 2, at: '2026-12-20T02:00:00.000Z', corrections: [correction] },
  })
  await open(shown)
  expect(screen.getByText('许明哲：五星改为四星')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '退回' })).toBeNull()
  mockedCall.mockImplementation((action: string) =>
    Promise.resolve({
      ok: true,
      data:
        action === 'campaign.branch'
          ? {
              branch: { id: 'b1', name: '第一党支部' },
              members: [nominee('a', '何嘉宁', { published: { stars: 5, reason: '', isCorrected: false } })],
            }
          : action === 'campaign.board'
            ? shown
            : {},
    }),
  )
  await tap('更正星级')
  await act(async () => void fireEvent.change(screen.getByLabelText('支部'), { target: { value: '0' } }))
  fireEvent.change(screen.getByLabelText('党员'), { target: { value: '0' } })
  await tap('四星', 'radio')
  fireEvent.change(screen.getByLabelText('更正原因'), { target: { value: '复核有误' } })
  await tap('更正并公布')
  expect(sent('campaign.correct')).toEqual([
    { year: 2026, version: 2, memberId: 'a', stars: 4, reason: '复核有误' },
  ])
})

test('who only looks has nothing to press', async () => {
  await open(board({ mayRun: false }))
  for (const name of ['审定名单', '退回', '审定何嘉宁', '其余 2 名都通过']) {
    expect(screen.queryByRole('button', { name })).toBeNull()
  }
})

test.each([
  [3, /会有 3 人的星级不同/],
  [0, '查过了，每人的星级和计算时一样。'],
])('what changed after the computation is asked for on its own: %s', async (changed, said) => {
  await open(board({ changed }))
  expect(screen.queryByText(said)).toBeNull()
  expect(sent('campaign.board')).not.toContainEqual(expect.objectContaining({ withChanges: true }))
  await tap('查一查')
  expect(screen.getByText(said)).toBeTruthy()
  expect(sent('campaign.board').at(-1)).toEqual({ year: 2026, withChanges: true })
})
