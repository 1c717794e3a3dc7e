import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './live.scss'

/** Under way now: a red dot, a word, and at the right the time. */
export function Live({ children, time }: { children: ReactNode; time?: string }) {
  return (
    <View className='live'>
      <View className='live__dot' />
      <View className='live__word'>{children}</View>
      {time !== undefined && <View className='live__time'>{time}</View>}
    </View>
  )
}
