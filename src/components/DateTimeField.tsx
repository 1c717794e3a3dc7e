import { Picker, View } from '@tarojs/components'
import { Field, type FieldProps } from './Field'
import { Icon } from './Icon'
import './date-time-field.scss'

interface DateTimeFieldProps extends FieldProps {
  mode: 'date' | 'time'
  /** YYYY-MM-DD or HH:mm; '' for none. */
  value: string
  onChange: (value: string) => void
  /** The first and the last that may be chosen. */
  from?: string
  to?: string
  placeholder?: string
}

/** A date or a time of day, chosen with the phone's (or the browser's) own control. */
export function DateTimeField({
  mode,
  value,
  onChange,
  from,
  to,
  placeholder,
  ...field
}: DateTimeFieldProps) {
  if (process.env.TARO_ENV === 'h5') {
    return (
      <Field {...field}>
        <input
          className='field__control'
          type={mode}
          value={value}
          min={from}
          max={to}
          aria-label={field.label}
          aria-invalid={field.error ? 'true' : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
      </Field>
    )
  }
  return (
    <Field {...field}>
      <Picker
        mode={mode}
        value={value}
        start={from}
        end={to}
        onChange={(event) => onChange(event.detail.value)}
      >
        <View className='field__control date-time'>
          <View className={value ? '' : 'placeholder'}>{value || placeholder || '请选择'}</View>
          <Icon name={mode === 'date' ? 'calendar-days' : 'clock'} className='date-time__icon' />
        </View>
      </Picker>
    </Field>
  )
}
