import { View } from '@tarojs/components'
import { Field } from '@/components/Field'
import { Icon } from '@/components/Icon'
import { duration } from '@/components/labels'
import { spoken } from '@/components/spoken'
import { Tap } from '@/components/Tap'
import { stepHours } from './hours'
import './hours-field.scss'

interface HoursFieldProps {
  minutes: number
  error?: string
  onChange: (minutes: number) => void
}

/** How long it took, in steps of half an hour. */
export function HoursField({ minutes, error, onChange }: HoursFieldProps) {
  return (
    <Field label='时长' required error={error}>
      <View className='hours'>
        <Tap className='hours__step' label='少半小时' onClick={() => onChange(stepHours(minutes, -1))}>
          <Icon name='minus' />
        </Tap>
        <View className='hours__value' {...spoken('status')}>
          {duration(minutes)}
        </View>
        <Tap className='hours__step' label='多半小时' onClick={() => onChange(stepHours(minutes, 1))}>
          <Icon name='plus' />
        </Tap>
      </View>
    </Field>
  )
}
