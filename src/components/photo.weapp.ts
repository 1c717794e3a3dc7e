import Taro from '@tarojs/taro'
import { type ChosenPhoto, isSmallEnough, qualities, shrunkTo } from './chosenPhoto'

/** The most that WeChat lets one choose at once. */
const AT_ONCE = 9

/** Lets one choose or take photos, at most so many; none, if they think better of it. Only within a tap. */
export async function choosePhotos(most: number): Promise<ChosenPhoto[]> {
  const chosen = await Taro.chooseMedia({
    count: Math.min(most, AT_ONCE),
    mediaType: ['image'],
    sizeType: ['compressed'],
    sourceType: ['album', 'camera'],
  }).catch(() => null)
  return (chosen?.tempFiles ?? []).map(({ tempFilePath, size }) => ({
    size,
    shrink: () => shrink(tempFilePath),
  }))
}

async function shrink(path: string): Promise<string> {
  const info = await Taro.getImageInfo({ src: path })
  const { width, height } = shrunkTo(info.width, info.height)
  const canvas = Taro.createOffscreenCanvas({ type: '2d', width, height })
  const image = canvas.createImage()
  await new Promise<void>((resolve, reject) => {
    image.onload = () => resolve()
    image.onerror = () => reject(new Error('not readable'))
    image.src = path
  })
  const pen = canvas.getContext('2d') as unknown as CanvasRenderingContext2D
  // A JPEG has no transparency: what shines through would turn black.
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, width, height)
  pen.drawImage(image as unknown as CanvasImageSource, 0, 0, width, height)
  for (const quality of qualities) {
    const { tempFilePath } = await Taro.canvasToTempFilePath({
      canvas: canvas as unknown as Taro.Canvas,
      fileType: 'jpg',
      quality,
    })
    const base64 = await readBase64(tempFilePath)
    if (isSmallEnough(base64)) return base64
  }
  throw new Error('too large')
}

const readBase64 = (filePath: string): Promise<string> =>
  new Promise((resolve, reject) => {
    Taro.getFileSystemManager().readFile({
      filePath,
      encoding: 'base64',
      success: ({ data }) => resolve(data as string),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    })
  })
