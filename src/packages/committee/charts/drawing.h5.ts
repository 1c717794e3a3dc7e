import { type ECharts, init } from 'echarts/core'
import './parts'

/** A drawing in the element of that id, as large as it is; null: it is not there. */
export function drawingIn(id: string): Promise<ECharts | null> {
  const box = document.getElementById(id)
  return Promise.resolve(box && init(box, null, { renderer: 'canvas' }))
}
