import { View } from '@tarojs/components'
import { type CellLook, lookWords, signs } from './looks'
import { spoken } from './spoken'
import './mark.scss'

interface MarkProps {
  look: CellLook
  /** Where another word than the usual one is right. */
  word?: string
}

/** A period's cell in a table: ✓ 按时, 迟 补办, 缺 未开展, 待 待安排 … */
export function Mark({ look, word = lookWords[look] }: MarkProps) {
  return (
    <View className={`mark mark--${look}`} {...spoken('img', word)}>
      {signs[look]}
    </View>
  )
}

/** What the signs mean, below a table of them. */
export const MarkLegend = ({ looks }: { looks: readonly CellLook[] }) => (
  <View className='mark-legend'>
    {looks.map((look) => (
      <View key={look}>{`${signs[look]} ${lookWords[look]}`}</View>
    ))}
  </View>
)
