import { View } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from '@/components/Icon'
import { Row } from '@/components/Row'
import { ScoreBar } from '@/components/ScoreBar'
import { Tap } from '@/components/Tap'
import { TextLink } from '@/components/TextLink'
import type { Contest } from '@/contract/star'
import { type StarPart, starPartNames } from '@/domain/star'
import { contestLine, missedLine, noSources, partDetail, sourceLine } from './words'

/** As many records as one takes in at a glance; the others on demand. */
const GLANCE = 6

/** A record that can be contested. */
export interface Contestable {
  id: string
  title: string
}

interface PartProps {
  part: StarPart
  contests: readonly Contest[]
  /** Null: it is somebody else's. */
  onContest: ((record: Contestable) => void) | null
}

/** One part of the sum; a tap unfolds the records that its points come from, and those that lowered it. */
export function Part({ part, contests, onContest }: PartProps) {
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
      {isOpen && <Sources part={part} contests={contests} onContest={onContest} />}
    </View>
  )
}

/** The records, newest first. */
function Sources({ part, contests, onContest }: PartProps) {
  const [isWhole, setWhole] = useState(false)
  const lines = [
    ...part.sources.map((each) => ({ ...each, sub: sourceLine(each.on, each.by, each.points) })),
    ...part.missed.map((each) => ({ ...each, sub: missedLine(each) })),
  ].sort((a, b) => (a.on < b.on ? 1 : -1))
  const shown = isWhole ? lines : lines.slice(0, GLANCE)
  return (
    <View className='stars-page__sources'>
      {shown.map(({ id, title, sub }) => (
        <View key={id}>
          <Row
            title={title}
            sub={sub}
            trailing={
              onContest && !contests.some(({ sourceId, state }) => sourceId === id && state === 'open') ? (
                <TextLink label={`对${title}有异议`} onClick={() => onContest({ id, title })}>
                  有异议
                </TextLink>
              ) : undefined
            }
          />
          {contests
            .filter(({ sourceId }) => sourceId === id)
            .map((contest) => (
              <View key={contest.id} className='stars-page__contest'>
                <View>异议：{contest.reason}</View>
                <View>{contestLine(contest)}</View>
              </View>
            ))}
        </View>
      ))}
      {shown.length < lines.length && (
        <View className='stars-page__more'>
          <TextLink onClick={() => setWhole(true)}>全部 {lines.length} 条</TextLink>
        </View>
      )}
      {lines.length === 0 && <View className='stars-page__none'>{noSources(part)}</View>}
    </View>
  )
}
