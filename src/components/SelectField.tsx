import { Picker, View } from '@tarojs/components'
import { Field, type FieldProps } from './Field'
import { Icon } from './Icon'
import './date-time-field.scss'

interface SelectFieldProps<Value extends string> extends FieldProps {
  options: readonly { value: Value; label: string }[]
  value: Value | undefined
  onChange: (value: Value) => void
  placeholder?: string
}

/** One of a longer list, chosen with the phone's (or the browser's) own control. */
export function SelectField<Value extends string>({
  options,
  value,
  onChange,
  placeholder = '请选择',
  ...field
}: SelectFieldProps<Value>) {
  const index = options.findIndex((option) => option.value === value)
  const pick = (at: number) => {
    const option = options[at]
    if (option) onChange(option.value)
  }
  if (process.env.TARO_ENV === 'h5') {
    return (
      <Field {...field}>
        <select
          className='field__control'
          value={index}
          aria-label={field.label}
          aria-invalid={field.error ? 'true' : undefined}
          onChange={(event) => pick(Number(event.target.value))}
        >
          <option value={-1} disabled>
            {placeholder}
          </option>
          {options.map((option, at) => (
            <option key={option.value} value={at}>
              {option.label}
            </option>
          ))}
        </select>
      </Field>
    )
  }
  return (
    <Field {...field}>
      <Picker
        mode='selector'
        range={options.map((option) => option.label)}
        value={Math.max(0, index)}
        onChange={(event) => pick(Number(event.detail.value))}
      >
        <View className='field__control date-time'>
          <View className={index < 0 ? 'placeholder' : ''}>{options[index]?.label ?? placeholder}</View>
          <Icon name='chevron-down' className='date-time__icon' />
        </View>
      </Picker>
    </Field>
  )
}
