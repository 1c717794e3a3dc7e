import { View } from '@tarojs/components'
import { Row } from '@/components/Row'
import { Tap } from '@/components/Tap'
import { obligationName } from '@/components/ObligationRow'
import { lookOf, lookWords, monthsWords, summaryOf } from '@/components/looks'
import { Mark } from '@/components/Mark'
import { spoken } from '@/components/spoken'
import type { BranchYear, YearObligation } from '@/contract/year'
import type { YearCell } from '@/domain/yearGrid'

export type Line = BranchYear['rows'][number]

interface YearGridProps {
  rows: readonly Line[]
  /** `cells`: what of the line was tapped. */
  onOpen: (line: Line, cells: readonly YearCell<YearObligation>[]) => void
  /** The month that runs, 1 to 12; null: in another year. */
  now: number | null
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)
const keyOf = (line: Line, index: number) => `${line.kind} ${line.ownerName ?? ''} ${index}`
const owedOf = ({ cells }: Line) => cells.map(({ owed }) => owed)
const owedIn = ({ cells }: Line) => cells.filter(({ owed }) => owed !== null)

/** On a phone: each kind's name above its twelve months; a tap on the line lists its periods. */
export function YearStrips({ rows, onOpen, now }: YearGridProps) {
  return (
    <View className='year'>
      <View className='year__months' aria-hidden='true'>
        {MONTHS.map((month) => (
          <View key={month} className={`year__month ${month === now ? 'year__month--now' : ''}`}>
            {month}
          </View>
        ))}
      </View>
      {rows.map((line, index) => (
        <Tap
          key={keyOf(line, index)}
          className='year__strip'
          label={`${obligationName(line)}，${summaryOf(owedOf(line))}`}
          onClick={() => onOpen(line, owedIn(line))}
        >
          <View className='year__kind'>{obligationName(line)}</View>
          <View className='year__cells'>
            {line.cells.map((cell) => (
              <Cell key={cell.month} cell={cell} />
            ))}
          </View>
        </Tap>
      ))}
    </View>
  )
}

/** On a desktop: kinds down, months across; a tap on a cell shows what it is. */
export function YearTable({ rows, onOpen, now }: YearGridProps) {
  return (
    <View className='year year--wide' {...spoken('table', '全年规定动作')}>
      <View className='year__line' {...spoken('row')}>
        <View className='year__kind' {...spoken('columnheader', '规定动作')} />
        <View className='year__months'>
          {MONTHS.map((month) => (
            <View
              key={month}
              className={`year__month ${month === now ? 'year__month--now' : ''}`}
              {...spoken('columnheader')}
            >
              {month} 月
            </View>
          ))}
        </View>
      </View>
      {rows.map((line, index) => (
        <View key={keyOf(line, index)} className='year__line' {...spoken('row')}>
          <View className='year__kind' {...spoken('rowheader')}>
            {obligationName(line)}
          </View>
          <View className='year__cells'>
            {line.cells.map((cell) =>
              cell.owed === null ? (
                <Cell key={cell.month} cell={cell} />
              ) : (
                <Tap
                  key={cell.month}
                  className={`year__tap year__tap--span-${cell.span}`}
                  label={`${obligationName(line)}，${monthsWords(cell)}，${lookWords[lookOf(cell.owed)]}`}
                  onClick={() => onOpen(line, [cell])}
                >
                  <Cell cell={cell} />
                </Tap>
              ),
            )}
          </View>
        </View>
      ))}
    </View>
  )
}

function Cell({ cell: { owed, span } }: { cell: YearCell<YearObligation> }) {
  return (
    <View className={`year__cell year__cell--span-${span}`}>
      <Mark look={lookOf(owed)} />
    </View>
  )
}

/** In the elder view: a kind a line, with what became of it in words. */
export function YearList({ rows, onOpen }: Omit<YearGridProps, 'now'>) {
  return (
    <View>
      {rows.map((line, index) => (
        <Row
          key={keyOf(line, index)}
          title={obligationName(line)}
          sub={summaryOf(owedOf(line))}
          chevron
          onClick={() => onOpen(line, owedIn(line))}
        />
      ))}
    </View>
  )
}
