import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/Card'
import { KeyValue } from '@/components/KeyValue'
import { Row } from '@/components/Row'
import { Tags } from '@/components/Tags'
import { TextLink } from '@/components/TextLink'
import { type Label, dayName } from '@/components/labels'
import type { MemberParticulars } from '@/contract/member'
import type { CalendarDate } from '@/domain/calendar'
import { go } from '@/routes'
import { MemberSheet } from '../../MemberSheet'
import { isNow, type MemberCardProps, membershipNow, postName } from './facts'

/** Who they are: name, branch, posts, groups. The phone number is kept nowhere, only whether there is one. */
export function FactsCard({ member, today, onChanged }: MemberCardProps) {
  const [editing, setEditing] = useState(false)
  const home = membershipNow(member, 'home', today)
  const loan = membershipNow(member, 'loan', today)
  const rows = [
    { label: '支部', value: home?.branchName ?? '组织关系已转出' },
    loan && { label: '借调到', value: loan.branchName },
    { label: '入党', value: dayName(member.joinedOn, today) },
    member.bornOn !== null && { label: '出生', value: dayName(member.bornOn, today) },
    member.number !== null && { label: '编号', value: member.number },
    { label: '手机号', value: member.hasPhone ? '已登记（只存校验值，不显示）' : '未登记' },
    member.posts.length > 0 && {
      label: '职务',
      value: member.posts.map((post) => postName(post, today)).join('、'),
    },
    member.groups.length > 0 && { label: '小组', value: member.groups.map(({ name }) => name).join('、') },
  ].filter((row) => typeof row === 'object')
  return (
    <Card
      heading={<View className='member__name'>{member.name}</View>}
      action={member.may.manage && <TextLink onClick={() => setEditing(true)}>修改</TextLink>}
    >
      <View className='member__tags'>
        <Tags tags={tagsOf(member, today)} />
      </View>
      <KeyValue rows={rows} />
      <Row
        title='考勤和提交'
        sub='一年来参加了什么、交了什么'
        chevron
        onClick={() => go('record', { memberId: member.id })}
      />
      <MemberSheet
        open={editing}
        member={member}
        today={today}
        onClose={() => setEditing(false)}
        onSaved={() => {
          setEditing(false)
          void onChanged()
        }}
      />
    </Card>
  )
}

function tagsOf({ kind, exemptions, ...member }: MemberParticulars, today: CalendarDate): Label[] {
  const lent = membershipNow({ kind, exemptions, ...member }, 'loan', today)
  const isExempt = exemptions.some((each) => isNow(each, today))
  return [
    { text: kind === 'full' ? '正式党员' : '预备党员' },
    ...(lent ? [{ text: '借调中', tone: 'due' as const }] : []),
    ...(isExempt ? [{ text: '免除组织生活' }] : []),
  ]
}
