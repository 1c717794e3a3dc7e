import type { CalendarDate } from '../../../src/domain/calendar'
import { chineseDate, official } from '../../../src/domain/officialText'
import { type Report, type ReportTable, sectionHeading, statementWords } from '../../../src/domain/report'
import type { Sheet } from '../../spreadsheet/sheetXml'
import type { Block, WordDocument } from '../../word/document'

/** The report as an official document: a paragraph a section, the tables after it as numbered annexes. */
export function reportDocument(report: Report, on: CalendarDate): WordDocument {
  const tables = report.sections.flatMap((section) => section.tables)
  const numberOf = (table: ReportTable) => tables.indexOf(table) + 1
  const sections = report.sections.flatMap(({ title, statements, tables: own }, index): Block[] => [
    { kind: 'heading', level: 1, text: sectionHeading(index, { title: official(title) }) },
    {
      kind: 'paragraph',
      text: official(
        statements.map((statement) => statementWords(statement, report.figures)).join('') +
          (own.length === 0
            ? ''
            : `${own.map((each) => `${each.title}见附表${numberOf(each)}`).join('，')}。`),
      ),
    },
  ])
  const by = report.branch?.name ?? report.organisation
  return {
    title: official(report.title).replace(by, `${by}\n`),
    blocks: sections,
    signed: { by, on },
    annexes: tables.map((table): Block => ({
      kind: 'table',
      table: { ...officially(table), title: `附表${numberOf(table)}　${official(table.title)}` },
    })),
  }
}

/** Nothing is left blank on paper: it would look forgotten. */
const officially = (table: ReportTable): ReportTable => ({
  ...table,
  rows: table.rows.map((row) =>
    row.map((value) => (typeof value === 'string' ? official(value) : (value ?? '—'))),
  ),
})

/** The report as a workbook: every figure with what it counts, then each table on a sheet of its own. */
export function reportSheets(report: Report, on: CalendarDate): [Sheet, ...Sheet[]] {
  const { period, figures, sections } = report
  const about = `${official(period.label)}（${period.from} 至 ${period.to}），截至${chineseDate(on)}`
  return [
    {
      name: '数据',
      title: official(report.title),
      about,
      columns: [
        { heading: '序号', kind: 'number' },
        { heading: '项目' },
        { heading: '本期', kind: 'number' },
        { heading: '单位' },
        { heading: '上一期', kind: 'number' },
        { heading: '增减', kind: 'number' },
        { heading: '口径', width: 60 },
      ],
      rows: figures.map(({ name, value, unit, before, definition }, index) => [
        index + 1,
        name,
        value,
        unit,
        before,
        before === null ? null : Math.round((value - before) * 10) / 10,
        definition,
      ]),
    },
    ...sections.flatMap(({ title, tables }) =>
      tables.map((table) => ({
        name: table.title,
        title: official(`${title}：${table.title}`),
        about,
        columns: table.columns,
        rows: table.rows,
      })),
    ),
  ]
}
