import Taro from '@tarojs/taro'
import { create } from 'zustand'

const KEY = 'view.elder'
/** From this step of the phone's own text size on, the elder view is on unless the member has said otherwise. */
const LARGE_TEXT = 1.3

interface View {
  /** The elder view (关怀模式): larger text and targets. */
  elder: boolean
  setElder: (elder: boolean) => void
}

export const useView = create<View>()((set) => ({
  elder: storedElder() ?? phoneTextScale() >= LARGE_TEXT,
  setElder: (elder) => {
    Taro.setStorageSync(KEY, elder)
    set({ elder })
  },
}))

function storedElder(): boolean | undefined {
  const stored: unknown = Taro.getStorageSync(KEY)
  return typeof stored === 'boolean' ? stored : undefined
}

/** The phone's text size, 1 being the usual; 1 where it cannot be read. */
function phoneTextScale(): number {
  try {
    const info = Taro.getAppBaseInfo() as { fontSizeScaleFactor?: number }
    return info.fontSizeScaleFactor ?? 1
  } catch {
    return 1
  }
}
