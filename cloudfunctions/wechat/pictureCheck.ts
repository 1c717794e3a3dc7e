import type { PictureCheck } from './ports'
import { noted, wechatSdk } from './sdk'

interface WeChatSdk {
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

/** WeChat's own check: it fetches the picture and answers later. */
export const wechatPictureCheck: PictureCheck = {
  verdictOn: async (openid, _, mediaUrl) => {
    const cloud = wechatSdk<WeChatSdk>()
    const { traceId } = await noted(
      'picture check',
      cloud.openapi.security.mediaCheckAsync({
        version: 2,
        scene: COMMENT,
        openid,
        mediaType: PICTURE,
        mediaUrl,
      }),
    )
    if (!traceId) throw new Error('the picture check gave no id')
    return { state: 'pending', checkId: traceId }
  },
}
