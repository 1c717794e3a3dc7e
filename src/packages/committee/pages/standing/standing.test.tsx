import { fireEvent, render, screen } from '@testing-library/react'
import type { StandingRow } from '@/contract/standing'
import { RankRows } from '../../RankRows'
import { Attention } from './Attention'
import { standingSheet } from './standingSheet'

const row = (fields: Partial<StandingRow>): StandingRow => ({
  branchId: 'b1',
  branchName: '理论科支部',
  memberCount: 20,
  rank: 1,
  score: 94.2,
  parts: [
    { key: 'obligations', done: 27, of: 30, points: 52.94, possible: 58.82 },
    { key: 'participation', done: 188, of: 200, points: 22.12, possible: 23.53 },
    { key: 'reflections', done: 12, of: 10, points: 17.65, possible: 17.65 },
  ],
  change: { ranks: 2, score: 1.3 },
  missed: '',
  months: [],
  ...fields,
})

test('a branch with its rank, score, move and parts; a tap opens it', () => {
  const opened = jest.fn()
  render(<RankRows rows={[row({})]} onOpen={opened} />)
  expect(screen.getByText('94.2')).toBeTruthy()
  expect(screen.getByLabelText('上升 2 位').textContent).toBe('↑2')
  expect(screen.getByLabelText('义务完成 52.94，参与率 22.12，心得 17.65')).toBeTruthy()
  fireEvent.click(screen.getByText('理论科支部'))
  expect(opened).toHaveBeenCalledWith(expect.objectContaining({ branchId: 'b1' }))
})

test('a branch that was not ranked before shows no move; one that owed nothing shows no rank', () => {
  render(
    <RankRows
      rows={[row({ change: null }), row({ branchId: 'b2', branchName: '新支部', rank: null, score: null })]}
      onOpen={() => {}}
    />,
  )
  expect(screen.queryByText('–')).toBeNull()
  expect(screen.getByText('尚无得分')).toBeTruthy()
})

test('attention: what was missed in words, or that nothing was', () => {
  const { rerender } = render(
    <Attention rows={[row({}), row({ branchId: 'b2', missed: '3 月未开展志愿服务' })]} onOpen={() => {}} />,
  )
  expect(screen.getByText('3 月未开展志愿服务')).toBeTruthy()
  rerender(<Attention rows={[row({})]} onOpen={() => {}} />)
  expect(screen.getByText('到期的规定动作都开展了')).toBeTruthy()
})

test('attention: who missed most comes first, the rest on demand', () => {
  const missing = Array.from({ length: 7 }, (_, done) =>
    row({
      branchId: `b${done}`,
      branchName: `支部${done}`,
      parts: [{ key: 'obligations', done, of: 30, points: 0, possible: 0 }],
      missed: '3 月未开展志愿服务',
    }),
  ).reverse()
  render(<Attention rows={missing} onOpen={() => {}} />)
  const names = () => screen.getAllByText(/^支部/).map(({ textContent }) => textContent)
  expect(names()).toEqual(['支部0', '支部1', '支部2', '支部3', '支部4'])
  fireEvent.click(screen.getByText('全部 7 个支部'))
  expect(names()).toHaveLength(7)
})

test('the sheet has a cell for each head, in the order shown', () => {
  const [head, first] = standingSheet([row({ missed: '3 月未开展志愿服务' })])
  expect(first).toHaveLength(head!.length)
  expect(first!.slice(0, 7)).toEqual([1, '理论科支部', 20, 94.2, 52.94, 30, 27])
  expect(first!.at(-1)).toBe('3 月未开展志愿服务')
})
