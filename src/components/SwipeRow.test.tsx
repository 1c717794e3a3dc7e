import { fireEvent, render, screen } from '@testing-library/react'
import { SwipeRow } from './SwipeRow'

const finger = (clientX: number, clientY = 0) => ({ touches: [{ clientX, clientY }] })
function swipe(from: [number, number], to: [number, number]) {
  const row = screen.getByText('何嘉宁')
  fireEvent.touchStart(row, finger(...from))
  fireEvent.touchMove(row, finger(...to))
  fireEvent.touchEnd(row, { touches: [] })
}
const isOpen = () => document.querySelector('.swipe-row--open') !== null

test('a swipe to the left opens the row, one to the right shuts it, a scroll does neither', () => {
  const onAction = jest.fn()
  render(
    <SwipeRow action='退回' label='退回 何嘉宁' onAction={onAction}>
      何嘉宁
    </SwipeRow>,
  )
  swipe([200, 0], [190, 60])
  expect(isOpen()).toBe(false)
  swipe([200, 0], [120, 10])
  expect(isOpen()).toBe(true)
  swipe([100, 0], [180, 0])
  expect(isOpen()).toBe(false)
  swipe([200, 0], [120, 0])
  fireEvent.click(screen.getByLabelText('退回 何嘉宁'))
  expect(onAction).toHaveBeenCalledTimes(1)
  expect(isOpen()).toBe(false)
})
