import { act, fireEvent, render, screen } from '@testing-library/react'
import { call } from '@/cloud/call'
import { useSession } from '@/stores/session'
import { NextStep } from './NextStep'
import StarsPage from './index'

jest.mock('@/cloud/call')
const mockedCall = jest.mocked(call) as unknown as jest.Mock

const source = { id: 'r1', title: '读第三章', on: '2026-03-05', by: '林书记' }
const rating = {
  score: 48,
  stars: 1,
  veto: null,
  next: { stars: 2, threshold: 60, steps: [{ key: 'volunteerService', count: 2 }] },
  waiting: 2,
  year: 2026,
  asOf: '2026-11-22',
  lastYear: { year: 2025, score: 86, stars: 4 },
  contests: [],
  published: null,
  mayContest: true,
  member: { id: 'm', name: '何嘉宁', probationary: true },
  parts: [
    {
      key: 'reflection',
      points: 3,
      possible: 15,
      done: 1,
      owed: 5,
      settled: true,
      sources: [source],
      missed: [],
    },
    {
      key: 'appraisal',
      points: 0,
      possible: 10,
      done: 0,
      owed: null,
      settled: false,
      sources: [],
      missed: [],
    },
  ],
}
const open = async (data: object) => {
  mockedCall.mockResolvedValue({ ok: true, data })
  await act(async () => void render(<StarsPage />))
}
const sentence = (next: Parameters<typeof NextStep>[0]['next'], score = 50) =>
  render(<NextStep next={next} score={score} isMine />).container.textContent

test('the next star is said in a sentence', () => {
  const steps = [
    { key: 'volunteerService', count: 2 },
    { key: 'reflection', count: 1 },
  ] as const
  expect(sentence({ stars: 5, threshold: 90, steps: [...steps] })).toBe(
    '再参加 2 次志愿服务，交 1 篇心得，就到五星。',
  )
  expect(sentence({ stars: 4, threshold: 80, steps: [] }, 71.25)).toBe(
    '离四星还差 8.75 分。心得和志愿服务补齐了还不够，也看组织生活、评议和加分。',
  )
  expect(sentence({ stars: 5, threshold: 90, steps: [] }, 91)).toBe('分数够了；五星还要民主评议为优秀。')
  expect(sentence(null)).toBe('已经是五星，保持下去。')
})

test('a part unfolds to its records with who approved; what is not known is not guessed', async () => {
  await open(rating)
  expect(screen.getByText('通过 1 篇，应有 5 篇')).toBeTruthy()
  expect(screen.getByText('尚无')).toBeTruthy()
  expect(screen.queryByText('读第三章')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: /学习心得/ }))
  expect(screen.getByText('读第三章')).toBeTruthy()
  expect(screen.getByText('3 月 5 日 · 林书记确认')).toBeTruthy()
  expect(screen.getByText('还有 2 项在等审批，通过后再算进来。')).toBeTruthy()
  expect(screen.getByText('预备党员')).toBeTruthy()
})

test('a veto says why', async () => {
  await open({ ...rating, next: null, veto: { id: 'v', title: '通报批评', on: '2026-05-01', by: '纪委' } })
  expect(screen.getByRole('alert').textContent).toContain(
    '2026 年按一星计：通报批评（5 月 1 日，纪委记录）。',
  )
})

test('what the campaign published stands beside what the records say now', async () => {
  const published = { stars: 4, score: 91, reason: '没有评定民主评议等次', at: '2027-01-20T02:00:00.000Z' }
  await open({ ...rating, published: { ...published, correctedFrom: null } })
  expect(screen.getByText('2026 年度发布')).toBeTruthy()
  expect(screen.getByText('四星 · 91 分')).toBeTruthy()
  expect(screen.getByText(/1 月 20 日发布。说明：没有评定民主评议等次$/)).toBeTruthy()
  // What is out is no more to be reached.
  expect(screen.queryByText(/就到/)).toBeNull()
  expect(screen.queryByText(/更正/)).toBeNull()
})

test('a correction is called one, with what it corrects and why', async () => {
  const published = { stars: 4, score: 91, reason: '核减一次服务', at: '2027-01-28T02:00:00.000Z' }
  await open({ ...rating, published: { ...published, correctedFrom: 5 } })
  expect(screen.getByText('2026 年度更正')).toBeTruthy()
  expect(screen.getByText(/1 月 28 日由五星更正为四星。更正原因：核减一次服务$/)).toBeTruthy()
  expect(screen.queryByText(/发布/)).toBeNull()
})

test('a year that is over has no next star, and is not called this year', async () => {
  useSession.setState({ me: { today: '2027-02-01' } as never })
  await open({ ...rating, asOf: '2026-12-31' })
  expect(screen.queryByText(/就到/)).toBeNull()
  expect(screen.getByText('2026 年，算全年')).toBeTruthy()
  expect(screen.getByText('2025 年 86 分，四星；2026 年少 38 分')).toBeTruthy()
})
