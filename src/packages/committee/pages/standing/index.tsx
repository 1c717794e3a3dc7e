import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { WarningsCard } from '@/components/WarningsCard'
import { dayName } from '@/components/labels'
import type { StandingRow } from '@/contract/standing'
import { go } from '@/routes'
import { useQuery } from '@/stores/query'
import { useView } from '@/stores/view'
import { useWide } from '@/stores/wide'
import { PeriodPage } from '../../PeriodPage'
import { RankRows } from '../../RankRows'
import { Unanswered } from '../../Unanswered'
import { answerFor } from '../../answered'
import { type PeriodChoice, usePeriod } from '../../period'
import { Attention } from './Attention'
import { CommitteeFigures } from './CommitteeFigures'
import { StandingTable } from './StandingTable'
import { standingSheet } from './standingSheet'
import './index.scss'

/** 支部排名: the serving branches in order, what their scores are made of, and who needs attention. */
export default function StandingPage() {
  const { params } = useRouter()
  const choice = usePeriod(params)
  const { cadence, on, period, label } = choice
  const query = useQuery('standing.branches', { cadence, on })
  const answer = answerFor(query, period)
  const rows = answer?.rows ?? []
  const wide = useWide()
  return (
    <PeriodPage
      title='支部排名'
      said={answer && `${rows.length} 个在职支部 · 截至 ${dayName(answer.period.asOf)}`}
      choice={choice}
      nav={wide ? 'standing' : null}
      sheet={rows.length > 0 ? { name: `支部排名 ${label}`, rows: () => standingSheet(rows) } : null}
    >
      {wide && query.status !== 'error' && <CommitteeFigures cadence={cadence} on={on} period={period} />}
      {answer ? (
        <Standing rows={rows} choice={choice} wide={wide} />
      ) : (
        <Unanswered query={query} onRetry={query.reload} />
      )}
    </PeriodPage>
  )
}

function Standing({
  rows,
  choice,
  wide,
}: {
  rows: readonly StandingRow[]
  choice: PeriodChoice
  wide: boolean
}) {
  const { cadence, on, period } = choice
  const elder = useView((view) => view.elder)
  const open = ({ branchId }: StandingRow) => go('branch', { branchId, cadence, on })
  if (rows.length === 0) {
    return (
      <Card>
        <EmptyState text='这个时段没有在职支部，可以换一个时段看看' />
      </Card>
    )
  }
  // Early warning is about today; of a period that is over, what was missed in it.
  const attention = choice.after ? <Attention rows={rows} onOpen={open} /> : <WarningsCard />
  if (!wide) {
    return (
      <>
        <Card>
          <RankRows rows={rows} onOpen={open} />
        </Card>
        {attention}
      </>
    )
  }
  // Twelve months, or large letters, take the whole width.
  const oneColumn = cadence === 'year' || elder
  return (
    <View className={`standing-columns ${oneColumn ? 'standing-columns--one' : ''}`}>
      <StandingTable rows={rows} period={period} onOpen={open} />
      {attention}
    </View>
  )
}
