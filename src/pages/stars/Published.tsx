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
export function Published({ year, published: { stars, score, reason, at } }: PublishedProps) {
  const today = useSession(({ me }) => me?.today)
  return (
    <Card>
      <Row
        title={`${year} 年度发布：${starWord(stars)}`}
        sub={[`${score} 分，${dayName(dateOf(at), today)}发布`, reason && `说明：${reason}`]
          .filter(Boolean)
          .join('。')}
        trailing={<Stars stars={stars} size='small' />}
        chevron
        onClick={() => go('campaignList', { year: String(year) })}
      />
    </Card>
  )
}
