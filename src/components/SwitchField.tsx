import { Switch } from '@nutui/nutui-react-taro'
import type { ReactNode } from 'react'
import { Row } from './Row'
import { spoken } from './spoken'

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
      trailing={
        // Its own words of what it is do not reach a page in a browser.
        <Switch
          {...spoken('switch', label)}
          aria-checked={checked ? 'true' : 'false'}
          checked={checked}
          disabled={disabled}
          onChange={onChange}
        />
      }
    />
  )
}
