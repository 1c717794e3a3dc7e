import { Card } from '@/components/Card'
import { Row } from '@/components/Row'
import { Stars } from '@/components/Stars'
import type { CampaignMember } from '@/contract/campaign'
import { hindrance } from './choices'

/** Who cannot be nominated, and why; with the stars that were published, once they are. */
export function Others({ members }: { members: readonly CampaignMember[] }) {
  if (members.length === 0) return null
  return (
    <Card heading='其他党员' ruled>
      {members.map((each) => {
        const { member, score, computed, published } = each
        return (
          <Row
            key={member.id}
            title={member.name}
            sub={[`${score} 分 · ${hindrance(each)}`, published?.isCorrected && `更正：${published.reason}`]
              .filter(Boolean)
              .join('。')}
            trailing={<Stars stars={published?.stars ?? computed} size='small' />}
          />
        )
      })}
    </Card>
  )
}
