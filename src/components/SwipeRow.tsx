import { type ITouchEvent, View } from '@tarojs/components'
import { type ReactNode, useRef, useState } from 'react'
import { Tap } from './Tap'
import './swipe-row.scss'

interface SwipeRowProps {
  /** What lies behind the row's right end: a word. */
  action: string
  /** The action in full, for a screen reader. */
  label: string
  disabled?: boolean
  onAction: () => void
  children: ReactNode
}

interface Drag {
  x: number
  y: number
  /** Undecided until the finger has said whether it scrolls or swipes. */
  direction: 'unknown' | 'across' | 'along'
}

/** The finger's way before it means anything, and the way that opens or shuts. */
const SLACK = 8
const ENOUGH = 36

/**
 * A row that a swipe to the left opens. (NutUI's own Swipe renders without end: its effect depends on a function
 * that is new at every render.)
 */
export function SwipeRow({ action, label, disabled = false, onAction, children }: SwipeRowProps) {
  const [isOpen, setOpen] = useState(false)
  const [moved, setMoved] = useState(0)
  const drag = useRef<Drag | null>(null)

  const start = (event: object) => {
    const touch = touchOf(event)
    drag.current = disabled || !touch ? null : { x: touch.clientX, y: touch.clientY, direction: 'unknown' }
  }
  const move = (event: object) => {
    const touch = touchOf(event)
    const from = drag.current
    if (!touch || !from || from.direction === 'along') return
    const across = touch.clientX - from.x
    const along = touch.clientY - from.y
    if (from.direction === 'unknown') {
      if (Math.abs(across) < SLACK && Math.abs(along) < SLACK) return
      from.direction = Math.abs(across) > Math.abs(along) ? 'across' : 'along'
      if (from.direction === 'along') return
    }
    setMoved(across)
  }
  const end = () => {
    if (drag.current?.direction === 'across') {
      if (moved < -ENOUGH) setOpen(true)
      if (moved > ENOUGH) setOpen(false)
    }
    drag.current = null
    setMoved(0)
  }
  const shift =
    moved === 0 ? undefined : { transform: `translateX(${within(moved, isOpen)}px)`, transition: 'none' }

  return (
    <View
      className={`swipe-row ${isOpen || moved < 0 ? 'swipe-row--shown' : ''} ${isOpen ? 'swipe-row--open' : ''}`}
      onTouchStart={start}
      onTouchMove={move}
      onTouchEnd={end}
      onTouchCancel={end}
    >
      <View className='swipe-row__front' style={shift}>
        {children}
      </View>
      <Tap
        className='swipe-row__action'
        label={label}
        disabled={disabled}
        onClick={() => {
          setOpen(false)
          onAction()
        }}
      >
        {action}
      </Tap>
    </View>
  )
}

/** Taro's types of `View` do not say that a touch event has touches. */
const touchOf = (event: object) => (event as Partial<ITouchEvent>).touches?.[0]

/** As wide as swipe-row.scss draws the action. */
const WIDTH = 88

const within = (moved: number, isOpen: boolean): number =>
  Math.min(0, Math.max(-WIDTH, moved - (isOpen ? WIDTH : 0)))
