import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { momentName } from '@/components/labels'
import { takeFile } from '@/components/takeFile'
import { go } from '@/routes'
import { usePages, useQuery } from '@/stores/query'
import { useWide } from '@/stores/wide'
import { useToday } from '../../useToday'
import { Unanswered } from '../../Unanswered'
import { FilesCard } from './FilesCard'
import { FreezeCard } from './FreezeCard'
import { FrozenCard } from './FrozenCard'
import { Paper, type ShownFigure } from './Paper'
import { ReportBar } from './ReportBar'
import type { MonthsChoice } from './useMonths'
import type { ScopeChoice } from './useScope'

interface LiveReportProps {
  months: MonthsChoice
  scope: ScopeChoice
}

/** On a phone the files are at the end of a long paper. */
const toFiles = () => void Taro.pageScrollTo({ selector: '.report__side', duration: 200 })

/** The report as the books have it now, of the months and of whom one chooses. */
export function LiveReport({ months, scope }: LiveReportProps) {
  const today = useToday()
  const wide = useWide()
  const { first: from, last: to } = months
  const { branchId } = scope
  const query = useQuery('report.get', branchId === undefined ? null : { from, to, branchId })
  const frozen = usePages('report.freezes', { branchId: scope.ofCommittee ? null : (branchId ?? null) })
  const { data } = query
  const isAsked =
    data !== null &&
    data.report.period.from === months.period.from &&
    data.report.period.to === months.period.to &&
    (data.report.branch?.id ?? null) === branchId
  const prove = ({ key, branchId: ofBranch = branchId ?? undefined }: ShownFigure) =>
    go('reportProof', { from, to, branchId: ofBranch, figure: key })
  return (
    <View className='report'>
      <View className='report__bar'>
        <ReportBar
          months={months}
          scope={scope}
          onFiles={isAsked && !wide ? toFiles : undefined}
          mayFreeze={data?.mayFreeze}
        />
      </View>
      <View className='report__paper'>
        {isAsked && query.status !== 'error' ? (
          <Paper report={data.report} dated={`截至 ${momentName(data.asOf, today)}`} onProve={prove} />
        ) : (
          <Unanswered query={query} onRetry={query.reload} />
        )}
      </View>
      <View className='report__side'>
        {isAsked && (
          <FilesCard
            onWord={() => takeFile('report.word', { from, to, branchId })}
            onExcel={() => takeFile('report.excel', { from, to, branchId })}
          />
        )}
        {isAsked && data.mayFreeze && <FreezeCard report={data.report} onDone={() => void frozen.reload()} />}
        <FrozenCard pages={frozen} />
      </View>
    </View>
  )
}
