import { Input } from '@tarojs/components'
import type { InputProps } from '@tarojs/components'
import { Field, type FieldProps } from './Field'

interface TextFieldProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  placeholder?: string
  type?: InputProps['type']
  password?: boolean
  disabled?: boolean
  /** The most characters; none may be lost in silence, so keep it generous. */
  maxLength?: number
  onConfirm?: () => void
}

/** A line of text. */
export function TextField({
  value,
  onChange,
  placeholder,
  type = 'text',
  password = false,
  disabled = false,
  maxLength = -1,
  onConfirm,
  ...field
}: TextFieldProps) {
  return (
    <Field {...field}>
      <Input
        className='field__control field__control--line'
        value={value}
        type={type}
        password={password}
        disabled={disabled}
        maxlength={maxLength}
        placeholder={placeholder}
        placeholderClass='placeholder'
        nativeProps={{ 'aria-label': field.label, 'aria-invalid': field.error ? 'true' : undefined }}
        onInput={(event) => onChange(event.detail.value)}
        onConfirm={onConfirm}
      />
    </Field>
  )
}
