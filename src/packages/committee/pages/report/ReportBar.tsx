import { Picker, View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { Icon } from '@/components/Icon'
import { Segmented } from '@/components/Segmented'
import { SelectField } from '@/components/SelectField'
import { spoken } from '@/components/spoken'
import { TextLink } from '@/components/TextLink'
import type { Month } from '@/domain/calendar'
import { PeriodStepper } from '../../PeriodBar'
import { type MonthsChoice, reportCadences } from './useMonths'
import type { ScopeChoice } from './useScope'

interface ReportBarProps {
  months: MonthsChoice
  scope: ScopeChoice
  /** Leads to the files, where they are far away. */
  onFiles?: () => void
  mayFreeze?: boolean
}

/** Which report: of which months, of whom. */
export function ReportBar({ months, scope, onFiles, mayFreeze = false }: ReportBarProps) {
  return (
    <Card className='report-bar'>
      <Segmented label='时段长短' options={reportCadences} value={months.cadence} onChange={months.choose} />
      {months.cadence === 'any' ? (
        <View className='report-bar__months'>
          <MonthPicker
            label='开始月份'
            month={months.first}
            last={months.thisMonth}
            onChange={months.begin}
          />
          <View className='report-bar__to'>至</View>
          <MonthPicker label='结束月份' month={months.last} onChange={months.end} />
        </View>
      ) : (
        <PeriodStepper choice={months} />
      )}
      {scope.options.length > 1 && (
        <SelectField label='范围' options={scope.options} value={scope.value} onChange={scope.choose} />
      )}
      {onFiles && (
        <View className='report-bar__files'>
          <TextLink onClick={onFiles}>{mayFreeze ? '导出文件、定稿' : '导出文件'}</TextLink>
        </View>
      )}
    </Card>
  )
}

interface MonthPickerProps {
  label: string
  month: Month
  last?: Month
  onChange: (month: Month) => void
}

function MonthPicker({ label, month, last = '2099-12', onChange }: MonthPickerProps) {
  const words = `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`
  return (
    <Picker
      className='report-bar__picker'
      mode='date'
      fields='month'
      value={month}
      start='2000-01'
      end={last}
      onChange={({ detail }) => onChange(String(detail.value).slice(0, 7))}
    >
      <View className='report-bar__month' {...spoken('button', `${label}，${words}，更换`)}>
        {words}
        <Icon name='chevron-down' size='small' />
      </View>
    </Picker>
  )
}
