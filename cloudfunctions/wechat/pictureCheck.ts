import type { PictureCheck } from './ports'

interface WeChatSdk {
  DYNAMIC_CURRENT_ENV: symbol
  init(options: { env: symbol }): void
  openapi: {
    security: {
      mediaCheckAsync(asked: {
        version: 2
        scene: number
        openid: string
        mediaType: number
        mediaUrl: string
      }): Promise<{ traceId?: string }>
    }
  }
}

const PICTURE = 2
/** WeChat's scene of what users show one another. */
const COMMENT = 2

/** WeChat's own check: it fetches the picture and answers later. The SDK is required on first use: it is slow to load. */
export const wechatPictureCheck: PictureCheck = {
  verdictOn: async (openid, _, mediaUrl) => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const cloud = require('wx-server-sdk') as WeChatSdk
    cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
    const { traceId } = await cloud.openapi.security.mediaCheckAsync({
      version: 2,
      scene: COMMENT,
      openid,
      mediaType: PICTURE,
      mediaUrl,
    })
    if (!traceId) throw new Error('the picture check gave no id')
    return { state: 'pending', checkId: traceId }
  },
}
