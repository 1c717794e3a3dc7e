import type * as Docx from 'docx'
import { chineseDate } from '../../src/domain/officialText'
import type { Block, WordDocument } from './document'
import { faced, fontTable } from './fonts'
import { characters, linePitch, page, sizes } from './layout'
import { qrPng } from './qrPng'
import { type Library, tableOf } from './table'

/** A .docx file, set as an official document. The library is loaded when the first one is written. */
export async function writeWord(document: WordDocument): Promise<Uint8Array> {
  const docx = await import('docx')
  const file = new docx.Document({
    creator: document.signed?.by ?? '',
    title: document.title,
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
      children: [new docx.TextRun({ text, ...run })],
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

const headingFaces = { 1: 'heading', 2: 'subheading', 3: 'body' } as const

function paragraphsOf(docx: Library, block: Block): (Docx.Paragraph | Docx.Table)[] {
  const { Paragraph, TextRun, AlignmentType } = docx
  const firstLine = characters(2, 'third')
  switch (block.kind) {
    case 'heading': {
      const { level, text } = block
      return [
        new Paragraph({
          outlineLevel: level - 1,
          keepNext: true,
          indent: { firstLine },
          children: [new TextRun({ text, font: faced(headingFaces[level]), bold: level === 3 })],
        }),
      ]
    }
    case 'paragraph':
      return block.text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map(
          (line) =>
            new Paragraph({
              alignment: AlignmentType.BOTH,
              indent: { firstLine },
              children: [new TextRun(line.trim())],
            }),
        )
    case 'line':
      return [
        new Paragraph({
          children: [
            new TextRun({ text: `${block.label}：`, font: faced('heading'), size: sizes.fourth }),
            new TextRun({ text: block.text, size: sizes.fourth }),
          ],
        }),
      ]
    case 'note':
      return [
        new Paragraph({
          alignment: AlignmentType[block.align === 'center' ? 'CENTER' : 'LEFT'],
          keepNext: true,
          spacing: { after: 80 },
          children: [new TextRun({ text: block.text, size: sizes.smallFourth })],
        }),
      ]
    case 'table': {
      const { title } = block.table
      const caption =
        title === undefined
          ? []
          : [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                keepNext: true,
                spacing: { before: 160, after: 60 },
                children: [new TextRun({ text: title, font: faced('heading'), size: sizes.smallFourth })],
              }),
            ]
      // Two tables that touch are one to Word.
      const apart = new Paragraph({ spacing: { line: 240, lineRule: docx.LineRuleType.EXACT }, children: [] })
      return [...caption, tableOf(docx, block.table), apart]
    }
    case 'qr':
      return [
        new Paragraph({
          alignment: AlignmentType.RIGHT,
          spacing: { line: 240, lineRule: docx.LineRuleType.AUTO },
          children: [
            new docx.ImageRun({
              type: 'png',
              data: qrPng(block.text),
              transformation: { width: 96, height: 96 },
              altText: { name: block.caption, description: block.caption, title: block.caption },
            }),
          ],
        }),
        new Paragraph({
          alignment: AlignmentType.RIGHT,
          spacing: { line: 240, lineRule: docx.LineRuleType.AUTO },
          children: [new TextRun({ text: block.caption, size: sizes.smallFifth })],
        }),
      ]
    case 'newPage':
      return [new Paragraph({ children: [new docx.PageBreak()] })]
  }
}

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
