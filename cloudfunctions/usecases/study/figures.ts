import type { StudyCell, StudyFigures } from '../../../src/contract/study'
import { accept } from '../../../src/domain/result'
import { branchesBetween, branchesNamed } from '../../database/roster'
import { type StudyCount, studyCounts } from '../../database/study'
import { catalogueOf } from '../../database/topics'
import { periodAsked, periodSaid } from '../standing/period'
import type { UseCase } from '../usecase'

/** The catalogue with what was done with each book in a period, and by branch: four queries, whatever there is. */
export const studyFigures: UseCase<'study.figures'> = async ({ tx, actor, today }, { cadence, on }) => {
  const { committeeId } = actor
  const period = periodAsked(cadence, on, today)
  const alive = await branchesBetween(tx, committeeId, period.from, period.to)
  const catalogue = await catalogueOf(tx, committeeId)
  const counts = await studyCounts(tx, committeeId, period)
  // A branch that is no more may have copies still.
  const known = new Set(alive.map(({ id }) => id))
  const gone = [...new Set(counts.map(({ branchId }) => branchId))].filter((id) => !known.has(id))
  const branches = [...alive, ...(await branchesNamed(tx, committeeId, gone))]
  return accept({
    period: periodSaid(period, today),
    topics: catalogue.map(({ id, kind, title, author, retiredOn }) => ({
      id,
      kind,
      title,
      author,
      retiredOn,
      figures: summed(counts.filter(({ topicId }) => topicId === id)),
    })),
    branches: branches.map(({ id, name }) => ({ id, name })),
    cells: cellsOf(counts),
  })
}

const none = (): StudyFigures => ({
  sessions: 0,
  others: 0,
  attendances: 0,
  reflections: 0,
  copies: 0,
  copiesInAll: 0,
})

function summed(counts: readonly StudyCount[]): StudyFigures {
  const figures = none()
  for (const { measure, count } of counts) figures[measure] += count
  return figures
}

function cellsOf(counts: readonly StudyCount[]): StudyCell[] {
  const cells = new Map<string, StudyCell>()
  for (const { topicId, branchId, measure, count } of counts) {
    const key = `${topicId} ${branchId}`
    const cell = cells.get(key) ?? { topicId, branchId, ...none() }
    cell[measure] += count
    cells.set(key, cell)
  }
  return [...cells.values()]
}
