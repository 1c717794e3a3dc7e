import type { Phone } from './ports'

interface WeChatSdk {
  DYNAMIC_CURRENT_ENV: symbol
  init(options: { env: symbol }): void
  openapi: {
    phonenumber: {
      getPhoneNumber(asked: { code: string }): Promise<{ phoneInfo?: { purePhoneNumber?: string } }>
    }
  }
}

/** WeChat's "invalid code": used already, older than five minutes, or made up. */
const INVALID_CODE = 40029

const isInvalidCode = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'errCode' in error && error.errCode === INVALID_CODE

/** The phone button's number, as WeChat's cloud tells it. The SDK is required on first use: it is slow to load. */
export const wechatPhone: Phone = {
  numberOf: async (code) => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const cloud = require('wx-server-sdk') as WeChatSdk
    cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
    try {
      const { phoneInfo } = await cloud.openapi.phonenumber.getPhoneNumber({ code })
      return phoneInfo?.purePhoneNumber ?? null
    } catch (error) {
      if (isInvalidCode(error)) return null
      throw error
    }
  },
}
