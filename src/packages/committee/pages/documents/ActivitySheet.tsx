import { ActivityRow } from '@/components/ActivityRow'
import { Listing } from '@/components/Listing'
import { Sheet } from '@/components/Sheet'
import { dayName, timeRange } from '@/components/labels'
import { dateOf } from '@/domain/calendar'
import { usePages } from '@/stores/query'

interface ActivitySheetProps {
  title: string
  /** Those that are over, or those to come. */
  when: 'past' | 'ahead'
  today: string
  onClose: () => void
  onChoose: (activityId: string) => void
}

/** Of which activity a sheet is wanted. */
export function ActivitySheet({ title, when, today, onClose, onChoose }: ActivitySheetProps) {
  const pages = usePages('activity.list', { scope: 'branch', when })
  return (
    <Sheet open title={title} onClose={onClose}>
      <Listing
        state={pages.state}
        isEmpty={pages.isEmpty}
        empty={{ text: when === 'past' ? '还没有开展过活动' : '接下来没有安排活动' }}
        onRetry={() => void (pages.isEmpty ? pages.reload() : pages.more())}
        onMore={() => void pages.more()}
      >
        {pages.items.map(({ id, title: name, startsAt, endsAt, hostBranchNames }) => (
          <ActivityRow
            key={id}
            date={dateOf(startsAt)}
            title={name}
            sub={`${dayName(dateOf(startsAt), today)} ${timeRange(startsAt, endsAt)} · ${hostBranchNames.join('、')}`}
            onClick={() => onChoose(id)}
          />
        ))}
      </Listing>
    </Sheet>
  )
}
