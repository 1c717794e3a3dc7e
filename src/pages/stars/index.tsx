import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Card } from '@/components/Card'
import { Figure } from '@/components/Figure'
import { dayName } from '@/components/labels'
import { Notice } from '@/components/Notice'
import { Page } from '@/components/Page'
import { Row } from '@/components/Row'
import { Stars } from '@/components/Stars'
import { Tag } from '@/components/Tag'
import { TextLink } from '@/components/TextLink'
import { Waiting } from '@/components/Waiting'
import type { OutputOf } from '@/contract/contract'
import { yearOf } from '@/domain/calendar'
import { go } from '@/routes'
import { useQuery } from '@/stores/query'
import { useSession } from '@/stores/session'
import { NextStep } from './NextStep'
import { ContestSheet } from './ContestSheet'
import { Published } from './Published'
import { type Contestable, Part } from './Part'
import { lastYearLine, starWord } from './words'
import './stars-page.scss'

/** A member's stars, explained: the sum, what the next star takes, and where each point comes from. */
export default function StarsPage() {
  const { memberId, year } = useRouter().params
  const rating = useQuery('star.rating', { memberId: memberId ?? null, year: year ? Number(year) : null })
  const { data } = rating
  const title = memberId && data ? `${data.member.name}的星级` : '我的星级'
  return (
    <Page title={title} back>
      {data ? (
        <Rating rating={data} isMine={!memberId} onContested={rating.reload} />
      ) : (
        <Waiting query={rating} rows={5} onRetry={() => void rating.reload()} />
      )}
    </Page>
  )
}

interface RatingProps {
  rating: OutputOf<'star.rating'>
  isMine: boolean
  onContested: () => Promise<void>
}

function Rating({ rating, isMine, onContested }: RatingProps) {
  const { stars, score, veto, parts, waiting, member, year, asOf, lastYear, contests, mayContest } = rating
  const { published } = rating
  const today = useSession(({ me }) => me?.today)
  const [contested, setContested] = useState<Contestable | null>(null)
  // A year that is over has no next star, nor has one whose stars are out.
  const isOver = year < yearOf(today ?? asOf)
  const isSettled = isOver || published !== null
  const next = isSettled ? null : rating.next
  return (
    <>
      {published && <Published year={year} published={published} />}
      <Card className='stars-page__sum'>
        <Stars stars={stars} />
        <Figure
          size='large'
          value={score}
          unit={next ? `/ ${next.threshold} 到${starWord(next.stars)}` : `分 · ${starWord(stars)}`}
        />
        {veto ? (
          <Notice tone='red' icon='circle-alert'>
            {year} 年按一星计：{veto.title}（{dayName(veto.on)}
            {veto.by !== null && `，${veto.by}记录`}）。
          </Notice>
        ) : (
          !isSettled && (
            <Notice tone='gold'>
              <NextStep next={next} score={score} isMine={isMine} />
            </Notice>
          )
        )}
        <View className='stars-page__as-of'>
          {published ? '按现在的记录' : `${year} 年`}，{isOver ? '算全年' : `算到 ${dayName(asOf)}`}
          {member.probationary && <Tag>预备党员</Tag>}
        </View>
        {lastYear && (
          <View className='stars-page__as-of'>
            {lastYearLine(lastYear, isOver ? `${year} 年` : '今年', score)}
          </View>
        )}
      </Card>
      {waiting > 0 && (
        <Notice
          icon='clock'
          action={
            isMine ? (
              <TextLink onClick={() => go('submissions', { state: 'submitted' })}>看一看</TextLink>
            ) : undefined
          }
        >
          还有 {waiting} 项在等审批，通过后再算进来。
        </Notice>
      )}
      <Card heading='分数从哪来'>
        {parts.map((part) => (
          <Part key={part.key} part={part} contests={contests} onContest={mayContest ? setContested : null} />
        ))}
      </Card>
      {mayContest && (
        <Card>
          <Row
            title='对某项记录有异议？'
            sub='点开上面每一项，在那条记录旁点“有异议”，由支部答复。'
            trailing={
              veto && (
                <TextLink label={`对${veto.title}有异议`} onClick={() => setContested(veto)}>
                  有异议
                </TextLink>
              )
            }
          />
        </Card>
      )}
      <ContestSheet record={contested} onClose={() => setContested(null)} onContested={onContested} />
    </>
  )
}
