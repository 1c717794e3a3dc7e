import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { Tag } from '@/components/Tag'
import { Tap } from '@/components/Tap'
import { spoken } from '@/components/spoken'
import type { TalkPairView, TalkPairs } from '@/contract/talk'
import { byLeader, progressOf, talkMark, talkSaid } from './words'
import './index.scss'

interface TalkMatrixProps {
  answer: TalkPairs
  /** Opens a pair; null: there is nothing to do about it. */
  onOpen: (pair: TalkPairView) => (() => void) | null
}

/** On a desktop: a leader a row, in it a cell for each section head in their charge. */
export function TalkMatrix({ answer: { pairs, period, today }, onOpen }: TalkMatrixProps) {
  return (
    <Card>
      <View className='talk-matrix' {...spoken('table', `廉政谈话，${period.label}`)}>
        {byLeader(pairs).map(({ leader, pairs: own }) => (
          <View key={leader.id} className='talk-matrix__row' {...spoken('row')}>
            <View className='talk-matrix__leader' {...spoken('rowheader')}>
              <View className='talk-matrix__name'>{leader.name}</View>
              <View className='talk-matrix__progress'>{`已谈 ${progressOf(own)}`}</View>
            </View>
            <View className='talk-matrix__heads' {...spoken('cell')}>
              {own.map((pair) => {
                const { text, tone } = talkMark(pair)
                const open = onOpen(pair)
                const content = (
                  <>
                    <View className='talk-matrix__head'>
                      <View className='talk-matrix__name'>{pair.sectionHead.name}</View>
                      <Tag tone={tone}>{text}</Tag>
                    </View>
                    <View className='talk-matrix__said'>{talkSaid(pair, period, today)}</View>
                  </>
                )
                return open ? (
                  <Tap
                    key={pair.pairId}
                    className='talk-matrix__cell talk-matrix__cell--open'
                    label={`${leader.name}与${pair.sectionHead.name}，${text}`}
                    onClick={open}
                  >
                    {content}
                  </Tap>
                ) : (
                  <View key={pair.pairId} className='talk-matrix__cell'>
                    {content}
                  </View>
                )
              })}
            </View>
          </View>
        ))}
      </View>
    </Card>
  )
}
