import type * as Docx from 'docx'
import type { Block } from './document'
import { faced } from './fonts'
import { characters, sizes } from './layout'
import { qrPng } from './qrPng'
import { type Library, tableOf } from './table'

const headingFaces = { 1: 'heading', 2: 'subheading', 3: 'body' } as const

/** A part of the text as Word has it: paragraphs, and tables between them. */
export function paragraphsOf(docx: Library, block: Block): (Docx.Paragraph | Docx.Table)[] {
  const { Paragraph, TextRun, AlignmentType } = docx
  const firstLine = characters(2, 'third')
  switch (block.kind) {
    case 'heading': {
      const { level, text } = block
      const run: Docx.IRunOptions = { text, font: faced(headingFaces[level]), bold: level === 3 }
      return [
        new Paragraph({
          outlineLevel: level - 1,
          keepNext: true,
          indent: { firstLine },
          children: [new TextRun(run)],
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
