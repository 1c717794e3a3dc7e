import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './Icon'
import { Tap } from './Tap'
import './row.scss'

interface RowProps {
  title: ReactNode
  sub?: ReactNode
  leading?: ReactNode
  /** At the right: a tag, a small button, a quiet word. */
  trailing?: ReactNode
  onClick?: () => void
  /** A chevron, where the row leads to another page. */
  chevron?: boolean
  label?: string
}

/** A line of a list: title and sub line, something before, something after. */
export function Row({ title, sub, leading, trailing, onClick, chevron = false, label }: RowProps) {
  const content = (
    <>
      {leading}
      <View className='row__text'>
        <View className='row__title'>{title}</View>
        {sub !== undefined && sub !== '' && <View className='row__sub'>{sub}</View>}
      </View>
      {trailing !== undefined && <View className='row__trailing'>{trailing}</View>}
      {chevron && <Icon name='chevron-right' className='row__chevron' />}
    </>
  )
  if (!onClick) return <View className='row'>{content}</View>
  return (
    <Tap className='row' label={label} onClick={onClick}>
      {content}
    </Tap>
  )
}
