import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './score-bar.scss'

interface ScoreBarProps {
  label: ReactNode
  detail?: ReactNode
  /** null: not known yet, shown as 尚无. */
  points: number | null
  possible: number
  /** Shown at the right instead of "points / possible", as "55%". */
  text?: string
  /** The detail is long: it has a line of its own, as it always has in the elder view. */
  below?: boolean
}

/** One part of a score: what, why, points of possible, and a bar that is green when full. */
export function ScoreBar({ label, detail, points, possible, text, below = false }: ScoreBarProps) {
  const share = points === null || possible === 0 ? 0 : Math.min(1, Math.max(0, points / possible))
  return (
    <View className={`score-bar ${below ? 'score-bar--below' : ''}`}>
      <View className='score-bar__head'>
        <View className='score-bar__label'>{label}</View>
        <View className='score-bar__detail'>{detail}</View>
        {text !== undefined ? (
          <View className='score-bar__share'>{text}</View>
        ) : (
          <View className='score-bar__sum'>
            <View className='score-bar__points'>{points ?? '尚无'}</View>
            <View className='score-bar__possible'>/ {possible}</View>
          </View>
        )}
      </View>
      <View className='score-bar__track'>
        <View
          className={`score-bar__fill ${share === 1 ? 'score-bar__fill--full' : ''}`}
          style={{ width: `${share * 100}%` }}
        />
      </View>
    </View>
  )
}
