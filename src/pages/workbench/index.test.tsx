import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { call } from '@/cloud/call'
import type { Me } from '@/contract/organization'
import type { SubmissionSummary } from '@/contract/submission'
import { useSession } from '@/stores/session'
import WorkbenchPage from './index'

jest.mock('@/cloud/call')
const mockedCall = jest.mocked(call) as unknown as jest.Mock

const me: Me = {
  memberId: 'me',
  name: '陈晓岚',
  kind: 'full',
  joinedOn: '2010-11-08',
  branch: { id: 'b1', name: '第一党支部', kind: 'serving' },
  committeeName: '机关党委',
  posts: [],
  roles: ['member'],
  runsBranches: [],
  runsGroups: [],
  today: '2026-11-23',
}
const item = (id: string, memberName: string): SubmissionSummary => ({
  id,
  kind: 'reflection',
  state: 'submitted',
  round: 1,
  memberId: id,
  memberName,
  branchName: '第一党支部',
  title: '读《宣传工作简史》',
  topicTitle: null,
  activityId: null,
  length: 1204,
  servedOn: null,
  minutes: null,
  excerpt: '',
  submittedAt: '2026-11-22T01:00:00.000Z',
  returnedComment: null,
  scannedAt: null,
})
const month = {
  branch: me.branch,
  month: '2026-11',
  toClose: [],
  rank: null,
  obligations: [
    {
      kind: 'themeDay',
      ownerId: 'b1',
      ownerName: null,
      from: '2026-11-01',
      to: '2026-11-30',
      label: '',
      state: 'due',
      metOn: null,
      plannedActivity: null,
      held: 0,
    },
  ],
}

/** Answers each action with what it has for it; reviews refuse those named. */
function server(inbox: SubmissionSummary[], refused: string[] = []) {
  const left = { items: inbox }
  const answers: Record<string, (input: never) => unknown> = {
    'month.branch': () => month,
    'activity.list': () => ({ items: [], nextCursor: null }),
    'month.mine': () => ({ rings: [], current: [], next: [], returned: [], owes: [], waiting: 0 }),
    'submission.inbox': () => ({ items: left.items, nextCursor: null, waiting: left.items.length }),
    'submission.review': ({ reviews }: { reviews: { submissionId: string }[] }) => {
      const done = reviews.filter(({ submissionId }) => !refused.includes(submissionId))
      left.items = left.items.filter(({ id }) => !done.some(({ submissionId }) => submissionId === id))
      return {
        outcomes: reviews.map(({ submissionId }) => ({
          submissionId,
          state: null,
          refusal: refused.includes(submissionId)
            ? { code: 'SUBMISSION_WITHDRAWN', message: '提交人已经撤回' }
            : null,
        })),
      }
    },
  }
  mockedCall.mockImplementation((action: string, input: never) => {
    const answer = answers[action]
    return Promise.resolve(
      answer ? { ok: true, data: answer(input) } : { ok: false, error: { code: 'X', message: action } },
    )
  })
}
const settle = () => act(async () => Promise.resolve())
async function open(roles: Me['roles']) {
  useSession.setState({
    me: { ...me, roles, runsBranches: roles.includes('branchOfficer') ? [me.branch] : [] },
  })
  render(<WorkbenchPage />)
  await settle()
}
const reviewsSent = () =>
  (mockedCall.mock.calls as unknown[][]).filter(([action]) => action === 'submission.review')

test('an officer ticks two and approves them at once; the one refused stays and says why', async () => {
  server([item('a', '何嘉宁'), item('b', '许明哲'), item('c', '吴雅琴')], ['b'])
  await open(['member', 'branchOfficer'])
  fireEvent.click(screen.getByLabelText('何嘉宁 · 心得体会'))
  fireEvent.click(screen.getByLabelText('许明哲 · 心得体会'))
  fireEvent.click(screen.getByText('同意 2 项'))
  await settle()
  expect(reviewsSent()).toHaveLength(1)
  expect(screen.queryByText('何嘉宁 · 心得体会')).toBeNull()
  expect(screen.getByText('提交人已经撤回')).toBeTruthy()
  expect(screen.getByText('吴雅琴 · 心得体会')).toBeTruthy()
})

test('批量 ticks all; the text opens the submission; nothing is returned without a reason', async () => {
  server([item('a', '何嘉宁'), item('b', '许明哲')])
  await open(['member', 'branchOfficer'])
  fireEvent.click(screen.getByText('何嘉宁 · 心得体会'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/submission/index?submissionId=a' })
  fireEvent.click(screen.getByText('批量'))
  fireEvent.click(screen.getAllByText('退回').find((one) => one.closest('.button'))!)
  const sheet = within(screen.getByLabelText('退回 2 项'))
  fireEvent.click(sheet.getByText('退回'))
  await settle()
  expect(reviewsSent()).toHaveLength(0)
  expect(sheet.getByText('退回要写明原因')).toBeTruthy()
})

test('what is not yet planned leads to its plan, for who may plan', async () => {
  server([])
  await open(['member', 'branchOfficer'])
  expect(screen.getByText('没有待审批的内容')).toBeTruthy()
  fireEvent.click(screen.getByText('主题党日 未安排'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/packages/secretary/pages/plan/index?kind=themeDay&on=2026-11-01&branchId=b1',
  })
})

test('an ordinary member has a page of their own, without approvals', async () => {
  server([])
  await open(['member'])
  expect(screen.getByText('我要提交')).toBeTruthy()
  expect(screen.queryByText('待审批')).toBeNull()
  expect(mockedCall.mock.calls.map(([action]) => action as string)).not.toContain('submission.inbox')
  fireEvent.click(screen.getByText('主题党日 未安排'))
  expect(Taro.navigateTo).not.toHaveBeenCalled()
})
