import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Card } from '@/components/Card'
import { momentName, verdictNames } from '@/components/labels'
import { Tag } from '@/components/Tag'
import type { SubmissionDetail } from '@/contract/submission'
import { dateOf } from '@/domain/calendar'

/** What happened to it, newest first: each verdict with who gave it, when, and the comment. */
export function History({ submission }: { submission: SubmissionDetail }) {
  const { reviews, round, state, submittedAt, isActivityCancelled } = submission
  const today = dateOf(new Date())
  const handedIn = round > 1 ? `第 ${round} 次提交` : '提交'
  const verdict = (review: (typeof reviews)[number]) => (
    <Step
      key={review.round}
      title={review.reviewerName}
      moment={momentName(review.at, today)}
      tag={<Tag tone={review.verdict === 'approved' ? 'met' : 'red'}>{verdictNames[review.verdict]}</Tag>}
      text={review.comment}
    />
  )
  return (
    <Card heading='经过' ruled>
      {state === 'withdrawn' && <Step title={isActivityCancelled ? '活动已取消，申请撤回' : '本人撤回'} />}
      {reviews.filter((review) => review.round === round).map(verdict)}
      <Step
        title={state === 'submitted' ? `${handedIn}，等待审批` : handedIn}
        moment={momentName(submittedAt, today)}
      />
      {reviews
        .filter((review) => review.round < round)
        .reverse()
        .map(verdict)}
    </Card>
  )
}

interface StepProps {
  title: string
  moment?: string
  tag?: ReactNode
  text?: string
}

function Step({ title, moment, tag, text }: StepProps) {
  return (
    <View className='submission__step'>
      <View className='submission__step-head'>
        <View className='submission__step-title'>{title}</View>
        {tag}
      </View>
      {moment !== undefined && <View className='submission__step-moment'>{moment}</View>}
      {text !== undefined && text !== '' && <View className='submission__comment'>{text}</View>}
    </View>
  )
}
