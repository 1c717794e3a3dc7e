import Taro from '@tarojs/taro'

const KEY = 'token'

/** The local host's sign-in token (H5 only: in the mini-program WeChat says who calls). */
export const readToken = (): string => String(Taro.getStorageSync(KEY) || '')
export const saveToken = (token: string): void => Taro.setStorageSync(KEY, token)
export const forgetToken = (): void => Taro.removeStorageSync(KEY)
