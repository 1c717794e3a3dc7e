import { act, renderHook } from '@testing-library/react'
import { useSession } from '@/stores/session'
import { periodIn, usePeriod } from './period'

const today = '2026-11-23'
const periodOn = (params: Record<string, string>) => {
  useSession.setState({ me: { today } as never })
  return renderHook(() => usePeriod(params)).result
}

test.each([
  [{}, 'halfYear', today],
  [{ cadence: 'month', on: '2022-06-30' }, 'month', '2022-06-30'],
  [{ cadence: 'week', on: '2022-02-30' }, 'halfYear', today],
  [{ cadence: 'year', on: '2099-01-01' }, 'year', today],
])('an address with %j', (params, cadence, on) => {
  expect(periodIn(params, today)).toEqual({ cadence, on })
})

test('steps back and forth, never into the future', () => {
  const choice = periodOn({})
  expect(choice.current).toMatchObject({ label: '2026 年下半年', after: null })
  act(() => choice.current.before())
  expect(choice.current).toMatchObject({ label: '2026 年上半年', on: '2026-06-30' })
  act(() => choice.current.after?.())
  expect(choice.current).toMatchObject({ label: '2026 年下半年', on: today })
})

test('a shorter period begins at the end of the longer one', () => {
  const choice = periodOn({ cadence: 'halfYear', on: '2022-03-15' })
  act(() => choice.current.choose('month'))
  expect(choice.current.label).toBe('2022 年 6 月')
  act(() => choice.current.choose('year'))
  expect(choice.current.label).toBe('2022 年')
  act(() => choice.current.choose('month'))
  expect(choice.current.label).toBe('2022 年 12 月')
})

test('any month can be looked at', () => {
  const choice = periodOn({})
  act(() => choice.current.lookAt('2022-02-01'))
  expect(choice.current).toMatchObject({ label: '2022 年上半年', on: '2022-06-30' })
})
