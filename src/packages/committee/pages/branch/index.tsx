import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Card } from '@/components/Card'
import { Figure } from '@/components/Figure'
import { Notice } from '@/components/Notice'
import { Row } from '@/components/Row'
import { StarHistoryCard } from '@/components/StarHistoryCard'
import { ScoreBar } from '@/components/ScoreBar'
import { dayName, standingPartNames } from '@/components/labels'
import type { StandingRow } from '@/contract/standing'
import { go } from '@/routes'
import { useQuery } from '@/stores/query'
import { seesAllBranches } from '@/stores/seesAllBranches'
import { useSession } from '@/stores/session'
import { useWide } from '@/stores/wide'
import { PeriodPage } from '../../PeriodPage'
import { Unanswered } from '../../Unanswered'
import { answerFor } from '../../answered'
import { usePeriod } from '../../period'
import { partDetail } from '../../standingParts'
import { BranchActivities } from './BranchActivities'
import { Obligations } from './Obligations'
import './index.scss'

/** 支部情况: a branch's score and rank, what it owed and missed, what it did. */
export default function BranchPage() {
  const { params } = useRouter()
  const choice = usePeriod(params)
  const { cadence, on, period } = choice
  const query = useQuery('standing.branch', { branchId: params.branchId ?? '', cadence, on })
  const answer = answerFor(query, period)
  // The name stays while another period's figures are on their way.
  const name = query.data?.row.branchName ?? '支部情况'
  const me = useSession((session) => session.me)
  const wide = useWide() && me !== null && seesAllBranches(me)

  return (
    <PeriodPage
      title={name}
      said={answer && `截至 ${dayName(answer.period.asOf)}`}
      choice={choice}
      nav={wide ? 'branch' : null}
    >
      {answer ? (
        <View className='branch-columns'>
          <Score row={answer.row} of={answer.of} />
          <View className='branch-column'>
            <Obligations
              obligations={answer.obligations}
              period={period}
              onYear={() => go('year', { branchId: params.branchId, year: period.from.slice(0, 4) })}
              onChanged={() => void query.reload()}
            />
            <StarHistoryCard branchId={params.branchId ?? ''} />
            <BranchActivities activities={answer.activities} />
            <Card>
              <Row
                title='支部品牌'
                sub='名称、介绍、今年做了什么'
                chevron
                onClick={() => go('brand', { branchId: params.branchId })}
              />
            </Card>
          </View>
        </View>
      ) : (
        <Unanswered query={query} onRetry={query.reload} />
      )}
    </PeriodPage>
  )
}

function Score({ row, of }: { row: StandingRow; of: number }) {
  const { rank, score, parts, change, missed } = row
  return (
    <Card>
      {score === null || rank === null ? (
        <View className='branch-rank'>这个时段尚无得分</View>
      ) : (
        <>
          <Figure size='large' value={score.toFixed(1)} unit='分' />
          <View className='branch-rank'>
            <View>{`${of} 个支部中第 ${rank} 名`}</View>
            {change && <View>{changeWords(change)}</View>}
          </View>
        </>
      )}
      {parts.map((part) => (
        <ScoreBar
          key={part.key}
          label={standingPartNames[part.key]}
          detail={partDetail(part)}
          points={Math.round(part.points * 10) / 10}
          possible={Math.round(part.possible * 10) / 10}
          text={part.of === 0 ? '不计' : undefined}
        />
      ))}
      {missed !== '' && (
        <View className='branch-missed'>
          <Notice tone='warn' icon='triangle-alert'>
            {missed}
          </Notice>
        </View>
      )}
    </Card>
  )
}

/** `比上期升 1 位、多 2.3 分`. */
function changeWords({ ranks, score }: { ranks: number; score: number }): string {
  const place = ranks === 0 ? '名次不变' : `${ranks > 0 ? '升' : '降'} ${Math.abs(ranks)} 位`
  const points = score === 0 ? '得分不变' : `${score > 0 ? '多' : '少'} ${Math.abs(score).toFixed(1)} 分`
  return `比上期${place}、${points}`
}
