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

export interface ReportTable {
  key: string
  title: string
  columns: { heading: string; kind: 'text' | 'number' | 'date' }[]
  rows: (string | number | null)[][]
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
