import { View } from '@tarojs/components'
import { SoftButton } from './Button'
import { Icon } from './Icon'
import type { IconName } from './icons'
import './empty-state.scss'

interface EmptyStateProps {
  /** A short human sentence. */
  text: string
  icon?: IconName
  action?: { label: string; onClick: () => void }
}

/** Nothing here, and what one can do about it. */
export function EmptyState({ text, icon = 'inbox', action }: EmptyStateProps) {
  return (
    <View className='empty-state'>
      <Icon name={icon} className='empty-state__icon' />
      <View className='empty-state__text'>{text}</View>
      {action && (
        <SoftButton size='small' onClick={action.onClick}>
          {action.label}
        </SoftButton>
      )}
    </View>
  )
}
