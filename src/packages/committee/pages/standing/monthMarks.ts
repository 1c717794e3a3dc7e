import { useEffect, useState } from 'react'
import { call } from '@/cloud/call'
import type { MarkState } from '@/components/Mark'
import type { StandingRow } from '@/contract/standing'
import type { Month } from '@/domain/calendar'

/** Marks by branch and month. */
export type MonthMarks = Record<string, Record<Month, MarkState>>

/** How a branch stands with what fell due in one month. */
export function monthMark(
  { parts, missed }: Pick<StandingRow, 'parts' | 'missed'>,
  running: boolean,
): MarkState {
  const owed = parts.find(({ key }) => key === 'obligations')
  if (!owed || owed.of === 0) return 'none'
  if (owed.done >= owed.of) return 'met'
  if (missed !== '') return 'missed'
  return running ? 'due' : 'late'
}

/** Asks the standing of each of these months. Undefined until all are known, null where they cannot be had. */
export function useMonthMarks(months: readonly Month[], thisMonth: Month): MonthMarks | null | undefined {
  const [found, setFound] = useState<{ question: string; marks: MonthMarks | null } | null>(null)
  const question = months.join()
  useEffect(() => {
    let current = true
    const ask = async () => {
      const marks = await marksOf(question.split(','), thisMonth)
      if (current) setFound({ question, marks })
    }
    if (question !== '') void ask()
    return () => {
      current = false
    }
  }, [question, thisMonth])
  return found?.question === question ? found.marks : undefined
}

async function marksOf(months: readonly Month[], thisMonth: Month): Promise<MonthMarks | null> {
  const marks: MonthMarks = {}
  const ask = async (month: Month): Promise<boolean> => {
    const answer = await call('standing.branches', { cadence: 'month', on: `${month}-01` })
    if (!answer.ok) return false
    for (const row of answer.data.rows) {
      marks[row.branchId] = { ...marks[row.branchId], [month]: monthMark(row, month >= thisMonth) }
    }
    return true
  }
  const known = await Promise.all(months.map(ask))
  return known.every(Boolean) ? marks : null
}
