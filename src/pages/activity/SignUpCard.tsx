import { useState } from 'react'
import { View } from '@tarojs/components'
import { call } from '@/cloud/call'
import { PrimaryButton, SoftButton } from '@/components/Button'
import { Card } from '@/components/Card'
import { Listing } from '@/components/Listing'
import { Notice } from '@/components/Notice'
import { Row } from '@/components/Row'
import { Tag } from '@/components/Tag'
import { confirm, toastDone } from '@/components/feedback'
import { momentName } from '@/components/labels'
import type { ActivityDetail } from '@/contract/activity'
import type { SignUps } from '@/contract/service'
import { useQuery } from '@/stores/query'

/** 报名: how many places are left, where I stand, and for who runs it the names in order. */
export function SignUpCard({ activity, onDone }: { activity: ActivityDetail; onDone: () => Promise<void> }) {
  const { id: activityId, may } = activity
  const query = useQuery('service.list', { activityId })
  const [refusal, setRefusal] = useState<string | null>(null)
  const { data } = query
  const after = async (failure: string | null, said: string) => {
    setRefusal(failure)
    if (failure === null) toastDone(said)
    await Promise.all([query.reload(), onDone()])
  }
  const signUp = async () => {
    const answer = await call('service.signUp', { activityId })
    if (!answer.ok) return after(answer.error.message, '')
    await after(null, answer.data.hasPlace ? '已报名' : `候补第 ${answer.data.waiting} 位`)
  }
  const withdraw = async () => {
    const sure = await confirm({
      title: '退出报名',
      text: '名额会让给候补的同志，再报名要排在最后。',
      action: '退出',
    })
    if (!sure) return
    const answer = await call('service.withdraw', { activityId })
    await after(answer.ok ? null : answer.error.message, '已退出报名')
  }
  return (
    <Card heading='报名' action={data ? <MyTag {...data} /> : undefined}>
      <Listing rows={2} {...query.listing} isEmpty={false} empty={{ text: '' }}>
        {data && <View className='activity__mine'>{inWords(data)}</View>}
        {data?.lines?.map(({ memberId, name, branchName, at, hasPlace }, index) => (
          <Row
            key={memberId}
            title={`${index + 1}. ${name}`}
            sub={`${branchName} · ${momentName(at)}`}
            trailing={<Tag tone={hasPlace ? 'met' : 'due'}>{hasPlace ? '已报名' : '候补'}</Tag>}
          />
        ))}
      </Listing>
      {refusal !== null && (
        <View className='activity__notice'>
          <Notice tone='red' icon='circle-alert'>
            {refusal}
          </Notice>
        </View>
      )}
      {data && may.signUp && (
        <View className='activity__deeds'>
          {data.mine ? (
            <SoftButton onClick={withdraw}>退出报名</SoftButton>
          ) : (
            <PrimaryButton onClick={signUp}>{signUpWords(data)}</PrimaryButton>
          )}
        </View>
      )}
    </Card>
  )
}

function MyTag({ mine }: SignUps) {
  if (!mine) return <Tag>未报名</Tag>
  return mine.hasPlace ? <Tag tone='met'>已报名</Tag> : <Tag tone='due'>候补第 {mine.waiting} 位</Tag>
}

function signUpWords({ capacity, placed, waiting }: SignUps): string {
  if (placed < capacity) return '报名'
  return waiting === 0 ? '报名候补' : `报名候补（前面 ${waiting} 人）`
}

const inWords = ({ capacity, placed, waiting }: SignUps): string =>
  [
    `名额 ${capacity} 人`,
    placed < capacity ? `已报 ${placed} 人` : '已报满',
    waiting > 0 && `候补 ${waiting} 人`,
  ]
    .filter(Boolean)
    .join(' · ')
