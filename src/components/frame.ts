import Taro from '@tarojs/taro'

const HOME = '/pages/month/index'

/** One page back; home where the page was opened by a link and nothing lies behind it. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.switchTab({ url: HOME })
}

/** How far a page's own title keeps from the top and from WeChat's capsule, in px; undefined in a browser. */
export function capsule(): { top: number; right: number } | undefined {
  if (process.env.TARO_ENV !== 'weapp') return undefined
  const box = Taro.getMenuButtonBoundingClientRect()
  return { top: box.top, right: Taro.getWindowInfo().windowWidth - box.left + 8 }
}

/** Tells a browser's tab bar and dialogs, which lie outside the app's pages, that the elder view is on. */
export function markElder(elder: boolean): void {
  if (process.env.TARO_ENV === 'h5') document.documentElement.classList.toggle('elder', elder)
}

/** Tells a browser's tab bar that the page in sight has a navigation of its own. */
export function markNav(hasNav: boolean): void {
  if (process.env.TARO_ENV === 'h5') document.documentElement.classList.toggle('has-nav', hasNav)
}
