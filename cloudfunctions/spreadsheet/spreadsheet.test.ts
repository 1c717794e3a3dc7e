import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { partOf, SHEET, sheetFile, withParts } from '../../local/testing/sheets'
import { readSheet } from './read'

const read = (file: string | Uint8Array, most = 10_000) =>
  readSheet(typeof file === 'string' ? Buffer.from(file, 'base64') : file, most)
const codeOf = (file: string | Uint8Array, most?: number) => {
  const sheet = read(file, most)
  return sheet.ok ? 'ok' : sheet.refusal.code
}
const textsOf = (file: string) => {
  const sheet = read(file)
  if (!sheet.ok) throw new Error(sheet.refusal.code)
  return sheet.value.rows.map(({ cells }) =>
    Array.from(cells, (cell) => (cell?.kind === 'text' ? cell.text : '')),
  )
}
const good = sheetFile([['姓名'], ['张三']])
const sheetXml = (rows: string) =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`
const ole = (stream: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(stream, 'utf16le')])

/** An archive of one entry that says of itself what it likes. */
function zipSaying(name: string, data: Buffer, size: number): Buffer {
  const packed = deflateRawSync(data)
  const field = (at: number, value: number, bytes: Buffer) => bytes.writeUInt32LE(value, at)
  const local = Buffer.alloc(30)
  field(0, 0x04034b50, local)
  local.writeUInt16LE(name.length, 26)
  const entry = Buffer.alloc(46)
  field(0, 0x02014b50, entry)
  entry.writeUInt16LE(8, 10)
  field(20, packed.length, entry)
  field(24, size, entry)
  entry.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  field(0, 0x06054b50, end)
  end.writeUInt16LE(1, 10)
  field(16, 30 + name.length + packed.length, end)
  return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end])
}

test.each<[string, string | Uint8Array, string]>([
  ['nothing', '', 'FILE_NOT_XLSX'],
  ['a text', Buffer.from('姓名,支部\n张三,一'), 'FILE_NOT_XLSX'],
  ['an old .xls', ole('Workbook'), 'FILE_OLD_XLS'],
  ['one under a password', ole('EncryptedPackage'), 'FILE_ENCRYPTED'],
  ['half a file', Buffer.from(good, 'base64').subarray(0, 900), 'FILE_BROKEN'],
  ['another archive', withParts(good, { 'xl/workbook.xml': null }), 'FILE_NOT_XLSX'],
  ['one without its sheet', withParts(good, { [SHEET]: null }), 'FILE_BROKEN'],
  ['one with a macro', withParts(good, { 'xl/vbaProject.bin': 'x' }), 'FILE_MACROS'],
  ['one with an old macro sheet', withParts(good, { 'xl/macrosheets/sheet1.xml': 'x' }), 'FILE_MACROS'],
  [
    'one that says it has macros',
    withParts(good, {
      '[Content_Types].xml': partOf(good, '[Content_Types].xml').replace('sheet.main', 'macroEnabled.main'),
    }),
    'FILE_MACROS',
  ],
  ['XML that does not close', withParts(good, { [SHEET]: sheetXml('<row r="1"><c>') }), 'FILE_BROKEN'],
  [
    'XML with entities of its own',
    withParts(good, { [SHEET]: `<!DOCTYPE x [<!ENTITY a "aaaa">]>${sheetXml('')}` }),
    'FILE_BROKEN',
  ],
  [
    'a part that unpacks to more than it says',
    zipSaying('[Content_Types].xml', Buffer.alloc(1e6), 10),
    'FILE_BROKEN',
  ],
  ['a part that says it is huge', zipSaying('[Content_Types].xml', Buffer.alloc(1e6), 4e9), 'FILE_TOO_LARGE'],
])('%s is refused by its own code', (_, file, code) => {
  expect(codeOf(file)).toBe(code)
})

test('a good file cut off or altered anywhere is refused or read, and never a fault', () => {
  const bytes = Buffer.from(good, 'base64')
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.nat(255), fc.boolean(), (at, byte, cut) => {
      const bad = Buffer.from(cut ? bytes.subarray(0, at) : bytes)
      if (!cut) bad[at] = byte
      expect([
        'ok',
        'FILE_NOT_XLSX',
        'FILE_BROKEN',
        'FILE_TOO_LARGE',
        'FILE_ENCRYPTED',
        'FILE_MACROS',
      ]).toContain(codeOf(bad))
    }),
    { numRuns: 500 },
  )
})

test('50,000 rows are refused without being kept, quickly', () => {
  const rows = Array.from({ length: 50_000 }, (_, index) => [
    `某人${index}`,
    '正式党员',
    '2010-06-15',
    '第一党支部',
  ])
  const file = sheetFile([['姓名', '党员类型', '入党日期', '所在支部'], ...rows])
  const began = performance.now()
  expect(codeOf(file)).toBe('ROSTER_TOO_MANY_ROWS')
  expect(performance.now() - began).toBeLessThan(5000)
})

test('formulas, errors, numbers and shared texts are told apart; blank cells are none', () => {
  const file = withParts(good, {
    'xl/sharedStrings.xml':
      '<sst><si><t>甲</t></si><si><r><t>乙</t></r><r><t>丙</t></r><rPh sb="0" eb="1"><t>yi</t></rPh></si></sst>',
    [SHEET]: sheetXml(
      '<row r="3"><c r="A3" t="s"><v>1</v></c><c r="C3"><f>1+1</f><v>2</v></c><c t="e"><v>#N/A</v></c></row>' +
        '<row><c><v>36954</v></c><c t="inlineStr"><is><t> </t></is></c><c t="str"><v>丁</v></c></row><row r="9"/>',
    ),
  })
  expect(read(file)).toEqual({
    ok: true,
    value: {
      from1904: false,
      rows: [
        {
          row: 3,
          cells: [{ kind: 'text', text: '乙丙' }, undefined, { kind: 'formula' }, { kind: 'error' }],
        },
        { row: 4, cells: [{ kind: 'number', number: 36954 }, undefined, { kind: 'text', text: '丁' }] },
      ],
    },
  })
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', "=cmd|' /C calc'!A0", '＝1'])(
  '%j is written as a text, never as a formula',
  (text) => {
    const file = sheetFile([['姓名'], [text]])
    const xml = partOf(file, SHEET)
    expect(xml).not.toContain('<f')
    expect(xml).toMatch(/<c r="A2" s="5" t="inlineStr"><is><t xml:space="preserve">/)
    expect(textsOf(file)).toEqual([['姓名'], [text]])
  },
)

test('any texts come back as they were written', () => {
  const storable = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .filter(
      (text) =>
        text.trim() !== '' && !/[\u0000-\u001F\uFFFE\uFFFF]/.test(text) && !/[\uD800-\uDFFF]/u.test(text),
    )
  const odd = fc.constantFrom('_x0041_', '_x005F_x0041_', '<a>&"\'', '__x000D__', ']]>', '&amp;')
  const cell = fc.oneof(storable, odd)
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
      expect(textsOf(sheetFile(rows))).toEqual(rows)
    }),
  )
})
