import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './tag.scss'

export type TagTone = 'met' | 'due' | 'plain' | 'red'

/** A state in a word on its tint: met (green), due (amber), red, plain. */
export function Tag({ tone = 'plain', children }: { tone?: TagTone; children: ReactNode }) {
  return <View className={`tag tag--${tone}`}>{children}</View>
}
