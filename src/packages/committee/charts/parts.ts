import { BarChart, HeatmapChart, LineChart } from 'echarts/charts'
import { GridComponent, VisualMapPiecewiseComponent } from 'echarts/components'
import { use as register } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'

// The parts that the charts here are made of, and no others: a subpackage has a limit.
register([BarChart, HeatmapChart, LineChart, GridComponent, VisualMapPiecewiseComponent, CanvasRenderer])
