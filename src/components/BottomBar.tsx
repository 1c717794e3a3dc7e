import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Buttons } from './Buttons'
import './bottom-bar.scss'

interface BottomBarProps {
  /** A line above the buttons: what is chosen, what is missing. */
  note?: ReactNode
  children: ReactNode
}

/** What stays at the bottom of a page: give it to `<Page bottom>`. */
export function BottomBar({ note, children }: BottomBarProps) {
  return (
    <View className='bottom-bar'>
      {note !== undefined && <View className='bottom-bar__note'>{note}</View>}
      <Buttons>{children}</Buttons>
    </View>
  )
}
