import { View } from '@tarojs/components'
import { Icon } from './Icon'
import { Tap } from './Tap'
import './year-stepper.scss'

/** The calls take no year before this one. */
const FIRST_YEAR = 2000

interface YearStepperProps {
  year: number
  last: number
  onChange: (year: number) => void
}

/** The year before, the one looked at, the one after. */
export const YearStepper = ({ year, last, onChange }: YearStepperProps) => (
  <View className='year-stepper'>
    <Tap
      className='year-stepper__step'
      label={year > FIRST_YEAR ? '上一年' : '没有上一年'}
      disabled={year <= FIRST_YEAR}
      onClick={() => onChange(year - 1)}
    >
      <Icon name='chevron-left' />
    </Tap>
    <View className='year-stepper__year'>{year} 年</View>
    <Tap
      className='year-stepper__step'
      label={year < last ? '下一年' : '没有下一年'}
      disabled={year >= last}
      onClick={() => onChange(year + 1)}
    >
      <Icon name='chevron-right' />
    </Tap>
  </View>
)
