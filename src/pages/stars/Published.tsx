import { Card } from '@/components/Card'
import { dayName } from '@/components/labels'
import { Row } from '@/components/Row'
import { Stars } from '@/components/Stars'
import type { OutputOf } from '@/contract/contract'
import { dateOf } from '@/domain/calendar'
import { go } from '@/routes'
import { useSession } from '@/stores/session'
import { starWord } from './words'

interface PublishedProps {
  year: number
  published: NonNullable<OutputOf<'star.rating'>['published']>
}

/** What the year's campaign published, beside what the records say now. */
export function Published({ year, published }: PublishedProps) {
  const { stars, score, reason, at, correctedFrom } = published
  const today = useSession(({ me }) => me?.today)
  const day = dayName(dateOf(at), today)
  const isCorrected = correctedFrom !== null
  const said = isCorrected
    ? [`${day}由${starWord(correctedFrom)}更正为${starWord(stars)}`, `更正原因：${reason}`]
    : [`${day}发布`, reason && `说明：${reason}`]
  return (
    <Card
      heading={`${year} 年度${isCorrected ? '更正' : '发布'}`}
      action={<Stars stars={stars} size='small' />}
      ruled
    >
      <Row
        title={`${starWord(stars)} · ${score} 分`}
        sub={said.filter(Boolean).join('。')}
        chevron
        onClick={() => go('campaignList', { year: String(year) })}
      />
    </Card>
  )
}
