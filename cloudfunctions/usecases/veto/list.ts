import { yearOf } from '../../../src/domain/calendar'
import { accept } from '../../../src/domain/result'
import { vetoLines } from '../../database/vetoes'
import type { UseCase } from '../usecase'

/** A year's vetoes, for the committee's officers. */
export const listVetoes: UseCase<'veto.list'> = async ({ tx, actor, today }, input) => {
  const year = input.year ?? yearOf(today)
  return accept({ year, vetoes: await vetoLines(tx, actor.committeeId, year) })
}
