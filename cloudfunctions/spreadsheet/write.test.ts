import fc from 'fast-check'
import { dayOf, partIn, rowsIn } from '../../local/testing/documents'
import { isCalendarDate } from '../../src/domain/calendar'
import type { CellValue, Sheet } from './sheetXml'
import { writeWorkbook } from './write'

const fileOf = (...sheets: [Sheet, ...Sheet[]]) => ({
  file: Buffer.from(writeWorkbook(sheets)).toString('base64'),
})
const sheet = (rows: CellValue[][], wishes: Partial<Sheet> = {}): Sheet => ({
  name: '表',
  columns: [{ heading: '文字' }, { heading: '数', kind: 'number' }, { heading: '日期', kind: 'date' }],
  rows,
  ...wishes,
})

test('a number is a number and a day a day, wherever they stand', () => {
  const day = fc
    .date({ min: new Date('1921-07-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  const text = fc
    .string({ minLength: 1, maxLength: 12 })
    .filter((each) => /^[^\s\u0000-\u001f_](.*\S)?$/.test(each))
  const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  fc.assert(
    fc.property(fc.array(fc.tuple(text, number, day), { minLength: 1, maxLength: 5 }), (rows) => {
      const [, ...read] = rowsIn(fileOf(sheet(rows)))
      expect(read.map(([said, count, on]) => [said, count, dayOf(on)])).toEqual(
        // A spreadsheet knows no minus nought.
        rows.map(([said, count, on]) => [said, count + 0, on]),
      )
    }),
  )
})

test.each<[CellValue, number]>([
  ['=HYPERLINK("https://x")', 1],
  ['2022 年', 2],
  ['2022-02-30', 2],
  ['+86', 0],
])('%j in any column stays a text', (text, column) => {
  const row = [null, null, null].map((_, index) => (index === column ? text : null))
  const made = fileOf(sheet([row]))
  expect(rowsIn(made)[1]?.[column]).toBe(text)
  expect(partIn(made, 'xl/worksheets/sheet1.xml')).not.toContain('<f')
  expect(isCalendarDate(String(text))).toBe(false)
})

test('title and subtitle stand above the headings, which come again on each printed page', () => {
  const made = fileOf(sheet([['一', 1, null]], { title: '标题', about: '截至今日' }))
  expect(rowsIn(made)).toEqual([['标题'], ['截至今日'], ['文字', '数', '日期'], ['一', 1]])
  expect(partIn(made, 'xl/workbook.xml')).toContain("'表'!$3:$3")
})

test('each table has a sheet, under a name that Excel takes', () => {
  const made = fileOf(
    sheet([], { name: "一/二:三*?[四]'" }),
    sheet([], { name: '长'.repeat(40) }),
    sheet([], { name: '同' }),
    sheet([['这里', 1, null]], { name: '同' }),
    sheet([], { name: ' ' }),
  )
  const names = [...partIn(made, 'xl/workbook.xml').matchAll(/<sheet name="([^"]*)"/g)].map(
    ([, name]) => name,
  )
  expect(names).toEqual(['一二三四', '长'.repeat(31), '同 3', '同 4', '表'])
  expect(partIn(made, 'xl/worksheets/sheet4.xml')).toContain('这里')
})
