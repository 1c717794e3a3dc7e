import { act, renderHook } from '@testing-library/react'
import { call } from '@/cloud/call'
import { type ReviewResult, useReviews } from './reviews'

jest.mock('@/cloud/call')
const mockedCall = jest.mocked(call) as unknown as jest.Mock

interface Sent {
  reviews: { reviewId: string; submissionId: string; round: number; verdict: string; comment: string }[]
}
const sent = () => mockedCall.mock.calls.map(([, input]) => input as Sent)
const accepts = (...refused: string[]) =>
  mockedCall.mockImplementationOnce((_: string, { reviews }: Sent) =>
    Promise.resolve({
      ok: true,
      data: {
        outcomes: reviews.map(({ submissionId }) => ({
          submissionId,
          state: null,
          refusal: refused.includes(submissionId)
            ? { code: 'REVIEW_OWN', message: '不能审批自己的提交' }
            : null,
        })),
      },
    }),
  )
const offline = () =>
  mockedCall.mockResolvedValueOnce({ ok: false, error: { code: 'OFFLINE', message: '网络不通' } })
const items = (...ids: string[]) => ids.map((id) => ({ id, round: 1 }))

async function during<T>(work: () => Promise<T>): Promise<T> {
  const box: { result?: T } = {}
  await act(async () => {
    box.result = await work()
  })
  return box.result as T
}

test('those refused keep their reason, the others are done', async () => {
  const { result } = renderHook(() => useReviews())
  accepts('b')
  const outcome = await during(() => result.current.approve(items('a', 'b', 'c')))
  expect(outcome).toEqual({ done: ['a', 'c'], refused: { b: '不能审批自己的提交' }, failure: null })
  expect(result.current.refusals).toEqual({ b: '不能审批自己的提交' })
  accepts()
  await during(() => result.current.giveBack(items('b'), '请写明时长'))
  expect(sent()[1]?.reviews[0]).toMatchObject({ verdict: 'returned', comment: '请写明时长' })
  expect(result.current.refusals).toEqual({})
})

test('a verdict whose answer was lost goes again under its id, a new one gets a new id', async () => {
  const { result } = renderHook(() => useReviews())
  offline()
  expect((await during(() => result.current.approve(items('a')))).failure).toBe('网络不通')
  accepts()
  await during(() => result.current.approve(items('a')))
  accepts()
  await during(() => result.current.approve(items('a')))
  const [first, second, third] = sent().map(({ reviews }) => reviews[0]?.reviewId)
  expect(second).toBe(first)
  expect(third).not.toBe(first)
})

test('a second tap while the first is under way sends nothing', async () => {
  const { result } = renderHook(() => useReviews())
  accepts()
  const [, second] = await during(() =>
    Promise.all([result.current.approve(items('a')), result.current.approve(items('a'))]),
  )
  expect(second).toEqual<ReviewResult>({ done: [], refused: {}, failure: null })
  expect(sent()).toHaveLength(1)
  expect(result.current.busy).toBe(false)
})

test('more than one call takes are sent in several', async () => {
  const { result } = renderHook(() => useReviews())
  accepts()
  accepts()
  const many = Array.from({ length: 70 }, (_, index) => `s${index}`)
  const outcome = await during(() => result.current.approve(items(...many)))
  expect(outcome.done).toHaveLength(70)
  expect(sent().map(({ reviews }) => reviews.length)).toEqual([50, 20])
})
