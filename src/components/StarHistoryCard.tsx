import { Card } from './Card'
import { Row } from './Row'
import { Stars } from './Stars'
import { TextLink } from './TextLink'
import { starLevelNames } from './branchStarLabels'
import { go } from '@/routes'
import { useQuery } from '@/stores/query'

/** A branch's published levels, year by year; nothing where there are none. */
export function StarHistoryCard({ branchId }: { branchId: string }) {
  const { data } = useQuery('branchStar.history', branchId === '' ? null : { branchId })
  if (!data || data.years.length === 0) return null
  return (
    <Card
      heading='五星级党支部'
      action={<TextLink onClick={() => go('branchStarList')}>历年名单</TextLink>}
      ruled
    >
      {data.years.map(({ year, level }) => (
        <Row
          key={year}
          title={`${year} 年`}
          sub={starLevelNames[level]}
          trailing={<Stars stars={level} size='small' />}
        />
      ))}
    </Card>
  )
}
