import { View } from '@tarojs/components'
import { Field, type FieldProps } from './Field'
import { Icon } from './Icon'
import { Tap } from './Tap'
import './chooser.scss'

interface ChooserProps extends FieldProps {
  value: string
  placeholder: string
  onOpen: () => void
}

/** A field whose value is chosen in a sheet. */
export function Chooser({ value, placeholder, onOpen, ...field }: ChooserProps) {
  return (
    <Field {...field}>
      <Tap
        className='field__control chooser'
        label={`${field.label}，${value || placeholder}`}
        onClick={onOpen}
      >
        <View className={`chooser__value ${value === '' ? 'placeholder' : ''}`}>{value || placeholder}</View>
        <Icon name='chevron-right' className='chooser__chevron' />
      </Tap>
    </Field>
  )
}
