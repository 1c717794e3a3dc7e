import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './figure.scss'

interface FigureProps {
  value: ReactNode
  /** Beside the figure (large) or below it (normal): 场, / 90 到五星. */
  unit?: ReactNode
  /** Above it: what is counted. */
  label?: string
  size?: 'normal' | 'large'
}

/** A large plain number and what it counts. */
export function Figure({ value, unit, label, size = 'normal' }: FigureProps) {
  return (
    <View className={`figure figure--${size}`}>
      {label !== undefined && <View className='figure__label'>{label}</View>}
      <View className='figure__value'>{value}</View>
      {unit !== undefined && <View className='figure__unit'>{unit}</View>}
    </View>
  )
}
