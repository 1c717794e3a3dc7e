import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from './spoken'
import './tap.scss'

interface TapProps {
  onClick: () => void
  /** What a screen reader says, where the content does not say it. */
  label?: string
  role?: string
  disabled?: boolean
  className?: string
  children?: ReactNode
  [aria: `aria-${string}`]: string | undefined
}

/** Something to tap that is not a button in looks: also reachable by keyboard, and announced as what it is. */
export function Tap({
  onClick,
  label,
  role = 'button',
  disabled = false,
  className = '',
  children,
  ...aria
}: TapProps) {
  const act = () => {
    if (!disabled) onClick()
  }
  const keyboard = {
    ...spoken(role, label),
    tabIndex: disabled ? -1 : 0,
    'aria-disabled': disabled ? 'true' : undefined,
    onKeyDown: (event: { key?: string; preventDefault?: () => void }) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault?.()
      act()
    },
  }
  return (
    <View
      className={`tap ${disabled ? 'tap--disabled' : ''} ${className}`}
      hoverClass={disabled ? 'none' : 'tap--pressed'}
      onClick={act}
      {...keyboard}
      {...aria}
    >
      {children}
    </View>
  )
}
