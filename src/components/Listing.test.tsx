import { act, fireEvent, render, screen } from '@testing-library/react'
import { happens } from '../../config/jest/page'
import { Listing, type ListingState } from './Listing'

const onRetry = jest.fn()
const onMore = jest.fn()

const show = (state: ListingState, isEmpty = false) =>
  render(
    <Listing
      state={state}
      isEmpty={isEmpty}
      onRetry={onRetry}
      onMore={onMore}
      empty={{ text: '这个月还没有活动' }}
    >
      <p>11 月主题党日</p>
    </Listing>,
  )
const scrollToEnd = () => act(() => happens('reachBottom'))

test('loading is announced and shows no rows', () => {
  show({ status: 'loading' })
  expect(screen.getByRole('status', { name: '正在加载' })).toBeTruthy()
  expect(screen.queryByText('11 月主题党日')).toBeNull()
})

test('an error says what happened and can be tried again', () => {
  show({ status: 'error', message: '网络不通' })
  expect(screen.getByRole('alert').textContent).toContain('网络不通')
  fireEvent.click(screen.getByText('再试一次'))
  expect(onRetry).toHaveBeenCalledTimes(1)
})

test('an empty list says so', () => {
  show({ status: 'ready', more: 'none' }, true)
  expect(screen.getByText('这个月还没有活动')).toBeTruthy()
})

test('the next page comes by scrolling or by the button', () => {
  show({ status: 'ready', more: 'waiting' })
  scrollToEnd()
  fireEvent.click(screen.getByText('加载更多'))
  expect(onMore).toHaveBeenCalledTimes(2)
})

test.each(['none', 'loading', 'error'] as const)('scrolling asks for nothing when more is %s', (more) => {
  show({ status: 'ready', more })
  scrollToEnd()
  expect(onMore).not.toHaveBeenCalled()
})

test('the end is named', () => {
  show({ status: 'ready', more: 'none' })
  expect(screen.getByText('没有更多了')).toBeTruthy()
})
