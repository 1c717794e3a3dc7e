import { View } from '@tarojs/components'
import { colours } from '@/theme/colours'
import { spoken } from './spoken'
import './stacked-bar.scss'

interface StackedBarProps {
  /** Up to four, in the order of the legend. */
  parts: readonly { label: string; value: number }[]
  /** What a full bar stands for. */
  total?: number
}

/** The parts of a branch's score side by side. */
export function StackedBar({ parts, total = 100 }: StackedBarProps) {
  const words = parts.map(({ label, value }) => `${label} ${value}`).join('，')
  return (
    <View className='stacked-bar' {...spoken('img', words)}>
      {parts.map(({ label, value }, index) => (
        <View
          key={label}
          className='stacked-bar__part'
          style={{ width: `${(value / total) * 100}%`, backgroundColor: colours.parts[index] }}
        />
      ))}
    </View>
  )
}
