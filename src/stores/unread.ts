import Taro from '@tarojs/taro'
import { create } from 'zustand'
import { call } from '@/cloud/call'

/** The place of 我的 among the tabs. */
const ME_TAB = 3

interface Unread {
  /** Messages that the member has not read; null: not known yet. */
  count: number | null
  load: () => Promise<void>
  set: (count: number) => void
}

/** How many messages wait to be read: on the tab and in 我的. Asked when the app is opened and when 我的 is shown. */
export const useUnread = create<Unread>()((set, get) => ({
  count: null,
  load: async () => {
    const answer = await call('message.count', {})
    if (answer.ok) get().set(answer.data.unread)
  },
  set: (count) => {
    set({ count })
    showOnTab(count)
  },
}))

/** Only a page with tabs can: elsewhere it is refused, and 我的 itself shows it anew. */
function showOnTab(count: number): void {
  const shown =
    count > 0
      ? Taro.setTabBarBadge({ index: ME_TAB, text: count > 99 ? '99+' : String(count) })
      : Taro.removeTabBarBadge({ index: ME_TAB })
  shown.catch(() => undefined)
}
