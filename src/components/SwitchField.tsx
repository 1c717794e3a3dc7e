import { Switch } from '@nutui/nutui-react-taro'
import type { ReactNode } from 'react'
import { Row } from './Row'

interface SwitchFieldProps {
  label: string
  hint?: ReactNode
  checked: boolean
  onChange: (checked: boolean) => void
  disabled?: boolean
}

/** A setting that is on or off, as a row. */
export function SwitchField({ label, hint, checked, onChange, disabled = false }: SwitchFieldProps) {
  return (
    <Row
      title={label}
      sub={hint}
      trailing={<Switch ariaLabel={label} checked={checked} disabled={disabled} onChange={onChange} />}
    />
  )
}
