import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './columns.scss'

/** Cards one below the other; `two`: side by side, on a desktop. */
export const Columns = ({ two = false, children }: { two?: boolean; children: ReactNode }) => (
  <View className={two ? 'columns columns--two' : 'columns'}>{children}</View>
)
