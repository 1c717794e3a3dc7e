import { View } from '@tarojs/components'
import { Tags } from '@/components/Tags'
import { Tap } from '@/components/Tap'
import type { FindingView } from '@/contract/finding'
import type { CalendarDate } from '@/domain/calendar'
import { findingSaid, findingTags } from './words'
import './index.scss'

interface FindingRowProps {
  finding: FindingView
  today: CalendarDate
  onOpen: () => void
}

/** A problem found: what it is, whose, until when, and where it stands. */
export function FindingRow({ finding, today, onOpen }: FindingRowProps) {
  return (
    <Tap className='finding-row' onClick={onOpen}>
      <View className='finding-row__text'>{finding.text}</View>
      <View className='finding-row__said'>{findingSaid(finding, today)}</View>
      <Tags tags={findingTags(finding)} />
    </Tap>
  )
}
