import { View } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from '@/components/Icon'
import { starPartNames } from '@/components/labels'
import { Row } from '@/components/Row'
import { ScoreBar } from '@/components/ScoreBar'
import { Tap } from '@/components/Tap'
import { TextLink } from '@/components/TextLink'
import type { StarPart } from '@/domain/star'
import { noSources, partDetail, sourceLine } from './words'

/** As many records as one takes in at a glance; the others on demand. */
const GLANCE = 6

/** One part of the sum; a tap unfolds the records that its points come from. */
export function Part({ part }: { part: StarPart }) {
  const [isOpen, setOpen] = useState(false)
  const { key, points, possible, settled } = part
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
      {isOpen && <Sources part={part} />}
    </View>
  )
}

/** The records, newest first. */
function Sources({ part }: { part: StarPart }) {
  const [isWhole, setWhole] = useState(false)
  const newest = [...part.sources].sort((a, b) => (a.on < b.on ? 1 : -1))
  const shown = isWhole ? newest : newest.slice(0, GLANCE)
  return (
    <View className='stars-page__sources'>
      {shown.map(({ id, title, on, by }) => (
        <Row key={id} title={title} sub={sourceLine(on, by)} />
      ))}
      {shown.length < newest.length && (
        <View className='stars-page__more'>
          <TextLink onClick={() => setWhole(true)}>全部 {newest.length} 条</TextLink>
        </View>
      )}
      {newest.length === 0 && <View className='stars-page__none'>{noSources(part)}</View>}
    </View>
  )
}
