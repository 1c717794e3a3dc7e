import type { Identity } from './ports'

interface WeChatSdk {
  DYNAMIC_CURRENT_ENV: symbol
  init(options: { env: symbol }): void
  getWXContext(): { OPENID?: string; SOURCE?: string }
}

const contextNow = () => {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const cloud = require('wx-server-sdk') as WeChatSdk
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
  return cloud.getWXContext()
}

/**
 * WeChat's own word for who calls. The SDK is required on first use: it costs 150–300 ms, and a timer's call does
 * without.
 */
export const wechatIdentity: Identity = { openid: () => contextNow().OPENID ?? null }

/** Whether a phone or the developer tools call, and not WeChat itself. */
export const isFromClient = (): boolean => /wx_(client|devtools)/.test(contextNow().SOURCE ?? '')
