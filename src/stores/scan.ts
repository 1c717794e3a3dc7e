import Taro from '@tarojs/taro'
import { go } from '@/routes'

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

/**
 * Leads to the check-in page, with the scanned code where the phone can scan: it names its activity itself. Where
 * nothing can be scanned, the page must know which activity is meant.
 */
export async function scanToCheckIn(activityId: string): Promise<void> {
  if (!canScan) return go('checkin', { activityId })
  const code = await scanCode()
  if (code !== null) go('checkin', { c: code })
}
