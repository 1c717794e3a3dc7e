import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { useView } from '@/stores/view'
import { Page } from './Page'

afterEach(() => act(() => useView.getState().setElder(false)))

test('the elder view is one class on the page and on what lies round it', () => {
  const { container } = render(<Page title='11 月' />)
  expect(container.querySelector('.page.elder')).toBeNull()
  act(() => useView.getState().setElder(true))
  expect(container.querySelector('.page.elder')).toBeTruthy()
  expect(document.documentElement.classList.contains('elder')).toBe(true)
})

test('the way back leads home where the page was opened by a link', () => {
  render(<Page title='我的星级' back />)
  fireEvent.click(screen.getByRole('button', { name: '返回' }))
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/month/index' })
})

test('the way back is one page where there is one', () => {
  jest.mocked(Taro.getCurrentPages).mockReturnValueOnce([{}, {}] as never)
  render(<Page title='我的星级' back />)
  fireEvent.click(screen.getByRole('button', { name: '返回' }))
  expect(Taro.navigateBack).toHaveBeenCalledTimes(1)
})
