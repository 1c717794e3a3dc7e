import { Textarea, View } from '@tarojs/components'
import { Field, type FieldProps } from './Field'
import './text-area.scss'

interface TextAreaProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  placeholder?: string
  /** The most characters. What is too long stays, is counted, and is called too long. */
  limit?: number
  size?: 'short' | 'normal' | 'tall'
  disabled?: boolean
}

/** A longer text with its count: 1,204 / 5,000. */
export function TextArea({
  value,
  onChange,
  placeholder,
  limit,
  size = 'normal',
  disabled = false,
  ...field
}: TextAreaProps) {
  const over = limit === undefined ? 0 : value.length - limit
  const error = field.error ?? (over > 0 ? `超出 ${over.toLocaleString('en')} 字，请删减` : undefined)
  return (
    <Field {...field} error={error}>
      <View className='text-area'>
        <Textarea
          className={`field__control text-area__control text-area__control--${size}`}
          value={value}
          maxlength={-1}
          disabled={disabled}
          placeholder={placeholder}
          placeholderClass='placeholder'
          nativeProps={{ 'aria-label': field.label, 'aria-invalid': error ? 'true' : undefined }}
          onInput={(event) => onChange(event.detail.value)}
        />
        {limit !== undefined && (
          <View className={`text-area__count ${over > 0 ? 'text-area__count--over' : ''}`}>
            {value.length.toLocaleString('en')} / {limit.toLocaleString('en')}
          </View>
        )}
      </View>
    </Field>
  )
}
