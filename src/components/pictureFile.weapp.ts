import Taro from '@tarojs/taro'
import { confirm } from '@/components/feedback'

const pathOf = async (canvas: unknown): Promise<string> =>
  (await Taro.canvasToTempFilePath({ canvas: canvas as Taro.Canvas, fileType: 'png' })).tempFilePath

/** Puts the picture into the phone's album. Who once refused the permission is shown the way to the settings. */
export async function savePicture(canvas: unknown, _: string): Promise<'saved' | 'refused' | 'failed'> {
  try {
    const filePath = await pathOf(canvas)
    await Taro.saveImageToPhotosAlbum({ filePath })
    return 'saved'
  } catch (error) {
    const said = String((error as { errMsg?: string }).errMsg)
    if (!/auth|authorize|permission/.test(said)) return said.includes('cancel') ? 'refused' : 'failed'
    const goes = await confirm({
      title: '没有相册权限',
      text: '保存图片要用到手机相册，请在设置里打开。',
      action: '去设置',
    })
    if (goes) await Taro.openSetting()
    return 'refused'
  }
}

export const canShare = (): boolean => true

/** The picture with WeChat's own menu: to a friend, to the album, to favourites. */
export async function sharePicture(canvas: unknown, _: string): Promise<void> {
  const path = await pathOf(canvas)
  await Taro.showShareImageMenu({ path }).catch(() => undefined)
}
