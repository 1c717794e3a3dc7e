import { ActivityRow } from '@/components/ActivityRow'
import { Card } from '@/components/Card'
import type { ActivitySummary } from '@/contract/activity'
import { dateOf } from '@/domain/calendar'
import { go } from '@/routes'

/** Activities past their end: they count only once they have been closed. */
export function ToCloseCard({ activities }: { activities: readonly ActivitySummary[] }) {
  if (activities.length === 0) return null
  return (
    <Card heading='待归档' count={activities.length} ruled>
      {activities.map(({ id, startsAt, title, present, expected }) => (
        <ActivityRow
          key={id}
          date={dateOf(startsAt)}
          title={title}
          sub={`已到 ${present}/${expected} 人 · 归档后计入合计`}
          tag={{ text: '去归档', tone: 'red' }}
          onClick={() => go('activity', { id })}
        />
      ))}
    </Card>
  )
}
