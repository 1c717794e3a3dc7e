import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Card } from '@/components/Card'
import { Figure } from '@/components/Figure'
import { Listing } from '@/components/Listing'
import { Notice } from '@/components/Notice'
import { goBack } from '@/components/frame'
import { Page } from '@/components/Page'
import { TextLink } from '@/components/TextLink'
import type { OutputOf } from '@/contract/contract'
import { figureWords } from '@/domain/report'
import { usePages } from '@/stores/query'
import { useSession } from '@/stores/session'
import { useWide } from '@/stores/wide'
import { CommitteeNav } from '../../CommitteeNav'
import { seesAllBranches } from '@/stores/seesAllBranches'
import { ProofRow } from './ProofRow'
import './index.scss'

/** What a figure of a report counts, and the very records that make it. */
export default function ReportProofPage() {
  const { from = '', to = '', branchId, figure = '', then } = useRouter().params
  const decoded = decodeURIComponent(figure)
  const pages = usePages('report.proof', { from, to, branchId: branchId ?? null, figure: decoded })
  const { first } = pages
  const wide = useWide()
  const me = useSession((session) => session.me)
  const hasNav = wide && me !== null && seesAllBranches(me)
  return (
    <Page
      title={first?.figure.name ?? '数据依据'}
      back={!hasNav}
      wide={wide}
      nav={hasNav ? <CommitteeNav current='report' inner /> : undefined}
      actions={
        hasNav && (
          <TextLink tone='red' onClick={goBack}>
            返回报告
          </TextLink>
        )
      }
    >
      {first && <FigureCard proof={first} then={then === undefined ? null : Number(then)} />}
      <Card heading='依据' count={first?.count} ruled>
        <Listing
          state={pages.state}
          isEmpty={pages.isEmpty}
          empty={{ text: '没有记录，所以是零' }}
          onRetry={() => void pages.reload()}
          onMore={() => void pages.more()}
        >
          {pages.items.map((record) => (
            <ProofRow
              key={record.id}
              record={record}
              inHours={first?.inHours ?? false}
              unit={first?.figure.unit ?? ''}
            />
          ))}
        </Listing>
      </Card>
    </Page>
  )
}

type Proof = OutputOf<'report.proof'>

function FigureCard({ proof, then }: { proof: Proof; then: number | null }) {
  const { figure } = proof
  const { value, unit, before } = figure
  return (
    <Card>
      <View className='proof__head'>
        <Figure size='large' value={value} unit={unit} />
        {before !== null && (
          <View className='proof__before'>
            上一期 {before} {unit}
          </View>
        )}
      </View>
      <View className='proof__definition'>{figure.definition}</View>
      <View className='proof__sum'>{sumWords(proof)}</View>
      {then !== null && then !== value && (
        <Notice tone='warn' icon='history'>
          定稿时为 {figureWords({ value: then, unit })}，现在的台账为 {figureWords(figure)}。
        </Notice>
      )}
    </Card>
  )
}

/** How the records come to the figure. */
function sumWords({ figure, count, sum, inHours }: Proof): string {
  if (inHours) return `下列 ${count} 条记录合计 ${sum} 分钟，折合 ${figureWords(figure)}。`
  return count === sum
    ? `下列 ${count} 条记录，每条计 1 ${figure.unit}。`
    : `下列 ${count} 条记录合计 ${figureWords(figure)}。`
}
