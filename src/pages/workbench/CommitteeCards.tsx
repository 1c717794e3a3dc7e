import { Card } from '@/components/Card'
import { Legend } from '@/components/Legend'
import { Listing } from '@/components/Listing'
import { RankRow } from '@/components/RankRow'
import { Row } from '@/components/Row'
import { TextLink } from '@/components/TextLink'
import { standingPartNames } from '@/components/labels'
import type { OutputOf } from '@/contract/contract'
import { standingParts } from '@/domain/standing'
import { go } from '@/routes'
import type { Asked } from '@/stores/query'

interface CommitteeCardProps {
  query: Asked<OutputOf<'standing.branches'>>
}

const SHOWN = 5

/** 支部排名: the first of this half-year, with the way to all of them and to the totals. */
export function StandingCard({ query }: CommitteeCardProps) {
  const ranked = (query.data?.rows ?? []).filter(({ rank, score }) => rank !== null && score !== null)
  return (
    <Card heading='支部排名' action={<TextLink onClick={() => go('standing')}>全部</TextLink>} ruled>
      <Listing
        {...query.listing}
        isEmpty={ranked.length === 0}
        empty={{ text: '这个半年还没有可以排名的记录' }}
      >
        {ranked.slice(0, SHOWN).map(({ branchId, branchName, rank, score, parts, change }) => (
          <RankRow
            key={branchId}
            rank={rank ?? 0}
            name={branchName}
            score={score ?? 0}
            moved={change?.ranks}
            parts={parts.map(({ key, points }) => ({ label: standingPartNames[key], value: points }))}
            onClick={() => go('branch', { branchId, cadence: 'halfYear' })}
          />
        ))}
      </Listing>
      {ranked.length > 0 && <Legend labels={standingParts.map((key) => standingPartNames[key])} />}
      <Row title='看板' sub='走势、热力图、参与率，哪里落后' chevron onClick={() => go('board')} />
      <Row
        title='合计'
        sub={`${query.data?.period.label ?? '本半年'}各支部各项数字`}
        chevron
        onClick={() => go('totals')}
      />
    </Card>
  )
}
