import Taro from '@tarojs/taro'

/** Random bytes that nobody can guess; throws where WeChat is too old to have any (before 2.17.3). */
export const randomBytes = (count: number): Promise<Uint8Array> =>
  new Promise((resolve, reject) =>
    Taro.getUserCryptoManager().getRandomValues({
      length: count,
      success: ({ randomValues }) => resolve(new Uint8Array(randomValues)),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    }),
  )
