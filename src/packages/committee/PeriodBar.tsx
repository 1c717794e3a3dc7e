import { Picker, View } from '@tarojs/components'
import { Icon } from '@/components/Icon'
import { Segmented } from '@/components/Segmented'
import { Tap } from '@/components/Tap'
import { spoken } from '@/components/spoken'
import { type PeriodChoice, standingCadences } from './period'
import './period-bar.scss'

/** 月 / 半年 / 年. */
export function CadenceSwitch({ choice }: { choice: PeriodChoice }) {
  return (
    <Segmented label='时段长短' options={standingCadences} value={choice.cadence} onChange={choice.choose} />
  )
}

interface Steps extends Pick<PeriodChoice, 'label' | 'thisMonth' | 'before' | 'after' | 'lookAt'> {
  period: Pick<PeriodChoice['period'], 'from'>
}

/** The period before, the one looked at (a tap chooses any other), the one after. */
export function PeriodStepper({ choice }: { choice: Steps }) {
  const { label, period, thisMonth, before, after, lookAt } = choice
  return (
    <View className='period-bar'>
      <Tap className='period-bar__step' label='前一时段' onClick={before}>
        <Icon name='chevron-left' />
      </Tap>
      <Picker
        className='period-bar__picker'
        mode='date'
        fields='month'
        value={period.from.slice(0, 7)}
        start='2000-01'
        end={thisMonth}
        onChange={({ detail }) => lookAt(`${String(detail.value).slice(0, 7)}-01`)}
      >
        <View className='period-bar__label' {...spoken('button', `${label}，更换`)}>
          {label}
          <Icon name='chevron-down' size='small' />
        </View>
      </Picker>
      <Tap
        className='period-bar__step'
        label={after ? '后一时段' : '没有后一时段'}
        disabled={!after}
        onClick={() => after?.()}
      >
        <Icon name='chevron-right' />
      </Tap>
    </View>
  )
}
