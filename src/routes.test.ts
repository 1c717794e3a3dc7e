import Taro from '@tarojs/taro'
import { go } from './routes'

const standAt = (address: string) => (window.location.hash = address)

afterEach(() => standAt(''))

test('goes to a page with its parameters, without those that are not given', () => {
  go('activity', { id: 'one', mode: undefined })
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/activity/index?id=one' })
})

test('a second tap does not go again where the first one led', () => {
  standAt('/pages/activity/index?id=one')
  go('activity', { id: 'one' })
  expect(Taro.navigateTo).not.toHaveBeenCalled()
  go('activity', { id: 'two' })
  expect(Taro.navigateTo).toHaveBeenCalledTimes(1)
})
