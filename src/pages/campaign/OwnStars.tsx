import { Card } from '@/components/Card'
import { starNames } from '@/components/campaignLabels'
import { Row } from '@/components/Row'
import { Stars } from '@/components/Stars'
import { go } from '@/routes'
import type { StarList } from './starList'

/** One's own published stars, and the certificate where there are five. */
export function OwnStars({ year, own }: { year: number; own: NonNullable<StarList['own']> }) {
  const { stars, score, reason, isCorrected } = own
  return (
    <Card heading='我的星级' action={<Stars stars={stars} size='small' />} ruled>
      <Row
        title={`${starNames[stars]} · ${score} 分`}
        sub={reason === '' ? '点开看分数从哪来' : `${isCorrected ? '更正' : '说明'}：${reason}`}
        chevron
        onClick={() => go('stars', { year: String(year) })}
      />
      {stars === 5 && (
        <Row
          title='五星级党员证书'
          sub='存成图片，或分享给同志'
          chevron
          onClick={() => go('certificate', { year: String(year) })}
        />
      )}
    </Card>
  )
}
