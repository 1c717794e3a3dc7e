import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { MarkLegend } from '@/components/Mark'
import { obligationName } from '@/components/ObligationRow'
import { Page } from '@/components/Page'
import { PeriodsSheet } from '@/components/PeriodsSheet'
import { Waiting } from '@/components/Waiting'
import { YearStepper } from '@/components/YearStepper'
import type { BranchYear, YearObligation } from '@/contract/year'
import { dateOf, yearOf } from '@/domain/calendar'
import { useQuery } from '@/stores/query'
import { useSession } from '@/stores/session'
import { useView } from '@/stores/view'
import { useWide } from '@/stores/wide'
import { type Line, YearList, YearStrips, YearTable } from './YearGrid'
import './index.scss'

const LEGEND = ['met', 'late', 'missed', 'planned', 'due', 'upcoming', 'waived'] as const

/** 全年一览: a branch's year on one screen, kinds down and months across. */
export default function YearPage() {
  const { params } = useRouter()
  const me = useSession((session) => session.me)
  const thisYear = yearOf(me?.today ?? dateOf(new Date()))
  const asked = Number(params.year)
  const [year, setYear] = useState(asked >= 2000 && asked <= thisYear ? asked : thisYear)
  const branchId = params.branchId ?? me?.branch.id
  const query = useQuery('obligation.year', branchId === undefined ? null : { branchId, year })
  // Another year's cells never stand under this one's name.
  const data = query.data?.year === year ? query.data : null
  const wide = useWide()
  return (
    <Page
      title={query.data ? `${query.data.branch.name}全年` : '全年一览'}
      back
      wide={wide}
      actions={<YearStepper year={year} last={thisYear} onChange={setYear} />}
    >
      {data && query.status !== 'error' ? (
        <Year key={year} data={data} wide={wide} onChanged={() => void query.reload()} />
      ) : (
        <Waiting
          query={query.status === 'error' ? query : { status: 'loading' }}
          onRetry={() => void query.reload()}
        />
      )}
    </Page>
  )
}

interface YearProps {
  data: BranchYear
  wide: boolean
  onChanged: () => void
}

function Year({ data, wide, onChanged }: YearProps) {
  const elder = useView((view) => view.elder)
  const [open, setOpen] = useState<{ title: string; owed: YearObligation[] } | null>(null)
  const { rows, today, year, mayPlan, mayWaive, branch } = data
  const now = yearOf(today) === year ? Number(today.slice(5, 7)) : null
  const onOpen = (line: Line, cells: Line['cells'] | readonly Line['cells'][number][]) =>
    setOpen({
      title: obligationName(line),
      owed: cells.flatMap(({ owed }) => (owed ? [owed] : [])),
    })
  if (rows.length === 0) {
    return (
      <Card>
        <EmptyState icon='clipboard-list' text='这一年还没有规定动作' />
      </Card>
    )
  }
  return (
    <>
      <Card>
        {elder ? (
          <YearList rows={rows} onOpen={onOpen} />
        ) : wide ? (
          <YearTable rows={rows} onOpen={onOpen} now={now} />
        ) : (
          <YearStrips rows={rows} onOpen={onOpen} now={now} />
        )}
        {!elder && <MarkLegend looks={LEGEND} />}
      </Card>
      {open && (
        <PeriodsSheet
          {...open}
          branchId={mayPlan ? branch.id : null}
          mayWaive={mayWaive}
          onClose={() => setOpen(null)}
          onChanged={onChanged}
        />
      )}
    </>
  )
}
