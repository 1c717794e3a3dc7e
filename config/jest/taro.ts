/** Stands in for `@tarojs/taro` in the tests of the app: every call can be watched, storage works, hooks fire on mount. */
import { useMoment, useMount, useRoute, useUnmount } from './page'

const storage = new Map<string, unknown>()
const done = () => jest.fn(() => Promise.resolve({ errMsg: 'ok' }))
const windowInfo = {
  pixelRatio: 2,
  screenWidth: 390,
  screenHeight: 844,
  windowWidth: 390,
  windowHeight: 844,
  statusBarHeight: 47,
  safeArea: { left: 0, right: 390, top: 47, bottom: 810, width: 390, height: 763 },
}

const selector = {
  select: () => selector,
  selectAll: () => selector,
  selectViewport: () => selector,
  boundingClientRect: () => selector,
  fields: () => selector,
  scrollOffset: () => selector,
  node: () => selector,
  in: () => selector,
  exec: (callback?: (found: unknown[]) => void) => {
    callback?.([])
  },
}

const calls = {
  ENV_TYPE: { WEAPP: 'WEAPP', WEB: 'WEB' },
  getEnv: () => 'WEB',
  nextTick: (callback: () => void) => {
    void Promise.resolve().then(callback)
  },
  pxTransform: (px: number) => `${px}px`,

  navigateTo: done(),
  navigateBack: done(),
  redirectTo: done(),
  reLaunch: done(),
  switchTab: done(),
  getCurrentPages: jest.fn(() => [{}]),
  getCurrentInstance: () => ({ page: {}, router: { params: {}, path: '' }, app: null }),
  setNavigationBarTitle: done(),
  setNavigationBarColor: done(),
  setTabBarBadge: done(),
  removeTabBarBadge: done(),
  stopPullDownRefresh: done(),
  pageScrollTo: done(),

  showToast: done(),
  hideToast: done(),
  showLoading: done(),
  hideLoading: done(),
  showModal: jest.fn(() => Promise.resolve({ confirm: true, cancel: false })),
  showActionSheet: jest.fn(() => Promise.resolve({ tapIndex: 0 })),

  setStorageSync: (key: string, value: unknown) => {
    storage.set(key, value)
  },
  getStorageSync: (key: string) => storage.get(key) ?? '',
  removeStorageSync: (key: string) => {
    storage.delete(key)
  },
  clearStorageSync: () => {
    storage.clear()
  },
  getStorageInfoSync: () => ({ keys: [...storage.keys()], currentSize: 0, limitSize: 10240 }),

  getWindowInfo: jest.fn(() => windowInfo),
  getSystemInfoSync: jest.fn(() => ({ ...windowInfo, platform: 'devtools', system: 'iOS 17' })),
  getDeviceInfo: jest.fn(() => ({ platform: 'devtools', system: 'iOS 17' })),
  getAppBaseInfo: jest.fn(() => ({ fontSizeScaleFactor: 1 })),
  getNetworkType: jest.fn(() => Promise.resolve({ networkType: 'wifi' })),
  onNetworkStatusChange: jest.fn(),
  offNetworkStatusChange: jest.fn(),
  onKeyboardHeightChange: jest.fn(),
  offKeyboardHeightChange: jest.fn(),
  setKeepScreenOn: done(),
  setScreenBrightness: done(),
  vibrateShort: done(),
  setClipboardData: done(),

  request: jest.fn(() => Promise.resolve({ statusCode: 200, data: {}, header: {} })),
  login: jest.fn(() => Promise.resolve({ code: 'login-code' })),
  scanCode: jest.fn(() => Promise.resolve({ result: '' })),
  getLocation: jest.fn(() => Promise.resolve({ latitude: 30.6, longitude: 104.1, accuracy: 20 })),
  chooseMedia: jest.fn(() => Promise.resolve({ tempFiles: [] })),
  uploadFile: jest.fn(() => Promise.resolve({ statusCode: 200, data: '' })),
  downloadFile: jest.fn(() => Promise.resolve({ statusCode: 200, tempFilePath: '' })),
  openDocument: done(),
  requestSubscribeMessage: jest.fn(() => Promise.resolve({})),
  createSelectorQuery: () => selector,

  eventCenter: { on: jest.fn(), once: jest.fn(), off: jest.fn(), trigger: jest.fn() },
}

const ignored = () => undefined

const hooks = {
  useRouter: useRoute,
  useLoad: (callback: (parameters: unknown) => void) => {
    useMount(callback, useRoute().params)
  },
  useLaunch: (callback: (route: unknown) => void) => {
    useMount(callback, useRoute())
  },
  useReady: (callback: () => void) => {
    useMount(callback)
  },
  useDidShow: (callback: () => void) => {
    useMount(callback)
    useMoment('show', callback)
  },
  useDidHide: useUnmount,
  useUnload: useUnmount,
  usePullDownRefresh: (callback: () => void) => {
    useMoment('pullDown', callback)
  },
  useReachBottom: (callback: () => void) => {
    useMoment('reachBottom', callback)
  },
  usePageScroll: ignored,
  useResize: ignored,
  useTabItemTap: ignored,
  useShareAppMessage: ignored,
  useShareTimeline: ignored,
  useError: ignored,
  usePageNotFound: ignored,
}

// Babel marks this module as an ES module, so the default export must carry the named ones as well.
module.exports = { __esModule: true, ...calls, ...hooks, default: { ...calls, ...hooks } }
