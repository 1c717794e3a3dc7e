import type { CleanPicture } from './picture'

const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
const COM = 0xfe
/** What an application adds: EXIF with its place and time, colour profiles, previews. APP0, the plain header, stays. */
const isAddition = (marker: number) => (marker >= 0xe1 && marker <= 0xef) || marker === COM
/** Start of frame, which holds the size. C4, C8 and CC are other tables. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
/** Markers without a length, which stand within the image's data. */
const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7

/** Whether these bytes call themselves a JPEG. */
export const isJpeg = (bytes: Uint8Array) => bytes[0] === 0xff && bytes[1] === SOI && bytes[2] === 0xff

/** Walks through a JPEG and leaves out what is not the image, and what follows its end; null: it is broken. */
export function cleanJpeg(bytes: Uint8Array): CleanPicture | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const parts = [bytes.subarray(0, 2)]
  let size: { width: number; height: number } | null = null
  let hasScan = false
  for (let at = 2; at + 2 <= bytes.length;) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    // Bytes that fill up before a marker.
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === EOI) {
      parts.push(bytes.subarray(at, at + 2))
      return size && hasScan ? { type: 'image/jpeg', ...size, bytes: Buffer.concat(parts) } : null
    }
    if (at + 4 > bytes.length) return null
    const end = at + 2 + view.getUint16(at + 2)
    if (end < at + 4 || end > bytes.length) return null
    if (isFrame(marker)) {
      if (size !== null || end < at + 9) return null
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    }
    const next = marker === SOS ? endOfScan(bytes, end) : end
    hasScan ||= marker === SOS
    if (!isAddition(marker)) parts.push(bytes.subarray(at, next))
    at = next
  }
  return null
}

/** Where the image's data that begin at `from` are over: at the next marker that is not one of theirs. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !isRestart(next)) return at
  }
  return bytes.length
}
