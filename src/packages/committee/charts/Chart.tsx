import { Canvas, ScrollView, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ECharts } from 'echarts/core'
import { useEffect, useRef, useState } from 'react'
import { spoken } from '@/components/spoken'
import { drawingIn } from './drawing'
import type { ChartOption } from './look'
import './chart.scss'

interface ChartProps {
  /** What it shows, for who does not see it; the figures are in its table. */
  label: string
  option: ChartOption
  /** CSS pixels. */
  height: number
  /** On a narrower screen it scrolls sideways. */
  minWidth?: number
}

let count = 0

/** A chart, drawn alike on a mini-program's canvas and on a browser's. It only shows: every figure is in its table. */
export function Chart({ label, option, height, minWidth = 0 }: ChartProps) {
  const [id] = useState(() => `chart-${++count}`)
  const drawing = useRef<ECharts | null>(null)
  const latest = useRef(option)
  latest.current = option

  useEffect(() => {
    let left = false
    Taro.nextTick(() => {
      void drawingIn(id).then((made) => {
        if (left) return made?.dispose()
        drawing.current = made
        made?.setOption(latest.current)
      })
    })
    return () => {
      left = true
      drawing.current?.dispose()
      drawing.current = null
    }
  }, [id, height])

  useEffect(() => {
    drawing.current?.setOption(option, true)
  }, [option])

  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return undefined
    const fit = () => drawing.current?.resize()
    window.addEventListener('resize', fit)
    return () => window.removeEventListener('resize', fit)
  }, [])

  // A px in a mini-program's inline style stays as it is; a canvas is measured in the same.
  const size = { height: `${height}px`, minWidth: `${minWidth}px` }
  const place =
    process.env.TARO_ENV === 'h5' ? (
      <View id={id} className='chart__place' style={size} />
    ) : (
      <Canvas type='2d' id={id} canvasId={id} className='chart__place' style={size} />
    )
  return (
    <ScrollView scrollX className='chart' {...spoken('img', label)}>
      {place}
    </ScrollView>
  )
}
