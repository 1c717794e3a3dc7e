import { type Missed, missedWords } from './standing'
import { unplannedWords, type Warning } from './warning'

/** Where a branch falls behind, each with the figures that say so. */
export interface Behind {
  missed: readonly Missed[]
  /** Problems of check-ups whose day has passed and that are not put right. */
  overdue: number
  /** Early warnings of today; of a period that is over there are none. */
  warnings: readonly Warning[]
}

/** `3 月、4 月未开展志愿服务；2 项整改逾期；本月主题党日尚无安排`. Empty: nothing is behind. */
export const behindSentence = ({ missed, overdue, warnings }: Behind): string =>
  [missedWords(missed), overdue > 0 ? `${overdue} 项整改逾期` : '', unplannedWords(warnings)]
    .filter((words) => words !== '')
    .join('；')
