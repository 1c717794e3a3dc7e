import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { ScoreBar } from './ScoreBar'
import { Segmented } from './Segmented'
import { Stars } from './Stars'
import { TextArea } from './TextArea'

test('stars are read as words', () => {
  render(<Stars stars={4} />)
  expect(screen.getByRole('img', { name: '四星' })).toBeTruthy()
})

test('points that are not known yet are not guessed', () => {
  render(<ScoreBar label='民主评议' points={null} possible={10} />)
  expect(screen.getByText('尚无')).toBeTruthy()
})

test('a text that is too long stays, is counted, and is called too long', () => {
  render(<TextArea label='心得' value={'学'.repeat(1204)} limit={1200} onChange={() => undefined} />)
  expect(screen.getByText('1,204 / 1,200')).toBeTruthy()
  expect(screen.getByRole('alert').textContent).toBe('超出 4 字，请删减')
})

test('one of the segments is chosen', () => {
  function Period() {
    const [period, setPeriod] = useState<'month' | 'year'>('month')
    const options = [
      { value: 'month', label: '月' },
      { value: 'year', label: '年' },
    ] as const
    return <Segmented label='期间' options={options} value={period} onChange={setPeriod} />
  }
  render(<Period />)
  fireEvent.click(screen.getByRole('radio', { name: '年' }))
  expect(screen.getByRole('radio', { name: '年' }).getAttribute('aria-checked')).toBe('true')
  expect(screen.getByRole('radio', { name: '月' }).getAttribute('aria-checked')).toBe('false')
})
