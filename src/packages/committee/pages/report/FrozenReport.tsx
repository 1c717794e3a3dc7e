import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { momentName } from '@/components/labels'
import { Notice } from '@/components/Notice'
import { Row } from '@/components/Row'
import { takeFile } from '@/components/takeFile'
import type { OutputOf } from '@/contract/contract'
import { monthOf } from '@/domain/calendar'
import type { FigureChange } from '@/domain/reportChanges'
import { go } from '@/routes'
import { useToday } from '../../useToday'
import { FilesCard } from './FilesCard'
import { Paper, type ShownFigure } from './Paper'

/** A report as it was frozen, and what is otherwise today, figure by figure. */
export function FrozenReport({ freezeId, frozen }: { freezeId: string; frozen: OutputOf<'report.frozen'> }) {
  const today = useToday()
  const { report, at, by, changes } = frozen
  const prove = ({ key, branchId = report.branch?.id, value }: ShownFigure) =>
    go('reportProof', {
      ...{ from: monthOf(report.period.from), to: monthOf(report.period.to), branchId },
      ...{ figure: key, then: String(value) },
    })
  const changeWords = ({ before, now, unit }: FigureChange) => `${before} → ${now} ${unit}`
  return (
    <View className='report'>
      <View className='report__bar'>
        {changes.length === 0 ? (
          <Notice tone='met' icon='circle-check'>
            定稿以来，台账里的这些数字没有变化。
          </Notice>
        ) : (
          <Card heading='定稿之后的变化' count={changes.length} ruled>
            {changes.map((change) => (
              <Row
                key={change.key}
                title={change.name}
                trailing={<View className='report__change'>{changeWords(change)}</View>}
                label={`${change.name}，${changeWords(change)}，看依据`}
                chevron
                onClick={() => prove({ key: change.key, value: change.before })}
              />
            ))}
          </Card>
        )}
      </View>
      <View className='report__paper'>
        <Paper report={report} dated={`${momentName(at, today)} ${by}定稿`} onProve={prove} />
      </View>
      <View className='report__side'>
        <FilesCard
          onWord={() => takeFile('report.frozenWord', { freezeId })}
          onExcel={() => takeFile('report.frozenExcel', { freezeId })}
        />
      </View>
    </View>
  )
}
