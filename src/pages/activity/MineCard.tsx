import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { PrimaryButton, SoftButton, TintButton } from '@/components/Button'
import { Card } from '@/components/Card'
import { Notice } from '@/components/Notice'
import { Tag } from '@/components/Tag'
import { TextLink } from '@/components/TextLink'
import { toastDone } from '@/components/feedback'
import { attendanceLabels, duration, momentName } from '@/components/labels'
import type { ActivityDetail } from '@/contract/activity'
import { sourceNames } from '@/domain/attendance'
import { go } from '@/routes'
import { currentPosition } from '@/stores/position'
import { scanToCheckIn } from '@/components/scanToCheckIn'
import type { OwnDeed, WhatNow } from './whatNow'

interface MineCardProps {
  activity: ActivityDetail
  deeds: readonly OwnDeed[]
  main: WhatNow['main']
  onDone: () => Promise<void>
}

const words: Record<OwnDeed, string> = {
  scan: '扫码签到',
  nearby: '我已到场',
  leave: '请假',
  makeup: '申请补签',
  checkOut: '签退',
  service: '写服务记录',
  reflection: '写心得',
}

/** Where I stand at this activity, and what I can do now. */
export function MineCard({ activity, deeds, main, onDone }: MineCardProps) {
  const { id, mine, phase, topics } = activity
  const [refusal, setRefusal] = useState<string | null>(null)
  const nearby = async () => {
    setRefusal(null)
    const answer = await call('checkin.nearby', { activityId: id, position: await currentPosition() })
    if (!answer.ok) return setRefusal(answer.error.message)
    toastDone('已签到')
    await onDone()
  }
  const checkOut = async () => {
    setRefusal(null)
    const answer = await call('service.checkOut', { activityId: id })
    if (!answer.ok) return setRefusal(answer.error.message)
    toastDone(`服务 ${duration(answer.data.minutes)}`)
    await onDone()
  }
  const act: Record<OwnDeed, () => void | Promise<void>> = {
    scan: () => scanToCheckIn(id),
    nearby,
    leave: () => go('request', { kind: 'leave', activityId: id }),
    makeup: () => go('request', { kind: 'makeup', activityId: id }),
    checkOut,
    service: () => go('service', { activityId: id }),
    reflection: () => go('reflection', { topicId: topics[0]?.id }),
  }
  if (phase === 'draft' || phase === 'cancelled') return null
  // Who may sign up reads in the card above where they stand.
  if (!mine && typeof activity.service?.capacity === 'number') return null
  if (!mine) return <Notice icon='info'>您不在这次活动的应到名单里，如有出入请找组织者。</Notice>
  const label = attendanceLabels[mine.status]
  return (
    <Card heading='我' action={<Tag tone={label.tone}>{label.text}</Tag>}>
      <View className='activity__mine'>{stateInWords(activity)}</View>
      {mine.request && (
        <View className='activity__notice'>
          <Notice
            tone={mine.request.state === 'returned' ? 'warn' : 'plain'}
            icon={mine.request.state === 'returned' ? 'undo-2' : 'clock'}
            action={<RequestLink submissionId={mine.request.submissionId} />}
          >
            {mine.request.kind === 'leave' ? '请假' : '补签'}申请
            {mine.request.state === 'returned' ? '被退回' : '等待审批'}
          </Notice>
        </View>
      )}
      {refusal !== null && (
        <View className='activity__notice'>
          <Notice tone='red'>{refusal}</Notice>
        </View>
      )}
      {deeds.length > 0 && (
        <View className='activity__deeds'>
          {deeds.map((deed) => {
            const Button = deed === main ? PrimaryButton : deed === 'nearby' ? TintButton : SoftButton
            return (
              <Button key={deed} icon={deed === 'scan' ? 'scan-line' : undefined} onClick={act[deed]}>
                {words[deed]}
              </Button>
            )
          })}
        </View>
      )}
    </Card>
  )
}

const RequestLink = ({ submissionId }: { submissionId: string }) => (
  <TextLink onClick={() => go('submission', { submissionId })}>查看</TextLink>
)

function stateInWords({ mine, phase, opensAt, may }: ActivityDetail): string {
  if (!mine) return ''
  const { status, source, recordedAt, minutes } = mine
  const hours = minutes !== null && status === 'present' && `服务 ${duration(minutes)}`
  const told = [source && sourceNames[source], recordedAt && momentName(recordedAt), hours]
    .filter(Boolean)
    .join(' · ')
  switch (status) {
    case 'present':
      return told
    case 'leave':
      return told || '支部已同意请假'
    case 'absent':
      return '没有签到记录'
    case 'expected':
      if (phase === 'upcoming' && !may.checkInByCode) return `${momentName(opensAt)} 起可以签到`
      if (phase === 'over') return '签到时间已过'
      return '到场后请扫签到码，或请组织者登记'
  }
}
