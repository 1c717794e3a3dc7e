import { View } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from '@/components/Icon'
import { starPartNames } from '@/components/labels'
import { Row } from '@/components/Row'
import { ScoreBar } from '@/components/ScoreBar'
import { Tap } from '@/components/Tap'
import type { StarPart } from '@/domain/star'
import { noSources, partDetail, sourceLine } from './words'

/** One part of the sum; a tap unfolds the records that its points come from. */
export function Part({ part }: { part: StarPart }) {
  const [isOpen, setOpen] = useState(false)
  const { key, points, possible, settled, sources } = part
  return (
    <View className='stars-page__part'>
      <Tap aria-expanded={isOpen ? 'true' : 'false'} onClick={() => setOpen(!isOpen)}>
        <ScoreBar
          label={
            <View className='stars-page__label'>
              {starPartNames[key]}
              <Icon
                name='chevron-down'
                size='small'
                className={`stars-page__fold ${isOpen ? 'stars-page__fold--open' : ''}`}
              />
            </View>
          }
          detail={partDetail(part)}
          points={settled ? points : null}
          possible={possible}
        />
      </Tap>
      {isOpen && (
        <View className='stars-page__sources'>
          {sources.map(({ id, title, on, by }) => (
            <Row key={id} title={title} sub={sourceLine(on, by)} />
          ))}
          {sources.length === 0 && <View className='stars-page__none'>{noSources(part)}</View>}
        </View>
      )}
    </View>
  )
}
