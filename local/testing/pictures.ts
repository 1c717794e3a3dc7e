import { deflateSync } from 'node:zlib'
import { encode } from 'jpeg-js'

/** A JPEG of one colour; no remark, no EXIF. */
export const jpegOf = (width = 8, height = 8): Buffer =>
  encode({ width, height, data: Buffer.alloc(width * height * 4, 0x80) }, 80).data

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

/** The same with more segments, right at the beginning. */
export const withSegments = (jpeg: Buffer, segments: readonly [marker: number, content: Buffer][]): Buffer =>
  Buffer.concat([
    jpeg.subarray(0, 2),
    ...segments.map(([marker, content]) => segment(marker, content)),
    jpeg.subarray(2),
  ])

/** The same with a remark. */
export const remarked = (jpeg: Buffer, remark: string): Buffer =>
  withSegments(jpeg, [[0xfe, Buffer.from(remark)]])

/** EXIF as a phone writes it: where the picture was taken, 26° 4′ 27″ N. */
export function exif(): Buffer {
  const tiff = Buffer.alloc(80)
  tiff.write('MM')
  tiff.writeUInt16BE(42, 2)
  tiff.writeUInt32BE(8, 4)
  const entry = (at: number, [tag, type, count, value]: readonly [number, number, number, number]) => {
    tiff.writeUInt16BE(tag, at)
    tiff.writeUInt16BE(type, at + 2)
    tiff.writeUInt32BE(count, at + 4)
    tiff.writeUInt32BE(value, at + 8)
  }
  // The first directory points to that of the place.
  tiff.writeUInt16BE(1, 8)
  entry(10, [0x8825, 4, 1, 26])
  tiff.writeUInt16BE(2, 26)
  entry(28, [1, 2, 2, 0x4e000000])
  entry(40, [2, 5, 3, 56])
  for (const [index, value] of [26, 1, 4, 1, 27, 1].entries()) tiff.writeUInt32BE(value, 56 + 4 * index)
  return Buffer.concat([Buffer.from('Exif\0\0'), tiff])
}

/** The sum that ends each chunk of a PNG. */
function crc32(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return ~sum >>> 0
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), content])
  const around = Buffer.alloc(8)
  around.writeUInt32BE(content.length, 0)
  around.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)])
}

interface Png {
  /** The size that its header claims, whatever is in it. */
  says?: readonly [width: number, height: number]
  /** Chunks before the image. */
  more?: readonly [type: string, content: Buffer][]
}

/** A black PNG of 8 × 8. */
export function pngOf({ says = [8, 8], more = [] }: Png = {}): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(says[0], 0)
  header.writeUInt32BE(says[1], 4)
  header.set([8, 0, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...more.map(([type, content]) => chunk(type, content)),
    chunk('IDAT', deflateSync(Buffer.alloc(8 * 9))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
