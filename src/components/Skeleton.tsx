import { View } from '@tarojs/components'
import { spoken } from './spoken'
import './skeleton.scss'

/** Grey lines where a list is about to be. */
export function Skeleton({ rows = 3 }: { rows?: number }) {
  return (
    <View className='skeleton' {...spoken('status', '正在加载')}>
      {Array.from({ length: rows }, (_, row) => (
        <View key={row} className='skeleton__row'>
          <View className='skeleton__line' />
          <View className='skeleton__line skeleton__line--short' />
        </View>
      ))}
    </View>
  )
}
