import { View } from '@tarojs/components'
import { PrimaryButton, SoftButton } from '@/components/Button'
import { Card } from '@/components/Card'
import { timeRange } from '@/components/labels'
import { Live } from '@/components/Live'
import { Notice } from '@/components/Notice'
import { Tap } from '@/components/Tap'
import type { ActivitySummary } from '@/contract/activity'
import { ruleOf } from '@/domain/obligation'
import { go } from '@/routes'
import { scanToCheckIn } from '@/components/scanToCheckIn'
import './month.scss'

/** What is under way, or open for check-in. The first that waits for me has the screen's only red button. */
export function Current({ activities }: { activities: readonly ActivitySummary[] }) {
  const first = activities.find(({ mine }) => mine === 'expected')?.id
  return (
    <>
      {activities.map((activity) => (
        <Card key={activity.id}>
          <Live time={timeRange(activity.startsAt, activity.endsAt)}>
            {activity.phase === 'underWay' ? '正在进行' : '可以签到'}
          </Live>
          <Tap
            className='month__current'
            label={`${activity.title}，看详情`}
            onClick={() => go('activity', { activityId: activity.id })}
          >
            <View className='month__title'>{activity.title}</View>
            <View className='month__facts'>
              {[
                ruleOf(activity.kind).name,
                activity.place,
                `已到 ${activity.present}/${activity.expected} 人`,
              ].join(' · ')}
            </View>
          </Tap>
          <Mine activity={activity} isFirst={activity.id === first} />
        </Card>
      ))}
    </>
  )
}

function Mine({ activity: { id, mine }, isFirst }: { activity: ActivitySummary; isFirst: boolean }) {
  const scan = () => scanToCheckIn(id)
  if (mine === 'present') {
    return (
      <Notice tone='met' icon='circle-check'>
        已签到
      </Notice>
    )
  }
  if (mine === 'leave') {
    return <SoftButton onClick={scan}>已请假 · 来了扫码</SoftButton>
  }
  return isFirst ? (
    <PrimaryButton onClick={scan}>扫码签到</PrimaryButton>
  ) : (
    <SoftButton onClick={scan}>扫码签到</SoftButton>
  )
}
