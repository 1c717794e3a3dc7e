import type { CalendarDate } from './calendar'

/**
 * What a figure of a report counts. Of a kind of work: `held:themeDay`; of a title of the catalogue: `studied:…` with its
 * id; the others by their names in `reportFigures.ts`.
 */
export type FigureKey = string

/** A figure of a report, with what it counts. */
export interface Figure {
  key: FigureKey
  value: number
  /** 个, 场, 篇, 人次, 小时 … */
  unit: string
  name: string
  /** What is counted, of which period, as of when. */
  definition: string
  /** The same of the period before, as it stands today; null: no comparison. */
  before: number | null
}

/** A piece of a sentence: words, or a figure set in with its unit. */
export type Phrase = string | { figure: FigureKey }

export interface Statement {
  key: string
  phrases: Phrase[]
}

/** A figure that a cell of a table shows: of one branch, or as the report has it. */
export interface CellFigure {
  key: FigureKey
  branchId?: string
}

export interface ReportTable {
  key: string
  title: string
  columns: { heading: string; kind: 'text' | 'number' | 'date' }[]
  rows: (string | number | null)[][]
  /** Which figure each cell of `rows` shows; null: none. Left out: the table shows none. */
  figures?: (CellFigure | null)[][]
}

export interface Section {
  key: string
  title: string
  statements: Statement[]
  tables: ReportTable[]
}

/** A report of some whole months, of the committee or of one branch. Each figure that a phrase names is in `figures`. */
export interface Report {
  title: string
  organisation: string
  period: { label: string; from: CalendarDate; to: CalendarDate }
  branch: { id: string; name: string } | null
  figures: Figure[]
  sections: Section[]
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** `一、政治理论学习` for the first section (`index` 0). */
export const sectionHeading = (index: number, { title }: Pick<Section, 'title'>): string =>
  `${index < 10 ? NUMERALS[index] : `十${NUMERALS[index - 10]}`}、${title}`

/** `95 场`. */
export const figureWords = ({ value, unit }: Pick<Figure, 'value' | 'unit'>): string => `${value} ${unit}`

/** A statement as plain text. */
export const statementWords = ({ phrases }: Statement, figures: readonly Figure[]): string =>
  phrases
    .map((phrase) => {
      if (typeof phrase === 'string') return phrase
      const figure = figures.find(({ key }) => key === phrase.figure)
      return figure ? figureWords(figure) : ''
    })
    .join('')
