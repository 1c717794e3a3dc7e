import type { TextVerdict } from '../../src/domain/content'
import type { TextCheck } from './ports'
import { noted, wechatSdk } from './sdk'

interface WeChatSdk {
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

/** WeChat's own check. */
export const wechatTextCheck: TextCheck = {
  verdictOn: async (openid, content) => {
    const cloud = wechatSdk<WeChatSdk>()
    const { result } = await noted(
      'text check',
      cloud.openapi.security.msgSecCheck({
        version: 2,
        scene: COMMENT,
        openid,
        content,
      }),
    )
    return verdicts[result?.suggest ?? ''] ?? 'review'
  },
}
