import Taro from '@tarojs/taro'
import type { ChosenFile } from './chosenFile'

/** Lets one choose a spreadsheet that was sent in a chat; null: none was chosen. */
export async function chooseSheet(): Promise<ChosenFile | null> {
  const chosen = await Taro.chooseMessageFile({
    count: 1,
    type: 'file',
    extension: ['xlsx', 'xlsm', 'xls'],
  }).catch(() => null)
  const file = chosen?.tempFiles[0]
  if (!file) return null
  const base64 = await new Promise<string>((resolve, reject) => {
    Taro.getFileSystemManager().readFile({
      filePath: file.path,
      encoding: 'base64',
      success: ({ data }) => resolve(data as string),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    })
  })
  return { name: file.name, size: file.size, base64 }
}

/** Opens a spreadsheet, from where WeChat lets one send it on or keep it. */
export async function saveSheet(name: string, base64: string): Promise<void> {
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
  await Taro.openDocument({ filePath, fileType: 'xlsx', showMenu: true })
}
