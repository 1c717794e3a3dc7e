import { accept, refuse, type Result } from './result'
import type { AppraisalGrade } from './star'

/** 优秀 is for a third of the graded at the most. Source: 支部工作条例, 民主评议党员. */
export const mostExcellent = (graded: number): number => Math.floor(graded / 3)

export interface GradeOf {
  memberId: string
  /** Null: not graded. */
  grade: AppraisalGrade | null
}

/** How many have which grade. */
export function gradeCounts(grades: readonly GradeOf[]): { graded: number; excellent: number } {
  const given = grades.filter(({ grade }) => grade !== null)
  return { graded: given.length, excellent: given.filter(({ grade }) => grade === '优秀').length }
}

/** Someone of the branch, as the appraisal sees them. */
export interface Appraised {
  memberId: string
  isProbationary: boolean
  /** Another branch graded them for the year, before they moved. */
  isElsewhere: boolean
}

/**
 * Whether a branch's grades of a year may be kept, the whole branch at once: only of its own members, probationary
 * ones take part ungraded, and 优秀 is for a third. `isFrozen`: the year's stars are computed.
 */
export function decideAppraisal(
  grades: readonly GradeOf[],
  members: readonly Appraised[],
  { heldOn, year, today, isFrozen }: { heldOn: string; year: number; today: string; isFrozen: boolean },
): Result<null> {
  if (isFrozen) return refuse('STAR_RECORDS_FROZEN')
  if (heldOn > today) return refuse('RECORD_IN_FUTURE', { field: 'heldOn' })
  // A year's life is appraised in it or early in the next.
  if (![year, year + 1].includes(Number(heldOn.slice(0, 4))))
    return refuse('APPRAISAL_YEAR', { field: 'heldOn' })
  for (const { memberId, grade } of grades) {
    const found = members.find((each) => each.memberId === memberId)
    if (!found) return refuse('APPRAISAL_STRANGER', { field: 'grades' })
    if (found.isElsewhere && grade !== null) return refuse('APPRAISAL_ELSEWHERE', { field: 'grades' })
    if (found.isProbationary && grade !== null) return refuse('APPRAISAL_PROBATIONARY', { field: 'grades' })
  }
  const { graded, excellent } = gradeCounts(grades)
  const most = mostExcellent(graded)
  return excellent > most
    ? refuse('APPRAISAL_THIRD', { field: 'grades', values: { graded, most } })
    : accept(null)
}
