import { partIn, textIn } from '../../local/testing/documents'
import type { Block, WordDocument } from './document'
import { writeWord } from './write'

const made = async (wishes: Partial<WordDocument> = {}) => ({
  file: Buffer.from(await writeWord({ title: '工作报告', blocks: [], ...wishes })).toString('base64'),
})
const documentOf = async (...blocks: Block[]) => partIn(await made({ blocks }), 'word/document.xml')

test('is set as an official document: A4, its margins, page numbers on the outer side', async () => {
  const file = await made()
  const xml = partIn(file, 'word/document.xml')
  expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"')
  // 37, 26, 35 and 28 mm.
  expect(xml).toContain('w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"')
  expect(partIn(file, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
  const footers = ['word/footer1.xml', 'word/footer2.xml', 'word/footer3.xml'].map((path) =>
    partIn(file, path),
  )
  expect(footers.filter((footer) => footer.includes('w:jc w:val="right"'))).toHaveLength(1)
  expect(footers.filter((footer) => footer.includes('w:jc w:val="left"'))).toHaveLength(1)
})

test('names for each face what a machine without it may take', async () => {
  const file = await made()
  const table = partIn(file, 'word/fontTable.xml')
  expect(table).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,FangSong,')
  expect(partIn(file, 'word/styles.xml')).toContain('w:eastAsia="仿宋_GB2312"')
  expect(partIn(file, 'word/document.xml')).toContain('w:eastAsia="方正小标宋简体"')
})

test('headings are of their levels, and each line of a text is a paragraph', async () => {
  const xml = await documentOf(
    { kind: 'heading', level: 1, text: '一、学习' },
    { kind: 'heading', level: 2, text: '（一）研讨' },
    { kind: 'paragraph', text: '第一段\n\n  第二段' },
  )
  expect(xml).toMatch(/<w:outlineLvl w:val="0"\/>.*一、学习.*<w:outlineLvl w:val="1"\/>.*（一）研讨/)
  expect(xml.match(/<w:p>/g)?.length).toBeGreaterThanOrEqual(4)
  expect(textIn(await made({ blocks: [{ kind: 'paragraph', text: '第一段\n\n  第二段' }] }))).toContain(
    '第一段\n第二段\n',
  )
})

test('what a member wrote stays a text, whatever it looks like', async () => {
  const odd = '<w:p/>&amp;"\u0001=1+1 {MERGEFIELD x}'
  const xml = await documentOf({ kind: 'paragraph', text: odd })
  expect(xml).toContain('&lt;w:p/&gt;&amp;amp;')
  expect(xml).not.toContain('\u0001')
  expect(xml).not.toContain('w:instrText')
})

test('a table has its headings on every page, no row torn, columns as wide as the text in all', async () => {
  const xml = await documentOf({
    kind: 'table',
    table: {
      title: '附表1',
      columns: [
        { heading: '序号', kind: 'number' },
        { heading: '党支部', kind: 'text' },
        { heading: '说明', kind: 'text' },
      ],
      rows: [
        [1, '一支部', '一段比较长的说明文字，要从左边写起'],
        [2, null, null],
      ],
    },
  })
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1)
  expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(3)
  const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width))
  // 156 mm.
  expect(widths.reduce((sum, width) => sum + width, 0)).toBe(8844)
})

test('a cover is a page without a number, the signature stands beneath, annexes behind it', async () => {
  const text = textIn(
    await made({
      title: '机关党委\n工作报告',
      cover: ['第一党支部'],
      signed: { by: '机关党委', on: '2022-07-05' },
      annexes: [{ kind: 'note', text: '附表' }],
    }),
  )
  expect(text).toMatch(/机关党委工作报告[^]*第一党支部[^]*机关党委\n2022年7月5日\n[^]*附表/)
  const xml = partIn(await made({ cover: ['一'] }), 'word/document.xml')
  expect(xml).toContain('<w:titlePg/>')
})

test('a code is drawn as a picture', async () => {
  const file = await made({
    blocks: [{ kind: 'qr', text: 'https://dangjian.test/p?id=1', caption: '扫码补录' }],
  })
  expect(partIn(file, 'word/_rels/document.xml.rels')).toMatch(/media\/[^"]+\.png/)
  expect(textIn(file)).toContain('扫码补录')
})
