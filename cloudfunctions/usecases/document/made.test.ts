import { randomBytes } from 'node:crypto'
import { asWorkbook } from './made'

const answerTo = (name: string, rows: number) => {
  // Noise, which packing does not make smaller.
  const cells = Array.from({ length: rows }, () => [randomBytes(512).toString('base64')])
  const sheet = { name: '表', columns: [{ heading: '文字' }], rows: cells }
  return asWorkbook<'document.stars'>(() => Promise.reject(new Error('not asked'))).answer(null, {
    name,
    sheets: [sheet],
  })
}

test('a file that would not come through is refused, with what to do', async () => {
  expect(await answerTo('表', 10)).toMatchObject({ ok: true, value: { name: '表.xlsx' } })
  expect(await answerTo('表', 2000)).toMatchObject({ ok: false, refusal: { code: 'DOCUMENT_TOO_LARGE' } })
})

test('its name holds nothing that a system does not take', async () => {
  expect(await answerTo('a/b\\c:d*e?f"g<h>i|j\n', 1)).toMatchObject({ value: { name: 'abcdefghij.xlsx' } })
})
