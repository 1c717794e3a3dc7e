import type { ActivitySummary } from '@/contract/activity'
import { dateOf, timeOf } from '@/domain/calendar'
import { ruleOf } from '@/domain/obligation'
import { ActivityRow } from './ActivityRow'
import { phaseLabels, rollLabel } from './labels'

interface ActivityItemProps {
  activity: ActivitySummary
  /** In a list of the branch's: with its kind, or (`hosts`) whose it is among many branches, and how many came. */
  full?: 'kind' | 'hosts'
  onClick: () => void
}

/** An activity in a list: its day, when and where, and how the caller stands to it. */
export function ActivityItem({ activity, full, onClick }: ActivityItemProps) {
  const { kind, hostBranchNames, title, startsAt, place, phase, mine, present, expected, state } = activity
  const hasBegun = phase !== 'draft' && phase !== 'upcoming' && phase !== 'cancelled'
  const facts = full
    ? [
        full === 'hosts' ? hostBranchNames.join('、') : ruleOf(kind).name,
        timeOf(startsAt),
        hasBegun ? `${present}/${expected} 人` : place,
      ]
    : [timeOf(startsAt), place]
  const ownState = rollLabel(mine, phase)
  return (
    <ActivityRow
      date={dateOf(startsAt)}
      title={title}
      sub={facts.join(' · ')}
      tag={
        state === 'draft' || (full !== undefined && phase !== 'closed')
          ? phaseLabels[phase]
          : (ownState ?? phaseLabels[phase])
      }
      onClick={onClick}
    />
  )
}
