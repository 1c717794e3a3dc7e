import { View } from '@tarojs/components'
import { ActivityItem } from '@/components/ActivityItem'
import { Card } from '@/components/Card'
import { Listing } from '@/components/Listing'
import { spoken } from '@/components/spoken'
import type { CalendarDate } from '@/contract/fields'
import type { InputOf } from '@/contract/contract'
import { go } from '@/routes'
import { usePages } from '@/stores/query'
import { byMonth } from './byMonth'

interface ActivityPagesProps {
  input: Required<Omit<InputOf<'activity.list'>, 'cursor'>>
  today: CalendarDate
  /** What a line of the branch's list says besides: its kind, or whose it is. */
  branchLine: 'kind' | 'hosts'
  /** Set: a kind is chosen; takes the choice back. */
  onAll?: () => void
  /** Set: only my own are listed; shows the branch's. */
  onBranch?: () => void
}

/** The list, month by month, page by page. */
export function ActivityPages({ input, today, branchLine, onAll, onBranch }: ActivityPagesProps) {
  const pages = usePages('activity.list', input)
  const listing = (
    <Listing
      {...pages.listing}
      empty={{
        text: input.when === 'ahead' ? '接下来没有这样的活动。' : '以前没有这样的活动。',
        action: onAll
          ? { label: '看全部种类', onClick: onAll }
          : onBranch && { label: '看支部的活动', onClick: onBranch },
      }}
    >
      {byMonth(pages.items, today).map(({ month, activities }) => (
        <View key={month} className='activities__month'>
          <View className='activities__month-name' aria-level='2' {...spoken('heading')}>
            {month}
          </View>
          <Card>
            {activities.map((activity) => (
              <ActivityItem
                key={activity.id}
                activity={activity}
                full={input.scope === 'branch' ? branchLine : undefined}
                onClick={() => go('activity', { activityId: activity.id })}
              />
            ))}
          </Card>
        </View>
      ))}
    </Listing>
  )
  return pages.isEmpty ? <Card>{listing}</Card> : listing
}
