import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { KeyValue } from '@/components/KeyValue'
import { Live } from '@/components/Live'
import { Notice } from '@/components/Notice'
import { Tag } from '@/components/Tag'
import { Tap } from '@/components/Tap'
import { dayAndWeekday, phaseLabels, timeRange } from '@/components/labels'
import type { ActivityDetail } from '@/contract/activity'
import { dateOf, monthOf, periodLabel, periodOf } from '@/domain/calendar'
import { ruleOf } from '@/domain/obligation'
import { go } from '@/routes'
import { useSession } from '@/stores/session'

/** What, when, where, by whom, and how many are in. */
export function FactsCard({ activity }: { activity: ActivityDetail }) {
  const { kind, title, startsAt, endsAt, place, phase, hosts, topics, note, countsOn, nearby, service } =
    activity
  const groups = useSession(({ me }) => me?.runsGroups)
  const group = groups?.find(({ id }) => id === activity.groupId)
  const label = phaseLabels[phase]
  const heldOn = dateOf(startsAt)
  const isMadeGood = monthOf(countsOn) !== monthOf(heldOn)
  const rows = [
    ...(activity.number !== null ? [{ label: '期次', value: `第 ${activity.number} 期` }] : []),
    {
      label: '时间',
      value: (
        <>
          {dayAndWeekday(heldOn)} <View className='activity__range'>{timeRange(startsAt, endsAt)}</View>
        </>
      ),
    },
    { label: '地点', value: place },
    { label: hosts.length > 1 ? '联合主办' : '主办', value: hosts.map(({ name }) => name).join('、') },
    ...(group ? [{ label: group.kind === 'youth' ? '青年小组' : '党小组', value: group.name }] : []),
    ...(isMadeGood ? [{ label: '补办', value: `计入${periodLabel(periodOf('month', countsOn))}` }] : []),
    ...(topics.length > 0
      ? [{ label: '学习主题', value: topics.map((topic) => topic.title).join('、') }]
      : []),
    ...(service?.theme ? [{ label: '本季主题', value: service.theme }] : []),
    { label: '人员', value: <People activity={activity} /> },
    ...(nearby ? [{ label: '到场自签', value: `${nearby.radiusMetres} 米内可点“我已到场”` }] : []),
  ]
  return (
    <Card>
      <View className='activity__head'>
        {phase === 'underWay' ? (
          <View className='activity__signs'>
            <Live>正在进行</Live>
            {service?.frontLine && <Tag tone='red'>前线</Tag>}
          </View>
        ) : (
          <View className='activity__signs'>
            <Tag>{ruleOf(kind).name}</Tag>
            {service?.frontLine && <Tag tone='red'>前线</Tag>}
            <Tag tone={label.tone}>{label.text}</Tag>
          </View>
        )}
        <View className='activity__title'>{title}</View>
        {phase === 'underWay' && <View className='activity__kind'>{ruleOf(kind).name}</View>}
      </View>
      <KeyValue rows={rows} />
      {note !== '' && <View className='activity__note'>{note}</View>}
      {activity.cancelReason !== null && (
        <View className='activity__notice'>
          <Notice tone='warn' icon='circle-alert'>
            已取消：{activity.cancelReason}
          </Notice>
        </View>
      )}
      {phase === 'closed' && (
        <View className='activity__notice'>
          <Notice tone='met' icon='circle-check'>
            已归档：应到 {activity.expected} 人，实到 {activity.present} 人，请假 {activity.leave} 人，缺席{' '}
            {activity.expected - activity.present} 人
          </Notice>
        </View>
      )}
    </Card>
  )
}

function People({ activity: { id, phase, expected, present, leave, may } }: { activity: ActivityDetail }) {
  const isAhead = phase === 'draft' || (phase === 'upcoming' && present === 0)
  const words = [
    isAhead ? `应到 ${expected} 人` : `已到 ${present}/${expected} 人`,
    leave > 0 && `请假 ${leave} 人`,
  ]
  const text = words.filter(Boolean).join(' · ')
  if (!may.seeRoll || phase === 'draft' || phase === 'cancelled') return text
  return (
    <Tap className='activity__people' label={`${text}，查看名单`} onClick={() => go('roll', { id })}>
      {text} ›
    </Tap>
  )
}
