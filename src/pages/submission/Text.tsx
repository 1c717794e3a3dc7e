import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { KeyValue } from '@/components/KeyValue'
import { dayAndWeekday, duration, momentName, submissionStateLabels } from '@/components/labels'
import { Tag } from '@/components/Tag'
import { TextLink } from '@/components/TextLink'
import type { SubmissionDetail } from '@/contract/submission'
import { go } from '@/routes'
import './submission.scss'

/** What was handed in, whole. */
export function Text({ submission }: { submission: SubmissionDetail }) {
  const { title, state, body, activityId, scannedAt } = submission
  const { text, tone } = submissionStateLabels[state]
  return (
    <Card heading={title} action={<Tag tone={tone}>{text}</Tag>}>
      <KeyValue rows={factsOf(submission)} />
      {scannedAt !== null && (
        <View className='submission__aside'>
          {momentName(scannedAt)} 在现场扫了码，当时没有网络；签到码经核对是真的，时间以手机为准。
        </View>
      )}
      <View className='submission__body'>{body}</View>
      {activityId !== null && (
        <View className='submission__link'>
          <TextLink tone='red' onClick={() => go('activity', { activityId })}>
            看这次活动
          </TextLink>
        </View>
      )}
    </Card>
  )
}

function factsOf({
  kind,
  memberName,
  branchName,
  mine,
  topicTitle,
  servedOn,
  minutes,
  length,
}: SubmissionDetail) {
  const facts: { label: string; value: string }[] = []
  if (!mine) facts.push({ label: '提交人', value: `${memberName} · ${branchName}` })
  if (topicTitle !== null) facts.push({ label: '主题', value: topicTitle })
  if (servedOn !== null) facts.push({ label: '日期', value: dayAndWeekday(servedOn) })
  if (minutes !== null) facts.push({ label: '时长', value: duration(minutes) })
  if (kind === 'reflection') facts.push({ label: '字数', value: `${length.toLocaleString('en')} 字` })
  return facts
}
