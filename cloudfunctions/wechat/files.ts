import type { FileStore } from './ports'
import { wechatSdk } from './sdk'

interface WeChatSdk {
  uploadFile(file: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>
  getTempFileURL(asked: {
    fileList: { fileID: string; maxAge: number }[]
  }): Promise<{ fileList: { fileID: string; status: number; tempFileURL: string }[] }>
  deleteFile(asked: { fileList: string[] }): Promise<unknown>
}

const sdk = () => wechatSdk<WeChatSdk>()

/**
 * WeChat's cloud storage; a key is its file id. The storage must be set to "read and written by the maker only"
 * (仅创建者可读写): what a function stores is then nobody's to read without a link, and links expire.
 */
export const wechatFiles: FileStore = {
  put: async (name, bytes) => {
    const { fileID } = await sdk().uploadFile({
      cloudPath: `pictures/${name}`,
      fileContent: Buffer.from(bytes),
    })
    return fileID
  },
  links: async (keys, maxAge) => {
    if (keys.length === 0) return []
    const { fileList } = await sdk().getTempFileURL({ fileList: keys.map((fileID) => ({ fileID, maxAge })) })
    return keys.map((key) => {
      const found = fileList.find(({ fileID }) => fileID === key)
      return found?.status === 0 ? found.tempFileURL : null
    })
  },
  remove: async (fileID) => {
    await sdk().deleteFile({ fileList: [fileID] })
  },
}
