import { Card } from '@/components/Card'
import { Figures } from '@/components/Figures'
import { Listing } from '@/components/Listing'
import { Row } from '@/components/Row'
import { Skeleton } from '@/components/Skeleton'
import { Tag } from '@/components/Tag'
import type { BranchRow } from '@/contract/branch'
import type { OutputOf } from '@/contract/contract'
import { go } from '@/routes'
import type { Asked } from '@/stores/query'
import { Coverage } from '../../Coverage'

type Groups = OutputOf<'group.list'>

interface FiguresProps {
  branches: readonly BranchRow[]
  coverage: Groups['coverage'] | null
}

/** The organisation in four figures; not there until they are known. */
export function OrganizationFigures({ branches, coverage }: FiguresProps) {
  if (branches.length === 0 || !coverage) return null
  const count = (kind: BranchRow['kind']) => branches.filter((branch) => branch.kind === kind).length
  const others = [
    count('retired') > 0 && `离退休 ${count('retired')}`,
    count('temporary') > 0 && `临时 ${count('temporary')}`,
  ].filter(Boolean)
  const members = branches.reduce((sum, { home }) => sum + home, 0)
  const lent = branches.reduce((sum, each) => sum + each.lent, 0)
  return (
    <Figures
      figures={[
        { label: '在职支部', value: count('serving'), unit: ['个', ...others].join(' · ') },
        { label: '党员', value: members, unit: lent > 0 ? `人 · 借出 ${lent}` : '人' },
        { label: '没有书记', value: branches.filter(({ secretary }) => !secretary).length, unit: '个支部' },
        { label: '青年小组覆盖', value: `${coverage.covered} / ${coverage.young}`, unit: '人' },
      ]}
    />
  )
}

/** 青年理论学习小组: how many of the young they cover, and the groups. */
export function YouthCard({ query }: { query: Asked<Groups> }) {
  const { data } = query
  const groups = (data?.groups ?? []).filter(({ kind }) => kind === 'youth')
  return (
    <Card heading='青年理论学习小组' action={data && <Tag>{groups.length} 个</Tag>}>
      {!data && query.status === 'loading' && <Skeleton rows={4} />}
      {data && <Coverage coverage={data.coverage} />}
      {(data ?? query.status === 'error') && (
        <Listing
          {...query.listing}
          isEmpty={groups.length === 0}
          empty={{ text: '还没有青年理论学习小组，在支部设置里添加' }}
        >
          {groups.map(({ id, name, branchId, branchName, members }) => (
            <Row
              key={id}
              title={name}
              sub={`${branchName} · ${members.length} 人`}
              chevron
              onClick={() => go('branchSettings', { branchId })}
            />
          ))}
        </Listing>
      )}
    </Card>
  )
}
