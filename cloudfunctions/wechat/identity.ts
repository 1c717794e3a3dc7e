import type { Identity } from './ports'
import { wechatSdk } from './sdk'

interface WeChatSdk {
  getWXContext(): { OPENID?: string; SOURCE?: string }
}

const contextNow = () => wechatSdk<WeChatSdk>().getWXContext()

/** WeChat's own word for who calls. */
export const wechatIdentity: Identity = { openid: () => contextNow().OPENID ?? null }

/** Whether a phone or the developer tools call, and not WeChat itself. */
export const isFromClient = (): boolean => /wx_(client|devtools)/.test(contextNow().SOURCE ?? '')
