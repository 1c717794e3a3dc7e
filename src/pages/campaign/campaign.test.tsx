import { act, fireEvent, render, screen } from '@testing-library/react'
import { call } from '@/cloud/call'
import type { Objection } from '@/contract/campaign'
import { useSession } from '@/stores/session'
import type { StarList } from './starList'
import CampaignListPage from './index'

jest.mock('@/cloud/call')
const mockedCall = jest.mocked(call) as unknown as jest.Mock

const list = (change: Partial<StarList> = {}): StarList => ({
  ...{ year: 2026, organisation: '某某局机关党委', state: 'noticed', published: null, own: null },
  notice: { from: '2026-11-30', to: '2026-12-07', workdaysLeft: 4, isGuess: false },
  branches: [
    {
      branch: { id: 'a', name: '甲支部' },
      members: [
        { id: 'm1', name: '何嘉宁' },
        { id: 'me', name: '陈明' },
      ],
    },
  ],
  mayObject: true,
  ...change,
})
const objection = (change: Partial<Objection> = {}): Objection => ({
  ...{ id: 'o', about: { id: 'm1', name: '何嘉宁' }, reason: '服务没有到场', at: '2026-12-01T02:00:00.000Z' },
  answer: null,
  ...change,
})

async function open(
  shown: StarList | null,
  {
    answer = { ok: true, data: {} },
    today = '2026-12-02',
    objections = [],
  }: { answer?: object; today?: string; objections?: Objection[] } = {},
) {
  window.localStorage.clear()
  useSession.setState({ me: { memberId: 'me', today } as never })
  mockedCall.mockImplementation((action: string) =>
    Promise.resolve(
      action === 'campaign.list'
        ? { ok: true, data: { years: shown ? [shown.year] : [], objections, list: shown } }
        : answer,
    ),
  )
  await act(async () => void render(<CampaignListPage />))
}
const tap = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const sent = () =>
  (mockedCall.mock.calls as unknown[][])
    .filter(([action]) => action === 'campaign.object')
    .map(([, input]) => input)

test('the notice counts its working days down; nobody objects to themselves', async () => {
  await open(list())
  expect(screen.getByText('还剩 4 个工作日')).toBeTruthy()
  expect(screen.getByText('公示期 11 月 30 日 – 12 月 7 日')).toBeTruthy()
  expect(screen.getByText(/共 2 名，现予公示/)).toBeTruthy()
  expect(screen.getByRole('button', { name: '对何嘉宁提异议' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: '对陈明提异议' })).toBeNull()
})

test.each([
  ['2026-12-07', '今天是公示的最后一天'],
  ['2026-12-08', '公示期已满'],
])('on %s: %s', async (today, said) => {
  await open(list(), { today })
  expect(screen.getByText(said)).toBeTruthy()
})

test('a guess of the holidays is called one', async () => {
  await open(list({ notice: { from: '2026-12-28', to: '2027-01-05', workdaysLeft: 5, isGuess: true } }))
  expect(screen.getByText(/放假安排还没有公布/)).toBeTruthy()
})

test('an objection asks for its reason and is kept when it is refused', async () => {
  await open(list(), {
    answer: { ok: false, error: { code: 'CAMPAIGN_NOTICE_OVER', message: '公示期已经结束' } },
  })
  await tap('对何嘉宁提异议')
  await tap('提交')
  expect(screen.getByText('请填写理由')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('理由'), { target: { value: ' 服务没有到场 ' } })
  await tap('提交')
  expect(sent()).toMatchObject([{ year: 2026, aboutId: 'm1', reason: '服务没有到场' }])
  expect(screen.getByText('公示期已经结束')).toBeTruthy()
  expect(screen.getByLabelText<HTMLTextAreaElement>('理由').value).toBe(' 服务没有到场 ')
})

test('one’s own objection stands there with its answer, and is not made twice', async () => {
  const answer = { verdict: 'dismissed', text: '已核实，有签到', by: '周处', at: '2026-12-02T01:00:00.000Z' }
  await open(list(), { objections: [objection({ answer: answer as Objection['answer'] })] })
  expect(screen.getByText('未采纳')).toBeTruthy()
  expect(screen.getByText('已核实，有签到')).toBeTruthy()
  expect(screen.getByText('周处，12 月 2 日答复')).toBeTruthy()
  expect(screen.getByText('已提异议')).toBeTruthy()
})

test('what is published names the five-star members, shows one’s own stars and leads to the certificate', async () => {
  await open(
    list({
      ...{ state: 'published', mayObject: false },
      published: { version: 1, at: '2026-12-09T02:00:00.000Z' },
      own: {
        ...{ stars: 5, score: 93.5, reason: '', isCorrected: false },
        fiveStarSince: '2026-12-09T02:00:00.000Z',
      },
    }),
  )
  expect(screen.getByText('12 月 9 日发布')).toBeTruthy()
  expect(screen.getByText('五星 · 93.5 分')).toBeTruthy()
  expect(screen.getByText('五星级党员证书')).toBeTruthy()
  expect(screen.queryByText('提异议')).toBeNull()
})

test('four stars have no certificate, and what lowered them is said', async () => {
  await open(
    list({
      ...{ state: 'published', mayObject: false, branches: [] },
      published: { version: 2, at: '2026-12-20T02:00:00.000Z' },
      own: { stars: 4, score: 91, reason: '核减一次服务', isCorrected: true, fiveStarSince: null },
    }),
  )
  expect(screen.getByText('更正：核减一次服务')).toBeTruthy()
  expect(screen.getByText('12 月 20 日更正（第 2 版）')).toBeTruthy()
  expect(screen.queryByText('五星级党员证书')).toBeNull()
  expect(screen.getByText('这一年没有五星级党员')).toBeTruthy()
})

test('before anything was announced the page says so', async () => {
  await open(null)
  expect(screen.getByText('还没有公示或发布过名单')).toBeTruthy()
})
