import type { Identity } from './ports'

interface WeChatSdk {
  DYNAMIC_CURRENT_ENV: symbol
  init(options: { env: symbol }): void
  getWXContext(): { OPENID?: string }
}

/**
 * WeChat's own word for who calls. The SDK is required on first use: it costs 150–300 ms, and a timer's call does
 * without.
 */
export const wechatIdentity: Identity = {
  openid: () => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const cloud = require('wx-server-sdk') as WeChatSdk
    cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
    return cloud.getWXContext().OPENID ?? null
  },
}
