import type * as Docx from 'docx'
import { chineseDate } from '../../src/domain/officialText'
import { paragraphsOf } from './blocks'
import type { WordDocument } from './document'
import { faced, fontTable } from './fonts'
import { characters, linePitch, page, sizes } from './layout'
import type { Library } from './table'

/** A .docx file, set as an official document. The library is loaded when the first one is written. */
export async function writeWord(document: WordDocument): Promise<Uint8Array> {
  const docx = await import('docx')
  const file = new docx.Document({
    creator: document.signed?.by ?? '',
    title: document.title.replace('\n', ''),
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: {
            font: faced('body'),
            size: sizes.third,
            language: { value: 'en-US', eastAsia: 'zh-CN' },
          },
          paragraph: { spacing: { line: linePitch, lineRule: docx.LineRuleType.EXACT } },
        },
      },
    },
    sections: [
      {
        properties: {
          page,
          titlePage: document.cover !== undefined,
        },
        footers: {
          default: pageNumber(docx, 'right'),
          even: pageNumber(docx, 'left'),
          first: new docx.Footer({ children: [] }),
        },
        children: [
          ...headOf(docx, document),
          ...document.blocks.flatMap((block) => paragraphsOf(docx, block)),
          ...signatureOf(docx, document),
          ...annexesOf(docx, document),
        ],
      },
    ],
  })
  return docx.Packer.toBuffer(file, undefined, [{ path: 'word/fontTable.xml', data: fontTable }])
}

/** — 1 —, on the outer side. */
const pageNumber = (docx: Library, side: 'left' | 'right') =>
  new docx.Footer({
    children: [
      new docx.Paragraph({
        alignment: docx.AlignmentType[side === 'left' ? 'LEFT' : 'RIGHT'],
        indent: { [side]: characters(1, 'fourth') },
        children: [
          new docx.TextRun({
            size: sizes.fourth,
            font: faced('song'),
            children: ['— ', docx.PageNumber.CURRENT, ' —'],
          }),
        ],
      }),
    ],
  })

function headOf(docx: Library, { title, subtitle, cover }: WordDocument): Docx.Paragraph[] {
  const centred = (text: string, run: Docx.IRunOptions, spacing: Docx.ISpacingProperties) =>
    new docx.Paragraph({
      alignment: docx.AlignmentType.CENTER,
      spacing: { line: linePitch, lineRule: docx.LineRuleType.AT_LEAST, ...spacing },
      children: text.split('\n').map((line, index) => new docx.TextRun({ ...run, text: line, break: index })),
    })
  const isCover = cover !== undefined
  const titled = centred(
    title,
    { font: faced('title'), bold: true, size: isCover ? 72 : sizes.second },
    { before: isCover ? linePitch * 5 : linePitch, after: subtitle === undefined ? linePitch : 0 },
  )
  const subtitled =
    subtitle === undefined
      ? []
      : [
          centred(
            subtitle,
            { font: faced('subheading'), size: isCover ? sizes.second : sizes.third },
            { after: linePitch },
          ),
        ]
  if (!isCover) return [titled, ...subtitled]
  const lines = cover.map((line, index) =>
    centred(line, { size: sizes.third }, { before: index === 0 ? linePitch * 8 : 0 }),
  )
  return [titled, ...subtitled, ...lines, new docx.Paragraph({ children: [new docx.PageBreak()] })]
}

const annexesOf = (docx: Library, { annexes = [] }: WordDocument) =>
  annexes.length === 0
    ? []
    : [...paragraphsOf(docx, { kind: 'newPage' }), ...annexes.flatMap((block) => paragraphsOf(docx, block))]

/** Beneath the text, four characters from the right; the name stands above the middle of the day. */
function signatureOf(docx: Library, { signed }: WordDocument): Docx.Paragraph[] {
  if (signed === undefined) return []
  const line = (text: string, before: number) =>
    new docx.Paragraph({
      alignment: docx.AlignmentType.RIGHT,
      keepLines: true,
      spacing: { before },
      indent: { right: characters(4, 'third') },
      children: [new docx.TextRun(text)],
    })
  return [line(signed.by, linePitch * 2), line(chineseDate(signed.on), 0)]
}
