import { View } from '@tarojs/components'
import { Tap } from './Tap'
import { StackedBar } from './StackedBar'
import { spoken } from './spoken'
import './rank-row.scss'

interface RankRowProps {
  rank: number
  name: string
  /** Places won (positive) or lost since the period before; undefined where there was none. */
  moved?: number
  score: number
  parts: readonly { label: string; value: number }[]
  total?: number
  onClick?: () => void
}

/** A branch in the standing: rank, name, how it moved, score and its parts. */
export function RankRow({ rank, name, moved, score, parts, total, onClick }: RankRowProps) {
  const content = (
    <>
      <View className={`rank-row__rank ${rank <= 3 ? 'rank-row__rank--top' : ''}`}>{rank}</View>
      <View className='rank-row__main'>
        <View className='rank-row__head'>
          <View className='rank-row__name'>
            {name}
            {moved !== undefined && (
              <View className='rank-row__moved' {...spoken('img', movedWords(moved))}>
                {moved > 0 ? `↑${moved}` : moved < 0 ? `↓${-moved}` : '—'}
              </View>
            )}
          </View>
          <View className='rank-row__score'>{score.toFixed(1)}</View>
        </View>
        <StackedBar parts={parts} total={total} />
      </View>
    </>
  )
  if (!onClick) return <View className='rank-row'>{content}</View>
  return (
    <Tap className='rank-row' label={`第 ${rank} 名，${name}，${score.toFixed(1)} 分`} onClick={onClick}>
      {content}
    </Tap>
  )
}

const movedWords = (moved: number): string =>
  moved > 0 ? `上升 ${moved} 位` : moved < 0 ? `下降 ${-moved} 位` : '名次不变'
