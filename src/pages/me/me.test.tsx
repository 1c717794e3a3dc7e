import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { useSession } from '@/stores/session'
import { useView } from '@/stores/view'
import MePage from './index'

const submissions = (items: number, nextCursor: string | null = null) => ({
  items: Array.from({ length: items }, () => ({})),
  nextCursor,
})
const present = { status: 'present' }

/** What the backend answers, by action; a submission list by its state. */
function backendAnswers(answers: Record<string, unknown>) {
  jest.mocked(Taro.request).mockImplementation((({ data: asked }: { data: unknown }) => {
    const { action, input } = asked as { action: string; input: { state?: string } }
    const data = answers[input.state ?? action]
    const answer = data ? { ok: true, data } : { ok: false, error: { code: 'FAULT', message: '系统出错了' } }
    return Promise.resolve({ statusCode: 200, data: answer })
  }) as unknown as typeof Taro.request)
}

const open = () => act(async () => void render(<MePage />))

beforeEach(() => {
  useView.setState({ elder: false })
  useSession.setState({
    refusal: null,
    me: {
      memberId: 'm',
      name: '周子涵',
      kind: 'probationary',
      joinedOn: '2026-03-01',
      branch: { id: 'b', name: '理论科支部', kind: 'serving' },
      committeeName: '机关党委',
      posts: [
        { kind: 'groupLeader', branchName: '理论科支部', groupName: '第一党小组' },
        { kind: 'branchFirstSecretary', branchName: '西桥临时党支部', groupName: null },
      ],
      roles: ['member', 'groupLeader'],
      runsBranches: [],
      runsGroups: [],
      today: '2026-11-23',
    },
  })
})

test('who one is, with posts and where they are held', async () => {
  backendAnswers({})
  await open()
  expect(screen.getByText('周子涵')).toBeTruthy()
  expect(screen.getByText('理论科支部 · 入党不满一年')).toBeTruthy()
  expect(screen.getByText('预备党员')).toBeTruthy()
  expect(screen.getByText('党小组长 · 第一党小组')).toBeTruthy()
  expect(screen.getByText('第一书记 · 西桥临时党支部')).toBeTruthy()
})

test('stars, record and submissions with their counts', async () => {
  backendAnswers({
    'star.rating': { stars: 4, score: 82, year: 2026 },
    'star.record': { months: [{ attendances: [present, { status: 'absent' }] }, { attendances: [present] }] },
    submitted: submissions(50, 'more'),
    returned: submissions(2),
  })
  await open()
  expect(screen.getByText('2026 年 82 分')).toBeTruthy()
  expect(screen.getByText('今年参加 2 次')).toBeTruthy()
  expect(screen.getByText('待审批 50+ 条')).toBeTruthy()
  expect(screen.getByText('已退回 2')).toBeTruthy()
})

test('a question that fails leaves the way to its page', async () => {
  backendAnswers({})
  await open()
  expect(screen.getByText('系统出错了')).toBeTruthy()
  fireEvent.click(screen.getByText('我的提交'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/submissions/index' })
})

test.each([
  ['', '尚未备案'],
  ['闽ICP备00000000号', '闽ICP备00000000号'],
])('关于 says the version, the filing number %j and where to complain', async (filingNumber, said) => {
  backendAnswers({ 'settings.about': { filingNumber } })
  await open()
  expect(screen.getByText(APP_VERSION)).toBeTruthy()
  expect(screen.getByText(said)).toBeTruthy()
  fireEvent.click(screen.getByText('有意见要提'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/feedback/index' })
})
