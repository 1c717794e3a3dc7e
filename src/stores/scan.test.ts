import Taro from '@tarojs/taro'

/** The module as the mini-program builds it. */
async function inMiniProgram() {
  const { TARO_ENV } = process.env
  process.env.TARO_ENV = 'weapp'
  jest.resetModules()
  const scan = await import('./scan')
  process.env.TARO_ENV = TARO_ENV
  return scan
}

test('a phone scans; giving up is no error', async () => {
  const { canScan, scanCode } = await inMiniProgram()
  const { default: taro } = await import('@tarojs/taro')
  expect(canScan).toBe(true)
  jest.mocked(taro.scanCode).mockResolvedValueOnce({ result: 'K7QW4MPA' } as never)
  expect(await scanCode()).toBe('K7QW4MPA')
  jest.mocked(taro.scanCode).mockRejectedValueOnce({ errMsg: 'scanCode:fail cancel' })
  expect(await scanCode()).toBeNull()
})

test('a browser does not try', async () => {
  jest.resetModules()
  const { canScan, scanCode } = await import('./scan')
  expect(canScan).toBe(false)
  expect(await scanCode()).toBeNull()
  expect(Taro.scanCode).not.toHaveBeenCalled()
})
