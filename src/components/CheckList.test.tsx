import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { CheckList } from './CheckList'

const members = [
  { id: 'he', title: '何嘉宁', sub: '第一党小组' },
  { id: 'xu', title: '许明哲', sub: '第一党小组' },
  { id: 'wu', title: '吴雅琴', sub: '第二党小组', note: '请假', disabled: true },
]

function Roll({ onChange }: { onChange: (chosen: string[]) => void }) {
  const [chosen, setChosen] = useState<string[]>([])
  return (
    <CheckList
      items={members}
      chosen={chosen}
      searchable
      onChange={(ids) => {
        setChosen(ids)
        onChange(ids)
      }}
    />
  )
}

test('all that may be ticked are ticked at once, and unticked', () => {
  const onChange = jest.fn()
  render(<Roll onChange={onChange} />)
  fireEvent.click(screen.getByText('全选'))
  expect(onChange).toHaveBeenLastCalledWith(['he', 'xu'])
  fireEvent.click(screen.getByText('全不选'))
  expect(onChange).toHaveBeenLastCalledWith([])
})

test('a search keeps what was ticked outside it', () => {
  const onChange = jest.fn()
  render(<Roll onChange={onChange} />)
  fireEvent.click(screen.getByRole('checkbox', { name: '许明哲' }))
  fireEvent.change(screen.getByPlaceholderText('搜索姓名'), { target: { value: '何' } })
  expect(screen.queryByText('许明哲')).toBeNull()
  fireEvent.click(screen.getByText('全选'))
  expect(onChange).toHaveBeenLastCalledWith(['xu', 'he'])
})

test('one on leave cannot be ticked', () => {
  const onChange = jest.fn()
  render(<Roll onChange={onChange} />)
  fireEvent.click(screen.getByRole('checkbox', { name: '吴雅琴' }))
  expect(onChange).not.toHaveBeenCalled()
})
