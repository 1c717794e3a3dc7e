import type { FileStore } from './ports'

interface WeChatSdk {
  DYNAMIC_CURRENT_ENV: symbol
  init(options: { env: symbol }): void
  uploadFile(file: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>
  getTempFileURL(asked: {
    fileList: { fileID: string; maxAge: number }[]
  }): Promise<{ fileList: { fileID: string; status: number; tempFileURL: string }[] }>
  deleteFile(asked: { fileList: string[] }): Promise<unknown>
}

/** The SDK is required on first use: it is slow to load. */
const sdk = (): WeChatSdk => {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const cloud = require('wx-server-sdk') as WeChatSdk
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
  return cloud
}

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
