import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { call } from '@/cloud/call'
import { askLeave } from './askLeave'
import { LeaveToSend } from './LeaveToSend'

jest.mock('@/cloud/call')
jest.mock('./askLeave')
const mockedCall = jest.mocked(call) as unknown as jest.Mock
const mockedAsk = jest.mocked(askLeave)

const offered = (templateId: string | null) =>
  mockedCall.mockImplementation((action: string) =>
    Promise.resolve({ ok: true, data: action === 'message.offer' ? { templateId } : { unused: 1 } }),
  )
async function show() {
  const { unmount } = render(<LeaveToSend template='review'>结果出来时提醒我</LeaveToSend>)
  await act(async () => undefined)
  return unmount
}
const tap = async () => {
  fireEvent.click(screen.getByText('提醒我'))
  await act(async () => undefined)
}

test('is not there without a template, or while a leave lies unused', async () => {
  offered(null)
  await show()
  expect(screen.queryByText('提醒我')).toBeNull()
})

test('asks from a tap alone, and keeps the leave that was given', async () => {
  offered('T2')
  mockedAsk.mockResolvedValue(true)
  await show()
  expect(mockedAsk).not.toHaveBeenCalled()
  await tap()
  expect(mockedAsk).toHaveBeenCalledWith('T2')
  expect(mockedCall).toHaveBeenCalledWith('message.grant', {
    grantId: expect.any(String) as string,
    template: 'review',
  })
  expect(screen.queryByText('提醒我')).toBeNull()
})

test('after a no it does not ask again that day, and does the next', async () => {
  offered('T2')
  mockedAsk.mockResolvedValue(false)
  const leave = await show()
  await tap()
  expect(screen.queryByText('提醒我')).toBeNull()
  expect(mockedCall).not.toHaveBeenCalledWith('message.grant', expect.anything())
  leave()
  const again = await show()
  expect(screen.queryByText('提醒我')).toBeNull()
  again()
  Taro.setStorageSync('leave.refused.review', '2020-01-01')
  await show()
  expect(screen.getByText('提醒我')).toBeTruthy()
})
