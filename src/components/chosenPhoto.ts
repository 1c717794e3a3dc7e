import { limits } from '@/domain/limits'

/** A photo that somebody chose on their device. */
export interface ChosenPhoto {
  /** Bytes, as it was taken. */
  size: number
  /**
   * The image alone, made smaller, as a JPEG in base64; drawn anew, so that where and when it was taken is gone. Throws
   * where it cannot be read.
   */
  shrink: () => Promise<string>
}

/** How faithful the JPEG is: the second where the first is still too large to be sent. */
export const qualities = [0.85, 0.6] as const

export const isSmallEnough = (base64: string): boolean => (base64.length / 4) * 3 <= limits.fileBytes

/** The size at which a photo is drawn: its longest side shortened to what is kept. */
export function shrunkTo(width: number, height: number): { width: number; height: number } {
  const ratio = Math.min(1, limits.pictureSide / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * ratio)), height: Math.max(1, Math.round(height * ratio)) }
}
