import Taro from '@tarojs/taro'

/** Opens a Word or Excel file, from where WeChat lets one send it on or keep it. `base64`: what is in it. */
export async function openFile(name: string, base64: string): Promise<void> {
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${name}`
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
