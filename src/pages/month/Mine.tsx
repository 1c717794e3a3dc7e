import { View } from '@tarojs/components'
import { SoftButton } from '@/components/Button'
import { Card } from '@/components/Card'
import { Row } from '@/components/Row'
import { Stars } from '@/components/Stars'
import { SubmissionRow } from '@/components/SubmissionRow'
import type { MyMonth } from '@/contract/month'
import { go } from '@/routes'

/** What was returned to me, with the comment: to be handed in again. */
export function Returned({ submissions }: { submissions: MyMonth['returned'] }) {
  if (submissions.length === 0) return null
  return (
    <Card heading='退回待改' count={submissions.length} ruled>
      {submissions.map((submission) => (
        <SubmissionRow
          key={submission.id}
          submission={submission}
          onClick={() => go('submission', { submissionId: submission.id })}
        />
      ))}
    </Card>
  )
}

const doing = {
  reflection: { label: '去写', route: 'reflection' },
  volunteerService: { label: '去记', route: 'service' },
} as const

/** What I still owe this year, each with where to do it. */
export function Owed({ owes }: { owes: MyMonth['owes'] }) {
  if (owes.length === 0) return null
  return (
    <Card heading='今年要做的' ruled>
      {owes.map(({ key, text }) => {
        const { label, route } = doing[key]
        return (
          <Row
            key={key}
            title={text}
            trailing={
              <SoftButton size='small' label={`${text}，${label}`} onClick={() => go(route)}>
                {label}
              </SoftButton>
            }
          />
        )
      })}
    </Card>
  )
}

/** My stars in a line; a tap explains them. */
export function StarsLine({ month: { stars, score, waiting } }: { month: MyMonth }) {
  return (
    <Card>
      <Row
        title={
          <View className='month__stars'>
            <Stars stars={stars} size='small' />
            {score} 分
          </View>
        }
        sub={waiting > 0 ? `${waiting} 项在等审批` : undefined}
        trailing='分数从哪来'
        chevron
        label={`我的星级，${stars} 星，${score} 分`}
        onClick={() => go('stars')}
      />
    </Card>
  )
}
