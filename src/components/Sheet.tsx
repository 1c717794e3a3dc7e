import { Popup } from '@nutui/nutui-react-taro'
import { ScrollView, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './Icon'
import { Tap } from './Tap'
import { spoken } from './spoken'
import './sheet.scss'

interface SheetProps {
  open: boolean
  title: string
  onClose: () => void
  /** Buttons at its foot. */
  actions?: ReactNode
  children?: ReactNode
}

/** A panel from below for one small task; on a desktop it stands in the middle. */
export function Sheet({ open, title, onClose, actions, children }: SheetProps) {
  return (
    <Popup className='sheet' visible={open} position='bottom' round onClose={onClose}>
      <View className='sheet__panel' aria-modal='true' {...spoken('dialog', title)}>
        <View className='sheet__head'>
          <View className='sheet__title'>{title}</View>
          <Tap className='sheet__close' label='关闭' onClick={onClose}>
            <Icon name='x' />
          </Tap>
        </View>
        <ScrollView scrollY className='sheet__body'>
          {children}
        </ScrollView>
        {actions && <View className='sheet__actions'>{actions}</View>}
      </View>
    </Popup>
  )
}
