import { useState } from 'react'
import type { BranchObligation } from '@/contract/month'
import { monthOf } from '@/domain/calendar'
import { activityKinds, holderOf, type ObligationState, owedName } from '@/domain/obligation'
import { go } from '@/routes'
import { useSession } from '@/stores/session'
import { BirthdaySheet } from './BirthdaySheet'
import { SoftButton } from './Button'
import { dayName, type Label, momentName } from './labels'
import { Row } from './Row'
import { Tag } from './Tag'

const stateLabels: Record<ObligationState, Label> = {
  met: { text: '✓ 按时', tone: 'met' },
  metLate: { text: '迟 补办', tone: 'due' },
  overdue: { text: '缺 未开展', tone: 'red' },
  due: { text: '待安排', tone: 'plain' },
  upcoming: { text: '未开始', tone: 'plain' },
  waived: { text: '已豁免', tone: 'plain' },
}

/** `第一党小组会`. */
export const obligationName = ({ kind, ownerName }: Pick<BranchObligation, 'kind' | 'ownerName'>): string =>
  owedName(kind, ownerName)

/** How it came, or is to come, to be met. */
function courseOf({ metOn, held, plannedActivity, state, waiver }: BranchObligation): string | undefined {
  if (waiver) return waiver.reason
  if (metOn !== null) return `${dayName(metOn)}开展${held > 1 ? `，共 ${held} 场` : ''}`
  if (plannedActivity)
    return plannedActivity.underWay ? '正在进行' : `已安排 ${momentName(plannedActivity.startsAt)}`
  return state === 'due' ? '还没有安排' : state === 'overdue' ? '未开展' : undefined
}

/** The period as far as it must be said: not the year that runs, and not the month in which it was held. */
function periodWords({ label, from, to, metOn }: BranchObligation, thisYear: string | undefined): string {
  const isOfMonth = from.slice(0, 7) === to.slice(0, 7)
  if (isOfMonth && metOn !== null && metOn.slice(0, 7) === to.slice(0, 7)) return ''
  const year = `${thisYear ?? ''} 年`
  return label.startsWith(year) ? label.slice(year.length).trim() || label : label
}

/** What the plan is to begin with: the group that owes it, the period, what is made good. */
export const wishesOf = ({ kind, state, ownerId, from }: BranchObligation) => ({
  kind,
  ...(['partyGroup', 'youthGroup'].includes(holderOf(kind) ?? '') && { groupId: ownerId }),
  ...(state === 'overdue' ? { countsOn: from } : { on: from }),
})

interface ObligationRowProps {
  obligation: BranchObligation
  /** In whose name it is planned: a branch's and its groups', or the committee's; null: not from here. */
  by: { branchId: string } | 'committee' | null
  /** Opens more about it, in place of its activity. */
  onOpen?: () => void
}

/** One thing that is owed, where it stands, and the way on: to its activity, or to planning one. */
export function ObligationRow({ obligation, by, onOpen }: ObligationRowProps) {
  const thisYear = useSession(({ me }) => me?.today.slice(0, 4))
  const { kind, state, plannedActivity } = obligation
  const name = obligationName(obligation)
  const open =
    onOpen ?? (plannedActivity ? () => go('activity', { activityId: plannedActivity.id }) : undefined)
  const isOpen = (state === 'due' || state === 'overdue') && !plannedActivity
  const isOfCommittee = holderOf(kind) === 'committee'
  const mayPlan =
    by !== null && isOpen && activityKinds.includes(kind) && isOfCommittee === (by === 'committee')
  const words = state === 'overdue' ? '补办' : '去安排'
  const isBirthday = kind === 'politicalBirthday'
  const [making, setMaking] = useState(false)
  const plan = () => {
    if (isBirthday) return setMaking(true)
    go('plan', {
      ...wishesOf(obligation),
      branchId: by === null || by === 'committee' ? undefined : by.branchId,
    })
  }
  const { text, tone } =
    plannedActivity && (state === 'due' || state === 'overdue' || state === 'upcoming')
      ? { text: '已安排', tone: 'due' as const }
      : stateLabels[state]
  return (
    <>
      <Row
        title={name}
        sub={[periodWords(obligation, thisYear), courseOf(obligation)].filter(Boolean).join(' · ')}
        trailing={
          mayPlan ? (
            <SoftButton size='small' label={`${name}，${words}`} onClick={plan}>
              {words}
            </SoftButton>
          ) : (
            <Tag tone={tone}>{text}</Tag>
          )
        }
        chevron={onOpen !== undefined}
        onClick={open}
      />
      {making && by !== null && by !== 'committee' && (
        <BirthdaySheet
          branchId={by.branchId}
          month={monthOf(obligation.from)}
          onClose={() => setMaking(false)}
        />
      )}
    </>
  )
}
