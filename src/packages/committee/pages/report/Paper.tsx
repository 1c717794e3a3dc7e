import { Text, View } from '@tarojs/components'
import { dayName } from '@/components/labels'
import { spoken } from '@/components/spoken'
import { Table } from '@/components/Table'
import { Tap } from '@/components/Tap'
import {
  type CellFigure,
  type Figure,
  figureWords,
  type Report,
  type ReportTable,
  type Section,
  sectionHeading,
  type Statement,
} from '@/domain/report'

interface PaperProps {
  report: Report
  /** 截至 …, 定稿于 … */
  dated: string
  onProve: (figure: ShownFigure) => void
}

/** A figure as it is shown, in a sentence or a table. */
export type ShownFigure = CellFigure & { value: number }

/** The report as it reads and prints; each figure leads to the records that make it. */
export function Paper({ report, dated, onProve }: PaperProps) {
  const figures = new Map(report.figures.map((figure) => [figure.key, figure]))
  return (
    <View className='paper'>
      <View className='paper__title' aria-level='2' {...spoken('heading')}>
        {report.title}
      </View>
      <View className='paper__dated'>{dated}</View>
      {report.sections.map((section, index) => (
        <Part key={section.key} section={section} index={index} figures={figures} onProve={onProve} />
      ))}
    </View>
  )
}

interface Proving {
  figures: ReadonlyMap<string, Figure>
  onProve: (figure: ShownFigure) => void
}

function Part({ section, index, ...proving }: { section: Section; index: number } & Proving) {
  return (
    <View className='paper__section'>
      <View className='paper__heading' aria-level='3' {...spoken('heading')}>
        {sectionHeading(index, section)}
      </View>
      {section.statements.map((statement) => (
        <Sentence key={statement.key} statement={statement} {...proving} />
      ))}
      {section.tables.map((table) => (
        <Sheet key={table.key} table={table} onProve={proving.onProve} />
      ))}
    </View>
  )
}

function Sentence({ statement, figures, onProve }: { statement: Statement } & Proving) {
  return (
    <View className='paper__text'>
      {statement.phrases.map((phrase, index) => {
        if (typeof phrase === 'string') return <Text key={index}>{phrase}</Text>
        const figure = figures.get(phrase.figure)
        if (!figure) return null
        const words = figureWords(figure)
        return (
          <Tap
            key={index}
            role='link'
            className='paper__figure'
            label={`${figure.name} ${words}，看依据`}
            onClick={() => onProve(figure)}
          >
            {words}
          </Tap>
        )
      })}
    </View>
  )
}

interface Line {
  key: string
  cells: ReportTable['rows'][number]
  figures: (CellFigure | null)[]
}

/** So long, a text breaks over lines. */
const LONG = 24

function Sheet({ table, onProve }: { table: ReportTable } & Pick<Proving, 'onProve'>) {
  const rows = table.rows.map((cells, index): Line => ({
    cells,
    figures: table.figures?.[index] ?? [],
    key: String(index),
  }))
  return (
    <View className='paper__table'>
      <View className='paper__caption'>{table.title}</View>
      <Table
        label={table.title}
        items={rows}
        keyOf={({ key }) => key}
        columns={table.columns.map(({ heading, kind }, place) => ({
          title: heading,
          align: kind === 'number' ? 'right' : 'left',
          wraps: kind === 'text' && rows.some(({ cells }) => String(cells[place] ?? '').length > LONG),
          cell: ({ cells, figures }: Line) => {
            const [cell, figure] = [cells[place] ?? null, figures[place] ?? null]
            const words = cellWords(cell, kind)
            if (figure === null || typeof cell !== 'number') return words
            return (
              <Tap
                role='link'
                className='paper__cell'
                label={`${cells[0]} ${heading} ${words}，看依据`}
                onClick={() => onProve({ ...figure, value: cell })}
              >
                {words}
              </Tap>
            )
          },
        }))}
      />
    </View>
  )
}

const cellWords = (cell: string | number | null, kind: ReportTable['columns'][number]['kind']): string => {
  if (cell === null) return '—'
  return kind === 'date' ? dayName(String(cell)) : String(cell)
}
