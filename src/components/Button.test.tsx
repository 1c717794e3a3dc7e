import { act, fireEvent, render, screen } from '@testing-library/react'
import { PrimaryButton } from './Button'

const button = () => screen.getByRole('button')

test('a second tap while the first is under way does nothing', async () => {
  let finish = () => {}
  const approve = jest.fn(() => new Promise<void>((resolve) => (finish = resolve)))
  render(<PrimaryButton onClick={approve}>同意</PrimaryButton>)

  fireEvent.click(button())
  fireEvent.click(button())
  expect(approve).toHaveBeenCalledTimes(1)
  expect(button().getAttribute('aria-busy')).toBe('true')

  await act(async () => finish())
  expect(button().getAttribute('aria-busy')).toBeNull()
  fireEvent.click(button())
  expect(approve).toHaveBeenCalledTimes(2)
})

test('a button that cannot act says why', () => {
  const publish = jest.fn()
  render(
    <PrimaryButton disabled='先填写地点' onClick={publish}>
      发布
    </PrimaryButton>,
  )
  fireEvent.click(button())
  expect(publish).not.toHaveBeenCalled()
  expect(screen.getByRole('status').textContent).toBe('先填写地点')
})

test('the keyboard presses it as well', () => {
  const publish = jest.fn()
  render(<PrimaryButton onClick={publish}>发布</PrimaryButton>)
  fireEvent.keyDown(button(), { key: 'Enter' })
  fireEvent.keyDown(button(), { key: ' ' })
  fireEvent.keyDown(button(), { key: 'a' })
  expect(publish).toHaveBeenCalledTimes(2)
})
