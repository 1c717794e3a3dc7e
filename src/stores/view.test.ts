/** Whether the app opens in the elder view, on a phone with this text size and after this choice of the member's. */
async function opensElder(phoneText: number, choice?: boolean): Promise<boolean> {
  let elder = false
  await jest.isolateModulesAsync(async () => {
    const { default: Taro } = await import('@tarojs/taro')
    jest.mocked(Taro.getAppBaseInfo).mockReturnValue({ fontSizeScaleFactor: phoneText } as never)
    if (choice !== undefined) Taro.setStorageSync('view.elder', choice)
    elder = (await import('./view')).useView.getState().elder
  })
  return elder
}

test.each([
  [1, false],
  [1.29, false],
  [1.3, true],
])('a phone whose text is at %s opens the elder view: %s', async (phoneText, elder) => {
  expect(await opensElder(phoneText)).toBe(elder)
})

test('what the member chose goes before what the phone says', async () => {
  expect(await opensElder(2, false)).toBe(false)
  expect(await opensElder(1, true)).toBe(true)
})

test('a choice is kept', async () => {
  await jest.isolateModulesAsync(async () => {
    const { default: Taro } = await import('@tarojs/taro')
    const { useView } = await import('./view')
    useView.getState().setElder(true)
    expect(useView.getState().elder).toBe(true)
    expect(Taro.getStorageSync('view.elder')).toBe(true)
  })
})
