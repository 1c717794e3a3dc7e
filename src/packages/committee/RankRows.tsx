import { Legend } from '@/components/Legend'
import { RankRow } from '@/components/RankRow'
import { Row } from '@/components/Row'
import { standingPartNames } from '@/components/labels'
import type { StandingRow } from '@/contract/standing'
import { standingParts } from '@/domain/standing'

interface RankRowsProps {
  rows: readonly StandingRow[]
  onOpen: (row: StandingRow) => void
}

/** The branches in order, each with the parts of its score; last those that owed nothing yet. Within a card. */
export const RankRows = ({ rows, onOpen }: RankRowsProps) => (
  <>
    {rows.map((row) =>
      row.rank === null || row.score === null ? (
        <Row key={row.branchId} title={row.branchName} trailing='尚无得分' onClick={() => onOpen(row)} />
      ) : (
        <RankRow
          key={row.branchId}
          rank={row.rank}
          name={row.branchName}
          moved={row.change?.ranks}
          score={row.score}
          parts={row.parts.map(({ key, points }) => ({ label: standingPartNames[key], value: points }))}
          onClick={() => onOpen(row)}
        />
      ),
    )}
    {rows.some(({ rank }) => rank !== null) && (
      <Legend labels={standingParts.map((key) => standingPartNames[key])} />
    )}
  </>
)
