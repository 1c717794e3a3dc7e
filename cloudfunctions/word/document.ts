import type { CalendarDate } from '../../src/domain/calendar'
import type { ReportTable } from '../../src/domain/report'

export interface WordTable extends Pick<ReportTable, 'columns' | 'rows'> {
  /** Above it; none: it belongs to what stands before. */
  title?: string
  /** How wide each column is against the others; else as wide as what stands in it. */
  widths?: readonly number[]
  /** At least, millimetres: where something is written in by hand. */
  rowHeight?: number
}

export type Block =
  /** 1: 一、 in 黑体; 2: （一） in 楷体; 3: 1. in 仿宋. The numbers are the caller's. */
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  /** Its first line indented; each line of the text is a paragraph of its own. */
  | { kind: 'paragraph'; text: string }
  /** Not indented, in smaller type: whose and of when something is. */
  | { kind: 'note'; text: string; align?: 'left' | 'center' }
  /** What it is, and what is said of it: not indented. */
  | { kind: 'line'; label: string; text: string }
  | { kind: 'table'; table: WordTable }
  | { kind: 'qr'; text: string; caption: string }
  | { kind: 'newPage' }

/** What is set as an official document (公文). */
export interface WordDocument {
  /** A long one breaks where its sense does: at `\n`. */
  title: string
  /** Beneath the title: the period, or what kind of document it is. */
  subtitle?: string
  /** A page of its own for the title and these lines. */
  cover?: readonly string[]
  blocks: readonly Block[]
  /** Who sends it out, and on which day. */
  signed?: { by: string; on: CalendarDate }
  /** After the signature, on pages of their own. */
  annexes?: readonly Block[]
}
