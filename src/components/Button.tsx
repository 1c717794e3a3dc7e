import { Button as NutButton } from '@nutui/nutui-react-taro'
import type { ButtonProps as TaroButtonProps } from '@tarojs/components'
import { type ReactNode, useRef, useState } from 'react'
import { Icon } from './Icon'
import { toast } from './feedback'
import type { IconName } from './icons'
import { spoken } from './spoken'
import './button.scss'

interface ButtonProps {
  /** While the promise that it gives is open, the button is busy and takes no second tap. */
  onClick?: () => void | Promise<unknown>
  busy?: boolean
  /** A reason in words is shown when the button is tapped all the same. */
  disabled?: boolean | string
  /** `small` stands at the end of a row; the usual one fills its line. */
  size?: 'normal' | 'small'
  icon?: IconName
  label?: string
  openType?: TaroButtonProps['openType']
  children: ReactNode
}

/** The one main action of a screen. */
export const PrimaryButton = (props: ButtonProps) => <HouseButton tone='primary' {...props} />
/** An action beside the main one. */
export const SoftButton = (props: ButtonProps) => <HouseButton tone='soft' {...props} />
/** An action that deserves a little more notice, or asks for care. */
export const TintButton = (props: ButtonProps) => <HouseButton tone='tint' {...props} />

function HouseButton({
  tone,
  onClick,
  busy = false,
  disabled = false,
  size = 'normal',
  icon,
  label,
  openType,
  children,
}: ButtonProps & { tone: 'primary' | 'soft' | 'tint' }) {
  const [waiting, setWaiting] = useState(false)
  const locked = useRef(false)
  const loading = busy || waiting

  const act = async () => {
    if (disabled !== false) {
      if (typeof disabled === 'string') toast(disabled)
      return
    }
    if (loading || locked.current) return
    const work = onClick?.()
    if (!(work instanceof Promise)) return
    locked.current = true
    setWaiting(true)
    try {
      await work
    } finally {
      locked.current = false
      setWaiting(false)
    }
  }

  const state = {
    ...spoken('button', label),
    tabIndex: 0,
    'aria-busy': loading ? 'true' : undefined,
    'aria-disabled': disabled !== false ? 'true' : undefined,
    onKeyDown: (event: { key?: string; preventDefault?: () => void }) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault?.()
      void act()
    },
  }
  return (
    <NutButton
      className={`button button--${tone} button--${size} ${disabled !== false ? 'button--disabled' : ''}`}
      fill='solid'
      loading={loading}
      openType={disabled === false ? openType : undefined}
      icon={icon && <Icon name={icon} />}
      onClick={() => void act()}
      {...state}
    >
      {children}
    </NutButton>
  )
}
