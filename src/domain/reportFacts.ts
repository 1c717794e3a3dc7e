import type { CalendarDate } from './calendar'
import type { HonourKind } from './honour'
import type { Kind } from './obligation'
import type { FigureKey } from './report'
import type { ReportPeriod } from './reportPeriod'
import type { Missed } from './standing'
import type { TopicKind } from './topic'
import type { Tally } from './total'
import type { Warning } from './warning'

interface ReportBranch {
  id: string
  name: string
  /** Null: it was no more on the period's last day. */
  memberCount: number | null
  tallies: readonly Tally[]
}

/** All that a report is written from. */
export interface ReportFacts {
  organisation: string
  period: ReportPeriod
  /** Null: of the whole committee. */
  branch: { id: string; name: string } | null
  today: CalendarDate
  /** The catalogue, by title. */
  titles: readonly { id: string; title: string; kind: TopicKind }[]
  figures: ReadonlyMap<FigureKey, number>
  /** The same of the period before; null: its books are empty, so that nothing can be compared. */
  before: ReadonlyMap<FigureKey, number> | null
  /** The branches of the period with what the totals say of each. */
  branches: readonly ReportBranch[]
  honours: readonly { kind: HonourKind; name: string; documentNumber: string; on: CalendarDate }[]
  forums: readonly { number: number; title: string; on: CalendarDate }[]
  behind: readonly {
    name: string
    missed: readonly Missed[]
    overdue: number
    warnings: readonly Warning[]
  }[]
  /** What falls due in the next period. */
  next: readonly { kind: Kind; to: CalendarDate }[]
}
