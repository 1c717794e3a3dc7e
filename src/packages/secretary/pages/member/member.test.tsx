import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { call } from '@/cloud/call'
import type { MemberParticulars } from '@/contract/member'
import { useSession } from '@/stores/session'
import { openWith } from '../../../../../config/jest/page'
import MemberPage from './index'

jest.mock('@/cloud/call')
const mockedCall = jest.mocked(call) as unknown as jest.Mock

const member: MemberParticulars = {
  id: 'm',
  name: '陈晓岚',
  kind: 'full',
  joinedOn: '2012-07-01',
  bornOn: '1985-05-04',
  number: 'A-17',
  hasPhone: false,
  memberships: [
    { kind: 'home', branchId: 'a', branchName: '一支部', from: '2020-01-01', to: '2026-02-28' },
    { kind: 'home', branchId: 'b', branchName: '二支部', from: '2026-03-01', to: null },
  ],
  posts: [
    { kind: 'groupLeader', branchName: '二支部', groupName: '第一党小组', from: '2026-03-01', to: null },
  ],
  groups: [{ id: 'g', name: '第一党小组', kind: 'party' }],
  exemptions: [],
  binding: { boundAt: null, openCode: null },
  may: { bind: true, exempt: true, manage: true },
}
const offline = { ok: false, error: { code: 'OFFLINE', message: '网络不通，请稍后再试' } }
const settle = () => act(async () => Promise.resolve())
const sent = (action: string) => (mockedCall.mock.calls as unknown[][]).filter(([name]) => name === action)

/** Answers each action with what it has for it; what it has not is offline. */
function server(answers: Record<string, unknown>) {
  mockedCall.mockImplementation((action: string) =>
    Promise.resolve(action in answers ? { ok: true, data: answers[action] } : offline),
  )
}
async function open(part: Partial<MemberParticulars> = {}, answers: Record<string, unknown> = {}) {
  useSession.setState({ me: { today: '2026-05-20' } as never, refusal: null })
  server({ 'member.get': { ...member, ...part }, ...answers })
  openWith({ id: 'm' })
  render(<MemberPage />)
  await settle()
}
const click = async (text: string) => {
  fireEvent.click(screen.getByText(text))
  await settle()
}

test('who they are and where they have belonged', async () => {
  await open()
  for (const text of [
    '陈晓岚',
    '党小组长（第一党小组）',
    '未绑定',
    '没有免除，按规定参加组织生活',
    '未登记',
  ]) {
    expect(screen.getByText(text)).toBeTruthy()
  }
  expect(screen.getByText('2020 年 1 月 1 日至 2026 年 2 月 28 日')).toBeTruthy()
})

test('a code whose answer was lost is asked for again under the same id, and shown in halves', async () => {
  await open()
  await click('生成绑定码')
  expect(screen.getByText('网络不通，请稍后再试')).toBeTruthy()
  server({
    'member.get': member,
    'binding.makeCode': { code: 'K7QW4MPA', expiresAt: '2026-05-27T02:00:00.000Z' },
  })
  await click('生成绑定码')
  expect(screen.getByText('K7QW 4MPA')).toBeTruthy()
  const [first, second] = sent('binding.makeCode')
  expect(second).toEqual(first)
  await click('换一个')
  expect(sent('binding.makeCode')[2]).not.toEqual(first)
})

test('who may only look sees no way to change anything', async () => {
  await open({ may: { bind: false, exempt: false, manage: false } })
  for (const text of ['生成绑定码', '登记免除', '转支部', '转出', '修改'])
    expect(screen.queryByText(text)).toBeNull()
})

test('a refused step says why at its field and keeps what was chosen', async () => {
  await open({}, { 'organization.branches': { branches: [{ id: 'c', name: '三支部', kind: 'serving' }] } })
  await click('转支部')
  const sheet = within(screen.getByRole('dialog', { name: '转到别的支部' }))
  fireEvent.click(sheet.getByText('转支部'))
  await settle()
  expect(sheet.getByText('请选择支部')).toBeTruthy()
  fireEvent.change(sheet.getByLabelText('支部'), { target: { value: '0' } })
  mockedCall.mockResolvedValueOnce({
    ok: false,
    error: {
      code: 'MOVE_BEFORE_JOINED',
      message: '日期要晚于 2026-03-01，那时才到现在的支部',
      field: 'from',
    },
  })
  fireEvent.click(sheet.getByText('转支部'))
  await settle()
  expect(sent('member.move')).toEqual([['member.move', { memberId: 'm', branchId: 'c', from: '2026-05-20' }]])
  expect(sheet.getByText('日期要晚于 2026-03-01，那时才到现在的支部')).toBeTruthy()
  expect(sheet.getByLabelText<HTMLSelectElement>('支部').value).toBe('0')
})
