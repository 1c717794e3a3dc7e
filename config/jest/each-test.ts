import Taro from '@tarojs/taro'
import { leavePage } from './page'

afterEach(() => {
  Taro.clearStorageSync()
  leavePage()
})
