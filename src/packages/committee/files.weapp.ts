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
