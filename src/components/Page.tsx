import { View } from '@tarojs/components'
import Taro, { useDidShow } from '@tarojs/taro'
import { type ReactNode, useEffect } from 'react'
import { useView } from '@/stores/view'
import { Icon } from './Icon'
import { SessionGate } from './SessionGate'
import { Tap } from './Tap'
import { capsule, goBack, markElder, markNav } from './frame'
import { spoken } from './spoken'
import './page.scss'

interface PageProps {
  title: string
  sub?: ReactNode
  /** An inner page: the way back and a centred title. In the mini-program this is the native bar. */
  back?: boolean
  /** To the right of the title; below it where there is no room. */
  actions?: ReactNode
  /** Uses the whole window of a desktop instead of a phone's width. */
  wide?: boolean
  /** The desktop's left navigation, shown from 1024 px on. Asks for `wide`. */
  nav?: ReactNode
  /** Buttons that stay at the bottom of the screen. */
  bottom?: ReactNode
  /** The darker ground behind a single card. */
  warm?: boolean
  /** Shown to anybody, signed in or not. */
  open?: boolean
  children?: ReactNode
}

/** The frame of every page: ground, title, safe areas, elder view, the desktop's widths. */
export function Page({
  title,
  sub,
  back = false,
  actions,
  wide = false,
  nav,
  bottom,
  warm = false,
  open = false,
  children,
}: PageProps) {
  const elder = useView((view) => view.elder)
  const hasNav = nav !== undefined && nav !== null
  useEffect(() => markElder(elder), [elder])
  useEffect(() => markNav(hasNav), [hasNav])
  useDidShow(() => markNav(hasNav))
  useEffect(() => {
    if (back) void Taro.setNavigationBarTitle({ title })
  }, [back, title])

  const room = back ? undefined : capsule()
  const names = [
    'page',
    elder && 'elder',
    back && 'page--inner',
    wide && 'page--wide',
    hasNav && 'page--nav',
    warm && 'page--warm',
  ]
  return (
    <View className={names.filter(Boolean).join(' ')}>
      {room && <View className='page__status' style={{ height: `${room.top}px` }} />}
      {hasNav && <View className='page__nav'>{nav}</View>}
      {back && process.env.TARO_ENV === 'h5' && (
        <View className='page__bar'>
          <Tap className='page__back' label='返回' onClick={goBack}>
            <Icon name='chevron-left' size='large' />
          </Tap>
          <View className='page__bar-title' aria-level='1' {...spoken('heading')}>
            {title}
          </View>
        </View>
      )}
      <View className='page__body'>
        {(!back || hasNav) && (
          <View
            className='page__head'
            style={room && { paddingTop: `${room.top}px`, paddingRight: `${room.right}px` }}
          >
            <View className='page__titles'>
              <View className='page__title' aria-level='1' {...spoken('heading')}>
                {title}
              </View>
              {sub && <View className='page__sub'>{sub}</View>}
            </View>
            {actions && <View className='page__actions'>{actions}</View>}
          </View>
        )}
        {back && (sub || actions) && (
          <View className='page__line'>
            {sub && <View className='page__sub'>{sub}</View>}
            {actions && <View className='page__actions'>{actions}</View>}
          </View>
        )}
        {open ? children : <SessionGate>{children}</SessionGate>}
      </View>
      {bottom && <View className='page__bottom'>{bottom}</View>}
    </View>
  )
}
