import { act, renderHook } from '@testing-library/react'
import { call } from '@/cloud/call'
import { happens } from '../../config/jest/page'
import { usePages } from './query'

jest.mock('@/cloud/call')
const mockedCall = jest.mocked(call) as unknown as jest.Mock

/** A list of so many, three a page. */
function holds(count: () => number) {
  mockedCall.mockImplementation((_: string, { cursor }: { cursor: string | null }) => {
    const from = Number(cursor ?? 0)
    const to = Math.min(from + 3, count())
    const items = Array.from({ length: to - from }, (__, at) => ({ id: from + at }))
    return Promise.resolve({ ok: true, data: { items, nextCursor: to < count() ? String(to) : null } })
  })
}

test('who comes back to a long list finds it as long as they left it, and no longer', async () => {
  let count = 20
  holds(() => count)
  const { result } = renderHook(() => usePages('message.list', {}))
  await act(async () => undefined)
  expect(result.current.items).toHaveLength(3)
  await act(() => result.current.more())
  await act(() => result.current.more())
  expect(result.current.items).toHaveLength(9)

  await act(async () => happens('show'))
  expect(result.current.items).toHaveLength(9)
  expect(result.current.state).toEqual({ status: 'ready', more: 'waiting' })

  count = 5
  await act(async () => happens('show'))
  expect(result.current.items).toHaveLength(5)
  expect(result.current.state).toEqual({ status: 'ready', more: 'none' })
})

test('another question begins with its first page', async () => {
  holds(() => 20)
  const { result, rerender } = renderHook(({ kind }) => usePages('message.list', { kind }), {
    initialProps: { kind: 'activity' as 'activity' | 'review' },
  })
  await act(async () => undefined)
  await act(() => result.current.more())
  expect(result.current.items).toHaveLength(6)
  rerender({ kind: 'review' })
  await act(async () => undefined)
  expect(result.current.items).toHaveLength(3)
})
