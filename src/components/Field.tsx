import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from './spoken'
import './field.scss'

export interface FieldProps {
  label: string
  /** What is wrong, in words; it replaces the hint. */
  error?: string
  hint?: ReactNode
  required?: boolean
}

/** A label, a control, and below it what is wrong or what helps. */
export function Field({
  label,
  error,
  hint,
  required = false,
  children,
}: FieldProps & { children: ReactNode }) {
  return (
    <View className={`field ${error ? 'field--wrong' : ''}`}>
      <View className='field__label'>
        {label}
        {required && <View className='field__required'>必填</View>}
      </View>
      {children}
      {error ? (
        <View className='field__error' {...spoken('alert')}>
          {error}
        </View>
      ) : (
        hint !== undefined && <View className='field__hint'>{hint}</View>
      )}
    </View>
  )
}
