import Taro from '@tarojs/taro'
import { type ECharts, init, setPlatformAPI } from 'echarts/core'
import './parts'

interface Found {
  node?: HTMLCanvasElement
  width: number
  height: number
}

/** A drawing on the canvas of that id, as large as it is; null: it is not there. */
export const drawingIn = (id: string): Promise<ECharts | null> =>
  new Promise((resolve) => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .fields({ node: true, size: true })
      .exec(([found]: (Found | null)[]) => {
        const canvas = found?.node
        if (!found || !canvas) return resolve(null)
        // A mini-program has no document: letters are measured on the canvas itself, which knows no events.
        const ignored = () => undefined
        Object.assign(canvas, { addEventListener: ignored, removeEventListener: ignored })
        setPlatformAPI({ createCanvas: () => canvas })
        const { width, height } = found
        resolve(init(canvas, null, { width, height, devicePixelRatio: Taro.getWindowInfo().pixelRatio }))
      })
  })
