import { failureOf, templateFields } from '../../src/domain/delivery'
import type { Courier } from './ports'

interface WeChatSdk {
  DYNAMIC_CURRENT_ENV: symbol
  init(options: { env: symbol }): void
  openapi: {
    subscribeMessage: {
      send(message: {
        touser: string
        templateId: string
        page: string
        data: Record<string, { value: string }>
      }): Promise<unknown>
    }
  }
}

const codeOf = (error: unknown): number | null =>
  typeof error === 'object' && error !== null && 'errCode' in error && typeof error.errCode === 'number'
    ? error.errCode
    : null

/** Subscription messages by WeChat's cloud. The SDK is required on first use: it is slow to load. */
export const wechatCourier: Courier = {
  send: async ({ openid, templateId, text, at, page }) => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const cloud = require('wx-server-sdk') as WeChatSdk
    cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
    const { thing1, time2 } = templateFields(text, at)
    const data = { thing1: { value: thing1 }, time2: { value: time2 } }
    try {
      await cloud.openapi.subscribeMessage.send({ touser: openid, templateId, page, data })
      return 'sent'
    } catch (error) {
      // Without a code of WeChat's it cannot be known whether the message arrived.
      const code = codeOf(error)
      if (code === null) throw error
      return failureOf(code)
    }
  },
}
