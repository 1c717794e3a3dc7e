import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { colours, svgUri } from '@/theme/colours'
import { Tap } from './Tap'
import './ring.scss'

export interface RingProps {
  /** In the middle: the 1, 1, 6 or 12. */
  figure: ReactNode
  label: string
  /** The state in words, since colour never says it alone. */
  sub: string
  /** 0 to 1: nothing → grey, under way → gold, 1 or `met` → green. */
  progress: number | 'met'
  onClick?: () => void
}

/** One ring of 1·1·6·12. */
export function Ring({ figure, label, sub, progress, onClick }: RingProps) {
  const done = progress === 'met' ? 1 : Math.min(1, Math.max(0, progress))
  const content = (
    <>
      <View className='ring__circle' style={{ backgroundImage: `url("${drawing(done)}")` }}>
        {figure}
      </View>
      <View className='ring__text'>
        <View className='ring__label'>{label}</View>
        <View className='ring__sub'>{sub}</View>
      </View>
    </>
  )
  if (!onClick) return <View className='ring'>{content}</View>
  return (
    <Tap className='ring' label={`${label}，${sub}`} onClick={onClick}>
      {content}
    </Tap>
  )
}

/** The circle as an image: a track and an arc from the top, clockwise. */
function drawing(done: number): string {
  const radius = 28
  const length = 2 * Math.PI * radius
  const arc =
    done === 0
      ? ''
      : `<circle cx="31" cy="31" r="${radius}" stroke="${done === 1 ? colours.green : colours.gold}" stroke-linecap="round" stroke-dasharray="${(done * length).toFixed(1)} ${length.toFixed(1)}" transform="rotate(-90 31 31)"/>`
  return svgUri(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 62 62" fill="none" stroke-width="6"><circle cx="31" cy="31" r="${radius}" stroke="${colours.track}"/>${arc}</svg>`,
  )
}
