import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { SoftButton } from './Button'
import { EmptyState } from './EmptyState'
import { Skeleton } from './Skeleton'
import { spoken } from './spoken'
import './listing.scss'

/** Where a list stands. `more` says what lies behind the last row. */
export type ListingState =
  { status: 'loading' } | { status: 'error'; message: string } | { status: 'ready'; more?: More }

type More = 'none' | 'waiting' | 'loading' | 'error'

interface ListingProps {
  state: ListingState
  isEmpty: boolean
  /** Asks again after an error, of the first page or of the next. */
  onRetry: () => void
  /** Asks for the next page, when the end of the page is reached or the button is tapped. */
  onMore?: () => void
  empty: { text: string; action?: { label: string; onClick: () => void } }
  /** Grey rows while loading. */
  rows?: number
  children: ReactNode
}

/** A list's four states: loading, empty, error with retry, rows with an end. */
export function Listing({ state, isEmpty, onRetry, onMore, empty, rows = 4, children }: ListingProps) {
  useReachBottom(() => {
    if (state.status === 'ready' && state.more === 'waiting') onMore?.()
  })

  if (state.status === 'loading') return <Skeleton rows={rows} />
  if (state.status === 'error') {
    return (
      <View className='listing__error' {...spoken('alert')}>
        <EmptyState icon='wifi-off' text={state.message} action={{ label: '再试一次', onClick: onRetry }} />
      </View>
    )
  }
  if (isEmpty) return <EmptyState {...empty} />
  const end = state.more && endOf(state.more, onMore, onRetry)
  return (
    <View className={`listing ${end === undefined ? 'listing--bare' : ''}`}>
      <View className='listing__rows'>{children}</View>
      {end !== undefined && <View className='listing__end'>{end}</View>}
    </View>
  )
}

function endOf(more: More, onMore: (() => void) | undefined, onRetry: () => void): ReactNode {
  switch (more) {
    case 'none':
      return '没有更多了'
    case 'loading':
      return '正在加载…'
    case 'waiting':
      return (
        <SoftButton size='small' onClick={onMore}>
          加载更多
        </SoftButton>
      )
    case 'error':
      return (
        <SoftButton size='small' onClick={onRetry}>
          没有加载出来，再试一次
        </SoftButton>
      )
  }
}
