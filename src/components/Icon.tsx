import { View } from '@tarojs/components'
import { memo } from 'react'
import { svgUri } from '@/theme/colours'
import { type IconName, icons } from './icons'
import './icon.scss'

interface IconProps {
  name: IconName
  size?: 'small' | 'normal' | 'large'
  className?: string
}

/** A quiet outline in the colour of the text round it. It says nothing to a screen reader: the text beside it does. */
export const Icon = memo(function Icon({ name, size = 'normal', className = '' }: IconProps) {
  const mask = `url("${outline(name)}") center / contain no-repeat`
  return (
    <View
      className={`icon icon--${size} ${className}`}
      aria-hidden='true'
      style={{ mask, WebkitMask: mask }}
    />
  )
})

const outline = (name: IconName): string =>
  svgUri(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#000" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">${icons[name]}</svg>`,
  )
