import Taro from '@tarojs/taro'

/** A browser cannot scan: there one opens the link or types the code. */
export const canScan = process.env.TARO_ENV === 'weapp'

/** Lets the phone scan a QR code; null when nothing was scanned (given up, no camera). */
export async function scanCode(): Promise<string | null> {
  if (!canScan) return null
  try {
    const { result } = await Taro.scanCode({ scanType: ['qrCode'] })
    return result
  } catch {
    return null
  }
}
