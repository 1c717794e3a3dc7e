import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { Listing } from '@/components/Listing'
import { obligationName, wishesOf } from '@/components/ObligationRow'
import { Tag } from '@/components/Tag'
import { Tap } from '@/components/Tap'
import { TextLink } from '@/components/TextLink'
import type { BranchMonth, BranchObligation } from '@/contract/month'
import { monthOf } from '@/domain/calendar'
import type { Kind } from '@/domain/obligation'
import { go } from '@/routes'
import type { Asked } from '@/stores/query'
import { inOrder, isOpen, obligationChip } from './obligationChip'

interface BranchMonthCardProps {
  query: Asked<BranchMonth>
  /** A tap on one of these that is not yet planned begins a plan. */
  plannable: readonly Kind[]
}

/** 本支部 11 月: what the branch owes, as chips that lead on; what has longer time, below. */
export function BranchMonthCard({ query, plannable }: BranchMonthCardProps) {
  const { data } = query
  if (!data) {
    return (
      <Card heading='本支部'>
        <Listing
          rows={1}
          state={query.status === 'error' ? query : { status: 'loading' }}
          isEmpty
          empty={{ text: '' }}
          onRetry={() => void query.reload()}
        >
          {null}
        </Listing>
      </Card>
    )
  }
  const { month, obligations } = data
  const isOfMonth = ({ to }: BranchObligation) => monthOf(to) <= month
  const now = inOrder(obligations.filter(isOfMonth))
  const later = inOrder(obligations.filter((each) => !isOfMonth(each)))
  const open = now.filter(isOpen).length
  const chips = (some: readonly BranchObligation[]) => (
    <View className='workbench__chips'>
      {some.map((each) => (
        <Chip
          key={`${each.kind} ${each.ownerId} ${each.from}`}
          obligation={each}
          month={month}
          mayPlan={plannable.includes(each.kind)}
          branchId={data.branch.id}
        />
      ))}
    </View>
  )
  return (
    <Card
      heading={`本支部 ${Number(month.slice(5))} 月`}
      action={
        now.length > 0 && (open > 0 ? <Tag tone='due'>{open} 项未完成</Tag> : <Tag tone='met'>都已完成</Tag>)
      }
    >
      {obligations.length === 0 && <EmptyState text='这个月没有规定动作' />}
      {now.length > 0 && chips(now)}
      {later.length > 0 && (
        <>
          <View className='workbench__caption'>季度、半年和全年</View>
          {chips(later)}
        </>
      )}
      <View className='workbench__more'>
        <TextLink onClick={() => go('year', { branchId: data.branch.id })}>全年一览</TextLink>
      </View>
    </Card>
  )
}

function Chip({
  obligation,
  month,
  mayPlan,
  branchId,
}: {
  obligation: BranchObligation
  month: string
  mayPlan: boolean
  branchId: string
}) {
  const { text, tone } = obligationChip(obligation, month)
  const { plannedActivity } = obligation
  const tag = <Tag tone={tone}>{text}</Tag>
  const open = plannedActivity
    ? { label: `${text}，查看活动`, onClick: () => go('activity', { id: plannedActivity.id }) }
    : mayPlan && isOpen(obligation)
      ? {
          label: `${text}，安排${obligationName(obligation)}`,
          onClick: () => go('plan', { ...wishesOf(obligation), branchId }),
        }
      : null
  if (!open) return <View className='workbench__chip'>{tag}</View>
  return (
    <Tap className='workbench__chip' {...open}>
      {tag}
    </Tap>
  )
}
