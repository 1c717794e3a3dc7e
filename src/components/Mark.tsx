import { View } from '@tarojs/components'
import { spoken } from './spoken'
import './mark.scss'

export type MarkState = 'met' | 'late' | 'missed' | 'due' | 'none'
const SIGNS: Record<MarkState, string> = { met: '✓', late: '迟', missed: '缺', due: '待', none: '' }
const WORDS: Record<MarkState, string> = {
  met: '按时',
  late: '补办',
  missed: '未开展',
  due: '未到期',
  none: '无',
}

/** A month's cell in the committee's table: ✓ 按时, 迟 补办, 缺 未开展, 待 未到期. */
export function Mark({ state }: { state: MarkState }) {
  return (
    <View className={`mark mark--${state}`} {...spoken('img', WORDS[state])}>
      {SIGNS[state]}
    </View>
  )
}
