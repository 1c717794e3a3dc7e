import { Canvas, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { PrimaryButton, SoftButton } from './Button'
import { Buttons } from './Buttons'
import { canvasOf, pixelRatio } from './canvas'
import { toast, toastDone } from './feedback'
import type { Drawing } from './pen'
import { canShare, savePicture, sharePicture } from './pictureFile'
import { spoken } from './spoken'
import './drawn-picture.scss'

const WIDTH = 318

interface DrawnPictureProps {
  /** Of the canvas, once on the page. */
  id: string
  /** Drawn anew whenever it is another one: keep it with `useMemo`. */
  drawing: Drawing
  /** What it shows, for a screen reader. */
  said: string
  /** As the file is called, with its ending. */
  fileName: string
}

/** A picture that the phone draws, to keep or to hand on. */
export function DrawnPicture({ id, drawing, said, fileName }: DrawnPictureProps) {
  const [height, setHeight] = useState(470)
  const canvas = useRef<HTMLCanvasElement | null>(null)
  useEffect(() => {
    let isGone = false
    // The canvas stands on the page only after this has been shown.
    Taro.nextTick(() => {
      void canvasOf(id).then((found) => {
        const pen = found?.getContext('2d')
        if (isGone || !found || !pen) return
        const size = { width: WIDTH, height: drawing.heightOf(pen, WIDTH) }
        const ratio = pixelRatio()
        found.width = Math.round(size.width * ratio)
        found.height = Math.round(size.height * ratio)
        pen.scale(ratio, ratio)
        drawing.draw(pen, size)
        canvas.current = found
        setHeight(size.height)
      })
    })
    return () => {
      isGone = true
    }
  }, [id, drawing, height])

  const save = async () => {
    const outcome = canvas.current
      ? await savePicture(canvas.current, fileName).catch(() => 'failed')
      : 'failed'
    if (outcome === 'saved') toastDone('已保存')
    else if (outcome === 'failed') toast('没有保存成功，请再试一次')
  }
  const share = async () => {
    if (canvas.current)
      await sharePicture(canvas.current, fileName).catch(() => toast('没有分享成功，请再试一次'))
  }
  return (
    <>
      <View className='drawn-picture__frame' {...spoken('img', said)}>
        <Canvas
          type='2d'
          id={id}
          canvasId={id}
          className='drawn-picture__canvas'
          style={{ width: `${WIDTH}px`, height: `${height}px` }}
        />
      </View>
      <View className='drawn-picture__actions'>
        <Buttons>
          <PrimaryButton onClick={save}>保存图片</PrimaryButton>
          {canShare() && <SoftButton onClick={share}>分享</SoftButton>}
        </Buttons>
      </View>
    </>
  )
}
