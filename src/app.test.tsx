import Taro from '@tarojs/taro'
import { act, render, screen, waitFor } from '@testing-library/react'
import App from './app'
import { SessionGate } from './components/SessionGate'
import { useSession } from './stores/session'

const answers = (data: unknown) =>
  jest.mocked(Taro.request).mockResolvedValue({ statusCode: 200, data } as never)
const refuses = (code: string, message: string) => answers({ ok: false, error: { code, message } })
const opened = (address: string) => {
  window.location.hash = address
  return render(
    <App>
      <SessionGate>content</SessionGate>
    </App>,
  )
}

beforeEach(() => useSession.setState({ me: null, refusal: null }))

test.each([
  ['NOT_SIGNED_IN', 'the choice of who one is', 'sign-in'],
  ['NOT_A_MEMBER', 'the binding', 'bind'],
  ['MEMBER_LEFT', 'the page that says so', 'bind'],
])('%s: to %s, keeping the page that was asked for', async (code, _, page) => {
  refuses(code, '')
  opened('/pages/checkin/index?c=a%2Fb')
  const to = encodeURIComponent('/pages/checkin/index?c=a%2Fb')
  await waitFor(() => expect(Taro.reLaunch).toHaveBeenCalledWith({ url: `/pages/${page}/index?to=${to}` }))
  expect(Taro.reLaunch).toHaveBeenCalledTimes(1)
})

test('nobody is sent anywhere before the first page stands: it would come last and cover the other', async () => {
  refuses('NOT_SIGNED_IN', '请先登录')
  jest.mocked(Taro.getCurrentPages).mockReturnValue([])
  const { rerender } = render(<App />)
  await waitFor(() => expect(useSession.getState().refusal).not.toBeNull())
  expect(Taro.reLaunch).not.toHaveBeenCalled()
  jest.mocked(Taro.getCurrentPages).mockReturnValue([{}])
  rerender(<App />)
  expect(Taro.reLaunch).toHaveBeenCalledTimes(1)
})

test('on the choice itself one stays', async () => {
  refuses('NOT_SIGNED_IN', '请先登录')
  opened('/pages/sign-in/index?to=x')
  await waitFor(() => expect(useSession.getState().refusal).not.toBeNull())
  expect(Taro.reLaunch).not.toHaveBeenCalled()
})

test('a member sees the page', async () => {
  answers({ ok: true, data: { name: '张三' } })
  opened('/pages/month/index')
  await waitFor(() => expect(useSession.getState().me).not.toBeNull())
  expect(screen.getByText('content')).toBeTruthy()
  expect(Taro.reLaunch).not.toHaveBeenCalled()
})

test('who is let in nowhere reads why, and what to do', async () => {
  answers({ ok: true, data: { name: '张三' } })
  opened('/pages/month/index')
  act(() =>
    useSession.setState({
      me: null,
      refusal: { code: 'NOT_A_MEMBER', message: '还没有绑定党员身份，请联系支部书记' },
    }),
  )
  expect(screen.queryByText('content')).toBeNull()
  expect(
    screen.getByText('还没有绑定党员身份，请联系支部书记。请书记核对花名册，办好后再试一次'),
  ).toBeTruthy()
  act(() => screen.getByText('再试一次').click())
  expect(await screen.findByText('content')).toBeTruthy()
})
