import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './key-value.scss'

/** Facts, one a line: 时间 – 09:00–11:00. */
export function KeyValue({ rows }: { rows: readonly { label: string; value: ReactNode }[] }) {
  return (
    <View className='key-value'>
      {rows.map(({ label, value }) => (
        <View key={label} className='key-value__row'>
          <View className='key-value__label'>{label}</View>
          <View className='key-value__value'>{value}</View>
        </View>
      ))}
    </View>
  )
}
