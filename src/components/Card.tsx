import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from './spoken'
import './card.scss'

interface CardProps {
  heading?: ReactNode
  /** A figure beside the heading: how many wait. */
  count?: number
  /** To the right of the heading: a text link (see `TextLink`) or a tag. */
  action?: ReactNode
  /** A hairline below the heading, before a list. */
  ruled?: boolean
  className?: string
  children?: ReactNode
}

/** A white card, with an optional heading line. */
export function Card({ heading, count, action, ruled = false, className = '', children }: CardProps) {
  const hasHead = heading !== undefined || action !== undefined
  return (
    <View className={`card ${className}`}>
      {hasHead && (
        <View className={`card__head ${ruled ? 'card__head--ruled' : ''}`}>
          <View className='card__heading' aria-level='2' {...spoken('heading')}>
            {heading}
            {count !== undefined && <View className='card__count'>{count}</View>}
          </View>
          {action}
        </View>
      )}
      {children}
    </View>
  )
}
