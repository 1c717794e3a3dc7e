import { yearOf } from '../../../src/domain/calendar'
import { type CountedKind, mostOf } from '../../../src/domain/honour'
import { may } from '../../../src/domain/permission'
import { accept } from '../../../src/domain/result'
import { honourLines } from '../../database/honours'
import type { UseCase } from '../usecase'

/** A year's honours, and how many more of each there may be. */
export const listHonours: UseCase<'honour.list'> = async ({ tx, actor, settings, today }, input) => {
  const year = input.year ?? yearOf(today)
  const honours = await honourLines(tx, actor.committeeId, year)
  const given = (kind: CountedKind) => ({
    count: honours.filter((each) => each.kind === kind && each.takenBack === null).length,
    most: mostOf(kind, settings.honour),
  })
  return accept({
    year,
    honours,
    given: {
      outstandingMember: given('outstandingMember'),
      outstandingWorker: given('outstandingWorker'),
      advancedBranch: given('advancedBranch'),
    },
    mayRecord: may(actor, 'giveHonours', {}),
  })
}
