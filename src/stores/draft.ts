import { useCallback, useState } from 'react'
import Taro from '@tarojs/taro'

/**
 * What somebody is typing, kept on the phone at every keystroke, so that it survives closing the app. `clear` it
 * once it has been handed in.
 */
export function useDraft<T extends object>(
  key: string,
  initial: T,
): { draft: T; change: (part: Partial<T>) => void; clear: () => void; restored: boolean } {
  const storageKey = `draft:${key}`
  const [{ draft, restored }, setState] = useState(() => {
    const kept: unknown = Taro.getStorageSync(storageKey)
    return kept && typeof kept === 'object'
      ? { draft: { ...initial, ...(kept as Partial<T>) }, restored: true }
      : { draft: initial, restored: false }
  })
  const change = useCallback(
    (part: Partial<T>) => {
      setState((before) => {
        const next = { ...before.draft, ...part }
        Taro.setStorageSync(storageKey, next)
        return { ...before, draft: next }
      })
    },
    [storageKey],
  )
  const clear = useCallback(() => {
    Taro.removeStorageSync(storageKey)
  }, [storageKey])
  return { draft, change, clear, restored }
}
