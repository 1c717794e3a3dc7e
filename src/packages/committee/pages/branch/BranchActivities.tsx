import { View } from '@tarojs/components'
import { useState } from 'react'
import { ActivityRow } from '@/components/ActivityRow'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { SoftButton } from '@/components/Button'
import { phaseLabels } from '@/components/labels'
import type { ActivitySummary } from '@/contract/activity'
import { dateOf } from '@/domain/calendar'
import { ruleOf } from '@/domain/obligation'
import { go } from '@/routes'

const FIRST = 6

/** What the branch did in the period, the latest first; all of it on demand. */
export function BranchActivities({ activities }: { activities: readonly ActivitySummary[] }) {
  const [all, setAll] = useState(false)
  const shown = all ? activities : activities.slice(0, FIRST)
  return (
    <Card
      heading='开展的活动'
      ruled
      action={<View className='branch-note'>{`${activities.length} 场`}</View>}
    >
      {activities.length === 0 && <EmptyState icon='calendar-days' text='这个时段还没有开展活动' />}
      {shown.map((activity) => (
        <ActivityRow
          key={activity.id}
          date={dateOf(activity.startsAt)}
          title={activity.title}
          sub={subOf(activity)}
          tag={activity.phase === 'closed' ? undefined : phaseLabels[activity.phase]}
          onClick={() => go('activity', { activityId: activity.id })}
        />
      ))}
      {shown.length < activities.length && (
        <View className='branch-more'>
          <SoftButton size='small' onClick={() => setAll(true)}>
            {`全部 ${activities.length} 场`}
          </SoftButton>
        </View>
      )}
    </Card>
  )
}

function subOf({ kind, title, startsAt, expected, present, phase }: ActivitySummary): string {
  const parts = [`${Number(dateOf(startsAt).slice(5, 7))} 月`]
  if (title !== ruleOf(kind).name) parts.push(ruleOf(kind).name)
  if (phase === 'closed') parts.push(`到 ${present}/${expected} 人`)
  return parts.join(' · ')
}
