import { Card } from '@/components/Card'
import { Row } from '@/components/Row'
import { Tag } from '@/components/Tag'
import type { CampaignBoard, CampaignBranch } from '@/contract/campaign'
import { go } from '@/routes'
import { Counts } from './Counts'

/** How far each branch is with its nominations; opens its members. */
export function Branches({ board: { year, branches } }: { board: CampaignBoard }) {
  if (branches.length === 0) return null
  return (
    <Card heading='各支部' ruled>
      {branches.map((each) => (
        <Row
          key={each.branch.id}
          title={each.branch.name}
          sub={<Counts counts={countsOf(each)} />}
          trailing={<BranchTag branch={each} />}
          chevron
          onClick={() => go('nominate', { year: String(year), branchId: each.branch.id })}
        />
      ))}
    </Card>
  )
}

const countsOf = ({ members, candidates, nominated, saved }: CampaignBranch): string[] => [
  `党员 ${members}`,
  `符合条件 ${candidates}`,
  ...(saved ? [`推荐 ${nominated}`] : []),
]

function BranchTag({ branch: { candidates, unsaid } }: { branch: CampaignBranch }) {
  if (candidates === 0) return <Tag>没有人选</Tag>
  return unsaid > 0 ? <Tag tone='due'>未推荐</Tag> : <Tag tone='met'>✓ 已推荐</Tag>
}
