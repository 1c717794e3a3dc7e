import type { CalendarDate } from './calendar'
import type { Figure, FigureKey } from './report'
import type { ReportPeriod } from './reportPeriod'
import { accept, refuse, type Result } from './result'

/** A figure that is another than when the report was frozen. */
export interface FigureChange {
  key: FigureKey
  name: string
  unit: string
  before: number
  now: number
}

/** What has changed since a report was frozen; a figure that one of the two does not have was none. */
export function changesSince(frozen: readonly Figure[], now: readonly Figure[]): FigureChange[] {
  const then = new Map(frozen.map((each) => [each.key, each]))
  const today = new Map(now.map((each) => [each.key, each]))
  return [...new Map([...then, ...today]).values()].flatMap(({ key, name, unit }) => {
    const [before, value] = [then.get(key)?.value ?? 0, today.get(key)?.value ?? 0]
    return before === value ? [] : [{ key, name, unit, before, now: value }]
  })
}

/** A report may be frozen as soon as its period has begun: before that there is nothing to keep. */
export const decideFreeze = ({ from }: ReportPeriod, today: CalendarDate): Result<null> =>
  from <= today ? accept(null) : refuse('REPORT_NOT_BEGUN', { field: 'from' })
