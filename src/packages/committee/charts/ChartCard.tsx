import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Card } from '@/components/Card'
import { Segmented } from '@/components/Segmented'
import { TextLink } from '@/components/TextLink'
import { type CsvCell, csvText } from '../csv'
import { saveFile } from '../saveFile'
import './chart-card.scss'

interface ChartCardProps {
  heading: string
  chart: ReactNode
  /** The same figures for who reads rather than looks. */
  table: ReactNode
  /** What is taken along as a file: its name ends with the period. */
  sheet: { name: string; rows: () => CsvCell[][] }
  className?: string
}

const ways = [
  { value: 'chart', label: '图' },
  { value: 'table', label: '表' },
] as const

/** A chart and its table, one of the two at a time, to take along as a file. */
export function ChartCard({ heading, chart, table, sheet, className = '' }: ChartCardProps) {
  const [way, setWay] = useState<(typeof ways)[number]['value']>('chart')
  return (
    <Card
      className={`chart-card ${className}`}
      heading={heading}
      action={
        <View className='chart-card__ways'>
          {process.env.TARO_ENV === 'h5' && (
            <TextLink
              tone='red'
              label={`导出${heading}`}
              onClick={() => saveFile(`${sheet.name}.csv`, csvText(sheet.rows()))}
            >
              导出
            </TextLink>
          )}
          <Segmented label={`${heading}：图或表`} options={ways} value={way} onChange={setWay} />
        </View>
      }
    >
      {way === 'chart' ? chart : table}
    </Card>
  )
}
