import { useState } from 'react'
import type { BranchObligation } from '@/contract/month'
import { monthOf } from '@/domain/calendar'
import { branchActivityKinds, type ObligationState, owedName } from '@/domain/obligation'
import { go } from '@/routes'
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
  waived: { text: '免', tone: 'plain' },
}

/** `第一党小组会`. */
export const obligationName = ({ kind, ownerName }: Pick<BranchObligation, 'kind' | 'ownerName'>): string =>
  owedName(kind, ownerName)

/** How it came, or is to come, to be met. */
export function courseOf({ metOn, held, plannedActivity, state }: BranchObligation): string | undefined {
  if (metOn !== null) return `${dayName(metOn)}开展${held > 1 ? `，共 ${held} 场` : ''}`
  if (plannedActivity)
    return plannedActivity.underWay ? '正在进行' : `已安排 ${momentName(plannedActivity.startsAt)}`
  return state === 'due' ? '还没有安排' : undefined
}

interface ObligationRowProps {
  obligation: BranchObligation
  /** In whose name it is planned; null: it is not planned from here. */
  branchId: string | null
}

/** One thing that is owed, where it stands, and the way on: to its activity, or to planning one. */
export function ObligationRow({ obligation, branchId }: ObligationRowProps) {
  const { kind, state, label, plannedActivity, from } = obligation
  const name = obligationName(obligation)
  const open = plannedActivity ? () => go('activity', { activityId: plannedActivity.id }) : undefined
  const isOpen = (state === 'due' || state === 'overdue') && !plannedActivity
  const mayPlan = branchId !== null && isOpen && branchActivityKinds.includes(kind)
  const words = state === 'overdue' ? '补办' : '去安排'
  const isBirthday = kind === 'politicalBirthday'
  const [making, setMaking] = useState(false)
  const plan = () => {
    if (isBirthday) return setMaking(true)
    go('plan', {
      kind,
      branchId: branchId ?? undefined,
      ...(state === 'overdue' ? { countsOn: from } : { on: from }),
    })
  }
  const { text, tone } = plannedActivity ? { text: '已安排', tone: 'due' as const } : stateLabels[state]
  return (
    <>
      <Row
        title={name}
        sub={[label, state === 'overdue' ? '未开展' : courseOf(obligation)].filter(Boolean).join(' · ')}
        trailing={
          mayPlan ? (
            <SoftButton size='small' label={`${name}，${words}`} onClick={plan}>
              {words}
            </SoftButton>
          ) : (
            <Tag tone={tone}>{text}</Tag>
          )
        }
        onClick={open}
      />
      {making && branchId !== null && (
        <BirthdaySheet branchId={branchId} month={monthOf(from)} onClose={() => setMaking(false)} />
      )}
    </>
  )
}
