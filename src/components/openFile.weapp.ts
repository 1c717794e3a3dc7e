import Taro from '@tarojs/taro'

const MADE = /\.(docx|xlsx)$/

/** Opens a Word or Excel file, from where WeChat lets one send it on or keep it. `base64`: what is in it. */
export async function openFile(name: string, base64: string): Promise<void> {
  const folder = Taro.env.USER_DATA_PATH ?? ''
  const filePath = `${folder}/${name}`
  removeEarlier(folder)
  await new Promise<void>((resolve, reject) => {
    Taro.getFileSystemManager().writeFile({
      filePath,
      data: base64,
      encoding: 'base64',
      success: () => resolve(),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    })
  })
  const fileType = name.endsWith('.docx') ? 'docx' : 'xlsx'
  await Taro.openDocument({ filePath, fileType, showMenu: true })
}

/** While it is open a file must lie there; the ones before hold names, and need not stay on the phone. */
function removeEarlier(folder: string): void {
  const files = Taro.getFileSystemManager()
  try {
    for (const name of files.readdirSync(folder)) if (MADE.test(name)) files.unlinkSync(`${folder}/${name}`)
  } catch {
    // What cannot be removed now is removed before the next one.
  }
}
