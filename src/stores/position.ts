import Taro from '@tarojs/taro'

export interface Position {
  latitude: number
  longitude: number
}

/** Longer than this nobody waits at a door. */
const PATIENCE_MS = 8_000

/** Where the phone is (WGS 84, the same on every platform); null when that is not allowed or not known. */
export async function currentPosition(): Promise<Position | null> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS))
  return Promise.race([ask(), late])
}

async function ask(): Promise<Position | null> {
  try {
    // In a browser this can resolve with nothing but an error's text, so the figures are looked at.
    const found: Partial<Position> = await Taro.getLocation({ type: 'wgs84' })
    const { latitude, longitude } = found
    return typeof latitude === 'number' && typeof longitude === 'number' ? { latitude, longitude } : null
  } catch {
    return null
  }
}
