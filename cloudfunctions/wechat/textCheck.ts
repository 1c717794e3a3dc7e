import type { TextVerdict } from '../../src/domain/content'
import type { TextCheck } from './ports'

interface WeChatSdk {
  DYNAMIC_CURRENT_ENV: symbol
  init(options: { env: symbol }): void
  openapi: {
    security: {
      msgSecCheck(asked: {
        version: 2
        scene: number
        openid: string
        content: string
      }): Promise<{ result?: { suggest?: string } }>
    }
  }
}

/** WeChat's scene of what users write to one another (1 profile, 2 comment, 3 forum, 4 social log). */
const COMMENT = 2

const verdicts: Record<string, TextVerdict> = { pass: 'pass', review: 'review', risky: 'risky' }

/** WeChat's own check. The SDK is required on first use: it is slow to load. */
export const wechatTextCheck: TextCheck = {
  verdictOn: async (openid, content) => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const cloud = require('wx-server-sdk') as WeChatSdk
    cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
    const { result } = await cloud.openapi.security.msgSecCheck({
      version: 2,
      scene: COMMENT,
      openid,
      content,
    })
    return verdicts[result?.suggest ?? ''] ?? 'review'
  },
}
