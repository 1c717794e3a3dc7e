import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { Row } from '@/components/Row'
import { Tag } from '@/components/Tag'
import type { DutyHolder } from '@/contract/duty'
import type { StandingRow } from '@/contract/standing'
import { go } from '@/routes'
import { useQuery } from '@/stores/query'

const CADENCE = 'halfYear'

/** 我联系的支部: each with where it stands this half-year; a tap leads to the branch. */
export function ContactCard({ branches }: { branches: DutyHolder['contactBranches'] }) {
  const standing = useQuery('standing.branches', { cadence: CADENCE })
  const rowOf = (branchId: string) => standing.data?.rows.find((row) => row.branchId === branchId)
  return (
    <Card heading='我联系的支部' ruled={branches.length > 0}>
      {branches.length === 0 && <EmptyState text='还没有安排联系的支部' />}
      {branches.map(({ id, name }) => {
        const row = rowOf(id)
        return (
          <Row
            key={id}
            title={name}
            sub={standing.data ? stateOf(row) : standing.status === 'error' ? standing.message : '…'}
            trailing={row && row.missed !== '' ? <Tag tone='due'>有漏办</Tag> : undefined}
            chevron
            onClick={() => go('branch', { branchId: id, cadence: CADENCE })}
          />
        )
      })}
    </Card>
  )
}

/** `本半年第 3 名，92.1 分；4 月未开展志愿服务`. */
function stateOf(row: StandingRow | undefined): string {
  if (!row) return '不参加排名'
  const { rank, score, missed } = row
  const place =
    rank === null || score === null ? '本半年尚无得分' : `本半年第 ${rank} 名，${score.toFixed(1)} 分`
  return missed === '' ? place : `${place}；${missed}`
}
