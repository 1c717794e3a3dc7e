import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './Icon'
import { Tap } from './Tap'
import './check-row.scss'

interface CheckRowProps {
  checked: boolean
  onChange: (checked: boolean) => void
  title: ReactNode
  sub?: ReactNode
  trailing?: ReactNode
  disabled?: boolean
  /** Where given, the text opens this and only the tick ticks. */
  onOpen?: () => void
  /** The title in plain words, where it is not one. */
  label?: string
}

/** A row with a round tick: choose it, or open it. */
export function CheckRow({
  checked,
  onChange,
  title,
  sub,
  trailing,
  disabled = false,
  onOpen,
  label,
}: CheckRowProps) {
  const check = {
    role: 'checkbox',
    disabled,
    label: label ?? (typeof title === 'string' ? title : undefined),
    'aria-checked': checked ? 'true' : 'false',
    onClick: () => onChange(!checked),
  }
  const tick = (
    <View className={`check-row__tick ${checked ? 'check-row__tick--on' : ''}`}>
      {checked && <Icon name='check' size='small' />}
    </View>
  )
  const text = (
    <>
      <View className='check-row__text'>
        <View className='check-row__title'>{title}</View>
        {sub !== undefined && sub !== '' && <View className='check-row__sub'>{sub}</View>}
      </View>
      {trailing !== undefined && <View className='check-row__trailing'>{trailing}</View>}
    </>
  )
  const name = `check-row ${disabled ? 'check-row--disabled' : ''}`
  if (!onOpen) {
    return (
      <Tap className={name} {...check}>
        <View className='check-row__hit'>{tick}</View>
        <View className='check-row__open'>{text}</View>
      </Tap>
    )
  }
  return (
    <View className={name}>
      <Tap className='check-row__hit' {...check}>
        {tick}
      </Tap>
      <Tap className='check-row__open' onClick={onOpen}>
        {text}
      </Tap>
    </View>
  )
}
