import type { ActivitySummary } from '@/contract/activity'
import { dateOf, timeOf } from '@/domain/calendar'
import { ruleOf } from '@/domain/obligation'
import { ActivityRow } from './ActivityRow'
import { phaseLabels, rollLabel } from './labels'

interface ActivityItemProps {
  activity: ActivitySummary
  /** With the kind, who holds it and who came: in a list of the branch's. */
  full?: boolean
  onClick: () => void
}

/** An activity in a list: its day, when and where, and how the caller stands to it. */
export function ActivityItem({ activity, full = false, onClick }: ActivityItemProps) {
  const { kind, title, startsAt, place, phase, mine, present, expected, state } = activity
  const hasBegun = phase !== 'draft' && phase !== 'upcoming' && phase !== 'cancelled'
  const facts = full
    ? [ruleOf(kind).name, timeOf(startsAt), hasBegun ? `${present}/${expected} 人` : place]
    : [timeOf(startsAt), place]
  const ownState = rollLabel(mine, phase)
  return (
    <ActivityRow
      date={dateOf(startsAt)}
      title={title}
      sub={facts.join(' · ')}
      tag={
        state === 'draft' || (full && phase !== 'closed')
          ? phaseLabels[phase]
          : (ownState ?? phaseLabels[phase])
      }
      onClick={onClick}
    />
  )
}
