import type { Phone } from './ports'
import { wechatSdk } from './sdk'

interface WeChatSdk {
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

/** The phone button's number, as WeChat's cloud tells it. */
export const wechatPhone: Phone = {
  numberOf: async (code) => {
    const cloud = wechatSdk<WeChatSdk>()
    try {
      const { phoneInfo } = await cloud.openapi.phonenumber.getPhoneNumber({ code })
      return phoneInfo?.purePhoneNumber ?? null
    } catch (error) {
      if (isInvalidCode(error)) return null
      throw error
    }
  },
}
