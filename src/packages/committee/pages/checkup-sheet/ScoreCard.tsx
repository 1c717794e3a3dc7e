import { Card } from '@/components/Card'
import { Figure } from '@/components/Figure'
import { KeyValue } from '@/components/KeyValue'
import { ScoreBar } from '@/components/ScoreBar'
import { Tag } from '@/components/Tag'
import type { Sheet } from '@/contract/checkup'
import { dayName } from '@/components/labels'
import { dateOf } from '@/domain/calendar'
import { itemGroups } from '@/domain/checkup'
import { checkupLabels } from '@/components/checkupLabels'

/** What the sheet comes to, in all and by group, and who checks. */
export function ScoreCard({ sheet: { checking, checkers, state, score, signed } }: { sheet: Sheet }) {
  const { text, tone } = checkupLabels[state]
  const names = checkers.map(({ name }) => name).join('、')
  return (
    <Card heading='得分' action={<Tag tone={tone}>{text}</Tag>}>
      <Figure
        size='large'
        label={score.missing > 0 ? `还有 ${score.missing} 项未评` : '各项都已评'}
        value={score.points}
        unit={`/ ${score.of} 分`}
      />
      {score.groups.map(({ group, points, of }) => (
        <ScoreBar key={group} label={itemGroups[group]} points={points} possible={of} />
      ))}
      <KeyValue
        rows={[
          { label: '检查支部', value: checking.name },
          { label: '检查人员', value: names === '' ? '未确定' : names },
          ...(signed ? [{ label: '签字', value: signatureWords(signed) }] : []),
        ]}
      />
    </Card>
  )
}

const signatureWords = ({ by, at, byCommittee }: NonNullable<Sheet['signed']>): string =>
  `${by}，${dayName(dateOf(at))}${byCommittee ? '（支部逾期未签，由机关党委结束）' : ''}`
