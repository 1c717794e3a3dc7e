import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { call } from '@/cloud/call'
import { useSession } from '@/stores/session'
import { openWith } from '../../../config/jest/page'
import BindPage from './index'

jest.mock('@/cloud/call')
const mockedCall = jest.mocked(call) as unknown as jest.Mock

const nobody = { code: 'NOT_A_MEMBER', message: '还没有绑定党员身份' }
const settle = () => act(async () => Promise.resolve())

function server(answers: Record<string, unknown>) {
  mockedCall.mockImplementation((action: string) => Promise.resolve(answers[action]))
}
const refused = (code: string, message: string) => ({ ok: false, error: { code, message } })
const type = (text: string) => fireEvent.change(screen.getByLabelText('绑定码'), { target: { value: text } })
const send = async () => {
  fireEvent.click(screen.getByText('绑定'))
  await settle()
  await settle()
}

beforeEach(() => useSession.setState({ me: null, refusal: nobody }))

test('a code is grouped while it is typed, sent as it is kept, and leads on to the page that was asked for', async () => {
  openWith({ to: encodeURIComponent('/pages/activities/index') })
  server({
    'binding.bind': { ok: true, data: { memberId: 'm', name: '陈明' } },
    'organization.me': { ok: true, data: { memberId: 'm', name: '陈明' } },
  })
  render(<BindPage />)
  type('k7qw4mpo')
  expect(screen.getByLabelText<HTMLInputElement>('绑定码').value).toBe('K7QW 4MPO')
  await send()
  expect(mockedCall).toHaveBeenCalledWith('binding.bind', { code: 'K7QW4MP0' })
  expect(Taro.reLaunch).toHaveBeenCalledWith({ url: '/pages/activities/index' })
})

test('what was typed stays when it is refused, with the reason, and what cannot be a code is not sent', async () => {
  server({ 'binding.bind': refused('BIND_CODE_EXPIRED', '绑定码已经过期，请向书记要新的') })
  render(<BindPage />)
  type('k7q')
  await send()
  expect(screen.getByText('绑定码是 8 位字母和数字，请核对')).toBeTruthy()
  expect(mockedCall).not.toHaveBeenCalled()
  type('k7qw4mpa')
  await send()
  expect(screen.getByText('绑定码已经过期，请向书记要新的')).toBeTruthy()
  expect(screen.getByLabelText<HTMLInputElement>('绑定码').value).toBe('K7QW 4MPA')
})

test('an answer that was lost is no harm: they are bound since', async () => {
  server({
    'binding.bind': refused('BOUND_ALREADY', '这个微信已经绑定了党员身份'),
    'organization.me': { ok: true, data: { memberId: 'm', name: '陈明' } },
  })
  render(<BindPage />)
  type('k7qw4mpa')
  await send()
  expect(Taro.reLaunch).toHaveBeenCalledWith({ url: '/pages/month/index' })
})

test('who has left reads so, and may have a new code', async () => {
  useSession.setState({ refusal: { code: 'MEMBER_LEFT', message: '' } })
  render(<BindPage />)
  expect(screen.getByText('组织关系已转出')).toBeTruthy()
  expect(screen.queryByLabelText('绑定码')).toBeNull()
  fireEvent.click(screen.getByText('我有新的绑定码'))
  expect(screen.getByLabelText('绑定码')).toBeTruthy()
})
