import { View } from '@tarojs/components'
import { colours } from '@/theme/colours'
import './stacked-bar.scss'

/** What the tones of the stacked bars mean, in the same order. */
export function Legend({ labels }: { labels: readonly string[] }) {
  return (
    <View className='legend'>
      {labels.map((label, index) => (
        <View key={label} className='legend__item'>
          <View className='legend__mark' style={{ backgroundColor: colours.parts[index] }} />
          {label}
        </View>
      ))}
    </View>
  )
}
