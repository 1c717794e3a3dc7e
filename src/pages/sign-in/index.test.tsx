import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { Person } from '@/cloud/localSignIn'
import { readToken } from '@/cloud/token'
import { openWith } from '../../../config/jest/page'
import SignInPage from './index'

const member = (index: number): Person => ({
  memberId: `m${index}`,
  name: `党员${index}`,
  branch: '理论科支部',
  posts: [],
})
const secretary: Person = { memberId: 's', name: '周书记', branch: '新闻科支部', posts: ['支部书记'] }
const officer: Person = {
  memberId: 'o',
  name: '吴干事',
  branch: '办公室支部',
  posts: ['支部书记', '党务工作者'],
}
const people = [officer, secretary, ...Array.from({ length: 6 }, (_, index) => member(index))]

/** What the host answers, by address. */
function hostAnswers(answers: Record<string, { statusCode: number; data: unknown }>) {
  jest
    .mocked(Taro.request)
    .mockImplementation((({ url }: { url: string }) =>
      Promise.resolve(answers[url] ?? { statusCode: 404, data: {} })) as unknown as typeof Taro.request)
}

const open = { '/local/people': { statusCode: 200, data: people } }

test('a few people of each role, the others on demand', async () => {
  hostAnswers(open)
  render(<SignInPage />)
  expect(await screen.findByText('周书记')).toBeTruthy()
  // By the post that lets her do most.
  expect(screen.getByText('吴干事').closest('.card')?.textContent).toContain('机关党委')
  expect(screen.queryByText('党员5')).toBeNull()
  fireEvent.click(screen.getByText('全部 6 人'))
  expect(screen.getByText('党员5')).toBeTruthy()
})

test('signs in and goes on to the page that was asked for', async () => {
  const asked = '/pages/checkin/index?code=a%2Fb'
  openWith({ to: encodeURIComponent(asked) })
  hostAnswers({
    ...open,
    '/local/sign-in': { statusCode: 200, data: { token: 'token-of-s' } },
    '/functions/api': { statusCode: 200, data: { ok: true, data: { name: '周书记' } } },
  })
  render(<SignInPage />)
  fireEvent.click(await screen.findByText('周书记'))
  await waitFor(() => expect(Taro.reLaunch).toHaveBeenCalledWith({ url: asked }))
  expect(readToken()).toBe('token-of-s')
  const sent = jest.mocked(Taro.request).mock.calls.find(([{ url }]) => url === '/local/sign-in')
  expect(sent?.[0].data).toEqual({ memberId: 's' })
})

test.each(['https://elsewhere.example/', '/pages/sign-in/index?to=x', '%E0', ''])(
  'an address that is none of ours (%j) leads home',
  async (asked) => {
    openWith({ to: asked })
    hostAnswers({ ...open, '/local/sign-in': { statusCode: 200, data: { token: 't' } } })
    render(<SignInPage />)
    fireEvent.click(await screen.findByText('周书记'))
    await waitFor(() => expect(Taro.reLaunch).toHaveBeenCalledWith({ url: '/pages/month/index' }))
  },
)

test('somebody new goes on to the binding', async () => {
  openWith({ to: 'x' })
  hostAnswers({ ...open, '/local/sign-in': { statusCode: 200, data: { token: 'new' } } })
  render(<SignInPage />)
  fireEvent.click(await screen.findByText('我还没有绑定'))
  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/bind/index?to=x' }))
  expect(readToken()).toBe('new')
})

test('two taps sign in once', async () => {
  hostAnswers(open)
  render(<SignInPage />)
  const row = await screen.findByText('周书记')
  fireEvent.click(row)
  fireEvent.click(row)
  await act(async () => {})
  expect(jest.mocked(Taro.request).mock.calls.filter(([{ url }]) => url === '/local/sign-in')).toHaveLength(1)
  expect(readToken()).toBe('')
})

test.each([403, 404])('a host that refuses (%i) sends people to the mini-program', async (statusCode) => {
  hostAnswers({ '/local/people': { statusCode, data: {} } })
  render(<SignInPage />)
  expect(await screen.findByText('请在微信小程序中使用')).toBeTruthy()
})

test('without network one can try again', async () => {
  jest.mocked(Taro.request).mockRejectedValueOnce(new Error('offline'))
  render(<SignInPage />)
  const again = await screen.findByText('再试一次')
  hostAnswers(open)
  fireEvent.click(again)
  expect(await screen.findByText('周书记')).toBeTruthy()
})

test('finds people by name, branch or post', async () => {
  hostAnswers(open)
  render(<SignInPage />)
  await screen.findByText('周书记')
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '办公室' } })
  expect(screen.getByText('吴干事')).toBeTruthy()
  expect(screen.queryByText('周书记')).toBeNull()
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '没有这个人' } })
  fireEvent.click(screen.getByText('看全部'))
  expect(screen.getByText('周书记')).toBeTruthy()
})
