import { View } from '@tarojs/components'
import { useState } from 'react'
import type { FindingView } from '@/contract/finding'
import { findingLabels } from './checkupLabels'
import { Tag } from './Tag'
import { TextLink } from './TextLink'
import './recurs.scss'

/** 再次出现: a finding that comes back, and behind a tap what the earlier one was and where it stands. */
export function Recurs({ recurs }: Pick<FindingView, 'recurs'>) {
  const [isOpen, setOpen] = useState(false)
  if (recurs === null) return null
  const { text, state, roundLabel } = recurs
  return (
    <View className='recurs'>
      <View className='recurs__head'>
        <Tag tone='red'>再次出现</Tag>
        <TextLink onClick={() => setOpen(!isOpen)}>{isOpen ? '收起' : '看上一次的'}</TextLink>
      </View>
      {isOpen && (
        <View className='recurs__earlier'>
          {roundLabel}：{text}（{findingLabels[state].text}）
        </View>
      )}
    </View>
  )
}
