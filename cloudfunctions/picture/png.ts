import type { CleanPicture } from './picture'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** What the image is made of. The rest (texts, EXIF, the time) is left out. */
const OF_THE_IMAGE = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT'])

/** Whether these bytes call themselves a PNG. */
export const isPng = (bytes: Uint8Array) => SIGNATURE.every((byte, place) => bytes[place] === byte)

/** Walks through a PNG and leaves out what is not the image, and what follows its end; null: it is broken. */
export function cleanPng(bytes: Uint8Array): CleanPicture | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const parts = [bytes.subarray(0, SIGNATURE.length)]
  let size: { width: number; height: number } | null = null
  let hasData = false
  for (let at = SIGNATURE.length; at + 12 <= bytes.length;) {
    const length = view.getUint32(at)
    const end = at + 12 + length
    if (end > bytes.length) return null
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if ((type === 'IHDR') !== (size === null)) return null
    if (type === 'IHDR') {
      if (length !== 13) return null
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) }
    }
    hasData ||= type === 'IDAT'
    if (OF_THE_IMAGE.has(type)) parts.push(bytes.subarray(at, end))
    if (type === 'IEND') {
      return size && hasData ? { type: 'image/png', ...size, bytes: Buffer.concat(parts) } : null
    }
    at = end
  }
  return null
}
