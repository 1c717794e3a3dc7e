import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { summaryOf } from '@/components/looks'
import { Mark, MarkLegend } from '@/components/Mark'
import { ObligationRow, obligationName } from '@/components/ObligationRow'
import { PeriodsSheet } from '@/components/PeriodsSheet'
import { Row } from '@/components/Row'
import { type Column, Table } from '@/components/Table'
import { Tag } from '@/components/Tag'
import { TextLink } from '@/components/TextLink'
import type { BranchObligation } from '@/contract/month'
import { type Month, monthsOf, type Period } from '@/domain/calendar'
import { ruleOf } from '@/domain/obligation'
import { byUrgency } from '@/domain/urgency'
import { useView } from '@/stores/view'
import { useWide } from '@/stores/wide'
import { useManages } from '../../useToday'
import { type KindMarks, obligationMarks } from './obligationMarks'

interface ObligationsProps {
  obligations: readonly BranchObligation[]
  period: Period
  /** To the branch's whole year. */
  onYear: () => void
  onChanged: () => void
}

/** What fell due in the period and how it was met: a line each in a month, a table by months in a longer one. */
export function Obligations({ obligations, period, onYear, onChanged }: ObligationsProps) {
  const manages = useManages()
  const [open, setOpen] = useState<{ title: string; owed: readonly BranchObligation[] } | null>(null)
  const months = monthsOf(period)
  const byMonth = months.length > 1
  // Twelve months of large signs fit on no phone: in the elder view it is said in words.
  const elder = useView((view) => view.elder)
  const wide = useWide()
  const asList = byMonth && elder && !wide
  const missed = obligations.filter(({ state }) => state === 'overdue').length
  return (
    <Card
      heading='规定动作'
      ruled={!byMonth || asList}
      action={
        <>
          {missed > 0 && <Tag tone='red'>{`${missed} 项未开展`}</Tag>}
          <TextLink onClick={onYear}>全年</TextLink>
        </>
      }
    >
      {obligations.length === 0 && <EmptyState icon='clipboard-list' text='这个时段没有规定动作' />}
      {!byMonth &&
        obligations.map((each) => (
          <ObligationRow
            key={each.kind + each.ownerId + each.from}
            obligation={each}
            by={null}
            onOpen={
              manages || each.waiver
                ? () => setOpen({ title: obligationName(each), owed: [each] })
                : undefined
            }
          />
        ))}
      {asList &&
        obligationMarks(obligations).map(({ kind, owed }) => (
          <Row
            key={kind}
            title={ruleOf(kind).name}
            sub={summaryOf(owed)}
            chevron
            onClick={() => setOpen({ title: ruleOf(kind).name, owed: byUrgency(owed) })}
          />
        ))}
      {byMonth && !asList && obligations.length > 0 && (
        <View className='branch-marks'>
          <Table
            label='规定动作'
            columns={[kindColumn, ...months.map(monthColumn)]}
            items={obligationMarks(obligations)}
            keyOf={({ kind }) => kind}
            onOpen={({ kind, owed }) => setOpen({ title: ruleOf(kind).name, owed: byUrgency(owed) })}
            ruled={false}
          />
          <MarkLegend looks={['met', 'late', 'missed', 'planned', 'due', 'waived']} />
        </View>
      )}
      {open && (
        <PeriodsSheet
          {...open}
          branchId={null}
          mayWaive={manages}
          onClose={() => setOpen(null)}
          onChanged={onChanged}
        />
      )}
    </Card>
  )
}

const kindColumn: Column<KindMarks> = {
  title: '',
  cell: ({ kind }) => <View className='branch-kind'>{ruleOf(kind).name}</View>,
}

const monthColumn = (month: Month): Column<KindMarks> => ({
  title: `${Number(month.slice(5))} 月`,
  align: 'center',
  width: 'minmax(36px, 1fr)',
  cell: ({ marks }) => <Mark look={marks[month] ?? 'none'} />,
})
