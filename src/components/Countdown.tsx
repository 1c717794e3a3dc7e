import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { colours, svgUri } from '@/theme/colours'
import { spoken } from './spoken'
import './countdown.scss'

interface CountdownProps {
  /** Seconds left, of how many. The page keeps the clock. */
  left: number
  of: number
  /** After the seconds, as "后更新 · 截屏无效". */
  children?: ReactNode
}

/** A small ring that runs down, and the seconds in words. */
export function Countdown({ left, of, children }: CountdownProps) {
  const length = 2 * Math.PI * 7
  const share = Math.min(1, Math.max(0, left / of))
  const drawing = svgUri(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 18 18" fill="none" stroke-width="4"><circle cx="9" cy="9" r="7" stroke="${colours.track}"/><circle cx="9" cy="9" r="7" stroke="${colours.red}" stroke-dasharray="${(share * length).toFixed(1)} ${length.toFixed(1)}" transform="rotate(-90 9 9)"/></svg>`,
  )
  return (
    <View className='countdown' {...spoken('timer')}>
      <View className='countdown__ring' style={{ backgroundImage: `url("${drawing}")` }} />
      <View>
        {left} 秒{children}
      </View>
    </View>
  )
}
