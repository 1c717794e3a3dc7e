import { View } from '@tarojs/components'
import { useState } from 'react'
import { PrimaryButton } from '@/components/Button'
import { Notice } from '@/components/Notice'
import { Sheet } from '@/components/Sheet'
import { TextArea } from '@/components/TextArea'
import type { RollLine } from '@/contract/activity'
import { matchNames } from './changes'

interface PasteSheetProps {
  open: boolean
  lines: readonly RollLine[]
  onClose: () => void
  /** Takes those found as present. */
  onTake: (found: RollLine[]) => void
}

/** Names typed or pasted from a list, found on the roll and marked present. */
export function PasteSheet({ open, lines, onClose, onTake }: PasteSheetProps) {
  const [text, setText] = useState('')
  const { found, unknown, several } = matchNames(text, lines)
  const take = () => {
    onTake(found)
    setText('')
    onClose()
  }
  return (
    <Sheet
      open={open}
      title='粘贴名单'
      onClose={onClose}
      actions={
        <PrimaryButton disabled={found.length === 0 ? '还没有认出名单里的人' : false} onClick={take}>
          {found.length === 0 ? '记为到场' : `${found.length} 人记为到场`}
        </PrimaryButton>
      }
    >
      <TextArea
        label='到场的人'
        hint='姓名之间用空格、顿号或换行隔开'
        placeholder='陈晓岚、林宇航……'
        value={text}
        onChange={setText}
      />
      <View className='roll__found'>
        {unknown.length > 0 && <Notice tone='warn'>不在应到名单里：{unknown.join('、')}</Notice>}
        {several.length > 0 && <Notice tone='warn'>有重名，请在名单里逐个登记：{several.join('、')}</Notice>}
      </View>
    </Sheet>
  )
}
