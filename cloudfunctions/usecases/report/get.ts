import { may } from '../../../src/domain/permission'
import { writeReport } from '../../../src/domain/reportWriting'
import { accept } from '../../../src/domain/result'
import type { UseCase } from '../usecase'
import { wanted } from './asked'
import { reportFacts } from './facts'

/** The report of some months, of the committee or of a branch, as the books have it now. */
export const getReport: UseCase<'report.get'> = async (context, input) => {
  const asked = await wanted(context, input)
  if (!asked.ok) return asked
  const report = writeReport(await reportFacts(context, asked.value))
  return accept({
    report,
    asOf: context.now.toISOString(),
    mayFreeze: may(context.actor, 'freezeReport', {}),
  })
}
