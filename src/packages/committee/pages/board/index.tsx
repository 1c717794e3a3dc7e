import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { TextLink } from '@/components/TextLink'
import { dayName } from '@/components/labels'
import type { BoardRow } from '@/contract/standing'
import { go } from '@/routes'
import { useQuery } from '@/stores/query'
import { useWide } from '@/stores/wide'
import { PeriodPage } from '../../PeriodPage'
import { Unanswered } from '../../Unanswered'
import { answerFor } from '../../answered'
import { type PeriodChoice, usePeriod } from '../../period'
import { BehindCard } from './BehindCard'
import { HeatCard } from './HeatCard'
import { ParticipationCard } from './ParticipationCard'
import { RankCard } from './RankCard'
import { TrendCard } from './TrendCard'
import './index.scss'

/** 看板: the committee's view of a period: who stands where, which way it goes, what falls behind and why. */
export default function BoardPage() {
  const { params } = useRouter()
  const choice = usePeriod(params)
  const { cadence, on, period } = choice
  const query = useQuery('standing.board', { cadence, on })
  const answer = answerFor(query, period)
  const wide = useWide()
  const hasRows = answer !== null && answer.rows.length > 0
  return (
    <PeriodPage
      title='看板'
      said={answer && `${answer.rows.length} 个在职支部 · 截至 ${dayName(answer.period.asOf)}`}
      choice={choice}
      nav={wide ? 'board' : null}
      tools={
        process.env.TARO_ENV === 'h5' && hasRows && <TextLink onClick={() => window.print()}>打印</TextLink>
      }
    >
      {answer ? (
        <Board rows={answer.rows} choice={choice} />
      ) : (
        <Unanswered query={query} onRetry={query.reload} />
      )}
    </PeriodPage>
  )
}

function Board({ rows, choice }: { rows: readonly BoardRow[]; choice: PeriodChoice }) {
  const { cadence, on } = choice
  const open = ({ branchId }: { branchId: string }) => go('branch', { branchId, cadence, on })
  if (rows.length === 0) {
    return (
      <Card>
        <EmptyState text='这个时段没有在职支部，可以换一个时段看看' />
      </Card>
    )
  }
  const shown = { rows, label: choice.label, onOpen: open }
  return (
    <View className='board'>
      <RankCard {...shown} />
      <BehindCard {...shown} />
      <TrendCard {...shown} />
      <ParticipationCard {...shown} />
      <HeatCard {...shown} />
    </View>
  )
}
