import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './button.scss'

/** Buttons side by side, sharing the line: the main one wider with `lead`. */
export function Buttons({ lead = false, children }: { lead?: boolean; children: ReactNode }) {
  return <View className={`buttons ${lead ? 'buttons--lead' : ''}`}>{children}</View>
}
