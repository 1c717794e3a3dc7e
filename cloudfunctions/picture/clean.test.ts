import fc from 'fast-check'
import { decode } from 'jpeg-js'
import { exif, jpegOf, pngOf, remarked, withSegments } from '../../local/testing/pictures'
import { cleanPicture } from './clean'

/** The cleaned bytes, as a buffer of its own. */
function cleaned(bytes: Uint8Array) {
  const result = cleanPicture(bytes)
  if (!result.ok) throw new Error(result.refusal.code)
  return { ...result.value, bytes: Buffer.from(result.value.bytes) }
}
const codeOf = (bytes: Uint8Array) => {
  const result = cleanPicture(bytes)
  return result.ok ? 'ok' : result.refusal.code
}

const jpeg = jpegOf(20, 10)
const png = pngOf()

test('a plain picture stays as it is', () => {
  expect(cleaned(jpeg)).toEqual({ type: 'image/jpeg', width: 20, height: 10, bytes: jpeg })
  expect(cleaned(png)).toEqual({ type: 'image/png', width: 8, height: 8, bytes: png })
})

test('the place, remarks, previews and what follows the end are gone, and the image is the same', () => {
  const segments = fc.array(
    fc.tuple(
      fc.oneof(fc.integer({ min: 0xe1, max: 0xef }), fc.constant(0xfe)),
      fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
    ),
  )
  fc.assert(
    fc.property(segments, fc.uint8Array({ maxLength: 50 }), (more, tail) => {
      const taken = Buffer.concat([withSegments(jpeg, [[0xe1, exif()], ...more]), tail])
      const { bytes } = cleaned(taken)
      expect(bytes).toEqual(jpeg)
    }),
  )
  const { width, height, data } = decode(cleaned(withSegments(jpeg, [[0xe1, exif()]])).bytes)
  expect([width, height, data.equals(decode(jpeg).data)]).toEqual([20, 10, true])
})

test.each(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME', 'iCCP', 'prVt'])('a PNG loses its %s', (type) => {
  const { bytes } = cleaned(Buffer.concat([pngOf({ more: [[type, exif()]] }), Buffer.from('tail')]))
  expect(bytes).toEqual(png)
})

test.each([
  ['nothing', Buffer.alloc(0), 'PICTURE_NOT_ONE'],
  ['a text', Buffer.from('photo.jpg'), 'PICTURE_NOT_ONE'],
  ['a page', Buffer.from('<html><script>alert(1)</script>'), 'PICTURE_NOT_ONE'],
  ['a drawing with a script', Buffer.from('<svg onload="alert(1)"/>'), 'PICTURE_NOT_ONE'],
  ['a GIF', Buffer.from('GIF89a\x01\0\x01\0'), 'PICTURE_NOT_ONE'],
  ['a ZIP', Buffer.from('PK\x03\x04'), 'PICTURE_NOT_ONE'],
  ['a JPEG that only begins', jpeg.subarray(0, 3), 'PICTURE_BROKEN'],
  ['a JPEG without its end', jpeg.subarray(0, -2), 'PICTURE_BROKEN'],
  [
    'a page behind a JPEG’s first bytes',
    Buffer.concat([jpeg.subarray(0, 4), Buffer.from('<html>')]),
    'PICTURE_BROKEN',
  ],
  ['a PNG without its end', png.subarray(0, -12), 'PICTURE_BROKEN'],
  ['a PNG that only begins', png.subarray(0, 8), 'PICTURE_BROKEN'],
  ['a PNG without a pixel', pngOf({ says: [0, 8] }), 'PICTURE_BROKEN'],
  ['a hundred megapixels', pngOf({ says: [10_000, 10_000] }), 'PICTURE_TOO_VAST'],
  ['more than a number holds', pngOf({ says: [0xffffffff, 0xffffffff] }), 'PICTURE_TOO_VAST'],
  ['forty megapixels', pngOf({ says: [8000, 5000] }), 'ok'],
])('%s', (_, bytes, code) => {
  expect(codeOf(bytes)).toBe(code)
})

test('whatever is cut or changed, it is answered', () => {
  const pictures = [remarked(jpeg, 'remark'), pngOf({ more: [['tEXt', Buffer.from('text')]] })]
  fc.assert(
    fc.property(
      fc.constantFrom(...pictures),
      fc.nat(),
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 4 }),
      (picture, length, changes) => {
        const bytes = Buffer.from(picture.subarray(0, length % (picture.length + 1)))
        for (const [place, value] of changes) if (bytes.length > 0) bytes[place % bytes.length] = value
        expect(codeOf(bytes)).toMatch(/^(ok|PICTURE_\w+)$/)
      },
    ),
    { numRuns: 1000 },
  )
})
