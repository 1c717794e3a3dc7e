import { ActivityItem } from '@/components/ActivityItem'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { TextLink } from '@/components/TextLink'
import type { ActivitySummary } from '@/contract/activity'
import { go, goTab } from '@/routes'

/** What comes. */
export function Next({
  activities,
  hasCurrent,
}: {
  activities: readonly ActivitySummary[]
  hasCurrent: boolean
}) {
  const all = () => goTab('activities')
  return (
    <Card heading='接下来' ruled action={<TextLink onClick={all}>全部</TextLink>}>
      {activities.map((activity) => (
        <ActivityItem
          key={activity.id}
          activity={activity}
          onClick={() => go('activity', { activityId: activity.id })}
        />
      ))}
      {activities.length === 0 && (
        <EmptyState
          icon='calendar-days'
          text={hasCurrent ? '后面暂时没有安排。' : '暂时没有要参加的活动。'}
          action={{ label: '看支部的活动', onClick: all }}
        />
      )}
    </Card>
  )
}
