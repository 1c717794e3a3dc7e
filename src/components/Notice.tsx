import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './Icon'
import type { IconName } from './icons'
import { spoken } from './spoken'
import './notice.scss'

interface NoticeProps {
  /** `gold` encourages, `plain` informs, `warn` asks for care, `red` says that something failed. */
  tone?: 'gold' | 'plain' | 'warn' | 'red' | 'met'
  icon?: IconName
  /** At the right: a text link. */
  action?: ReactNode
  children: ReactNode
}

/** A sentence on a tint. */
export function Notice({ tone = 'plain', icon, action, children }: NoticeProps) {
  return (
    <View className={`notice notice--${tone}`} {...spoken(tone === 'red' ? 'alert' : 'note')}>
      {icon && <Icon name={icon} className='notice__icon' />}
      <View className='notice__text'>{children}</View>
      {action}
    </View>
  )
}
