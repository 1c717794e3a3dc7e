import { Input, Picker, Text, View } from '@tarojs/components'
import Taro, { useDidShow, useReachBottom, useRouter } from '@tarojs/taro'
import { Button } from '@nutui/nutui-react-taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { happens, openWith } from './page'

function Page() {
  const { id } = useRouter().params
  const [shown, setShown] = useState(0)
  const [text, setText] = useState('')
  const [day, setDay] = useState('2026-01-01')
  useDidShow(() => {
    setShown((times) => times + 1)
  })
  useReachBottom(() => {
    setText('end')
  })
  return (
    <View>
      <Text>{`${id} shown ${shown}: ${text}, ${day}`}</Text>
      <Input aria-label='name' value={text} onInput={(event) => setText(event.detail.value)} />
      <Picker mode='date' value={day} onChange={(event) => setDay(event.detail.value)}>
        <Text>choose</Text>
      </Picker>
      <Button onClick={() => void Taro.navigateTo({ url: '/next' })}>go</Button>
    </View>
  )
}

test('a page opens with its parameters and hears what happens to it', () => {
  openWith({ id: 'a1' })
  render(<Page />)
  expect(screen.getByText('a1 shown 1: , 2026-01-01')).toBeTruthy()
  act(() => {
    happens('show')
    happens('reachBottom')
  })
  expect(screen.getByText('a1 shown 2: end, 2026-01-01')).toBeTruthy()
})

test('fields and pickers tell what was entered, a button what was tapped', () => {
  openWith({ id: 'a1' })
  const { container } = render(<Page />)
  fireEvent.change(screen.getByLabelText('name'), { target: { value: '张三' } })
  const wheel = container.querySelector('[data-picker=date]')
  expect(wheel).not.toBeNull()
  fireEvent.change(wheel!, { target: { value: '2026-02-02' } })
  expect(screen.getByText('a1 shown 1: 张三, 2026-02-02')).toBeTruthy()

  fireEvent.click(screen.getByText('go'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/next' })
})

test('storage is empty again in the next test', () => {
  Taro.setStorageSync('draft', 'text')
  expect(Taro.getStorageSync('draft')).toBe('text')
})

test('storage was emptied', () => {
  expect(Taro.getStorageSync('draft')).toBe('')
})
