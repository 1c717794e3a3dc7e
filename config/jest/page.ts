/** The page's life, which outside a Taro app the tests lead themselves. */
import { useEffect, useRef } from 'react'

type Moment = 'show' | 'pullDown' | 'reachBottom'

const listeners: Record<Moment, Set<() => void>> = {
  show: new Set(),
  pullDown: new Set(),
  reachBottom: new Set(),
}
const route: { params: Record<string, string>; path: string } = { params: {}, path: '' }

/** Opens pages with these parameters, until the test ends. */
export function openWith(params: Record<string, string>): void {
  route.params = params
}

/** Lets the page under test hear that it was shown again, pulled down, or scrolled to its end. Wrap in act(). */
export function happens(moment: Moment): void {
  listeners[moment].forEach((listener) => {
    listener()
  })
}

export function leavePage(): void {
  route.params = {}
  Object.values(listeners).forEach((each) => {
    each.clear()
  })
}

export const useRoute = () => route

export function useMount(callback: (argument: unknown) => void, argument?: unknown): void {
  const latest = useRef(callback)
  latest.current = callback
  useEffect(() => {
    latest.current(argument)
    // Once, as Taro does it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
}

export function useUnmount(callback: () => void): void {
  const latest = useRef(callback)
  latest.current = callback
  useEffect(() => () => latest.current(), [])
}

export function useMoment(moment: Moment, callback: () => void): void {
  const latest = useRef(callback)
  latest.current = callback
  useEffect(() => {
    const listener = () => latest.current()
    listeners[moment].add(listener)
    return () => {
      listeners[moment].delete(listener)
    }
  }, [moment])
}
