import { View } from '@tarojs/components'
import { Field, type FieldProps } from '@/components/Field'
import { Icon } from '@/components/Icon'
import { Tap } from '@/components/Tap'

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
        className='field__control plan__chooser'
        label={`${field.label}，${value || placeholder}`}
        onClick={onOpen}
      >
        <View className={`plan__chosen ${value === '' ? 'placeholder' : ''}`}>{value || placeholder}</View>
        <Icon name='chevron-right' className='plan__chevron' />
      </Tap>
    </Field>
  )
}
