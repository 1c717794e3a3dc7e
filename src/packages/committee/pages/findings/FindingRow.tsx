import { View } from '@tarojs/components'
import { Tags } from '@/components/Tags'
import { Tap } from '@/components/Tap'
import type { FindingView } from '@/contract/finding'
import { findingTags } from '../../finding/words'
import './index.scss'

interface FindingRowProps {
  finding: FindingView
  /** Lines below what is wrong. */
  said: readonly string[]
  onOpen: () => void
}

/** A finding as a card of a list: what is wrong, what the list says of it, and where it stands. */
export function FindingRow({ finding, said, onOpen }: FindingRowProps) {
  return (
    <Tap className='finding-row' onClick={onOpen}>
      <View className='finding-row__text'>{finding.text}</View>
      {said.map((line) => (
        <View key={line} className='finding-row__said'>
          {line}
        </View>
      ))}
      <Tags tags={findingTags(finding)} />
    </Tap>
  )
}
