import { may } from '../../../src/domain/permission'
import { decideFreeze } from '../../../src/domain/reportChanges'
import { writeReport } from '../../../src/domain/reportWriting'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { freezeOf } from '../../database/reportFreezes'
import { reportFreeze } from '../../database/schema/report'
import type { UseCase } from '../usecase'
import { wanted } from './asked'
import { reportFacts } from './facts'

/** Keeps a report as the books have it now. Again is harmless: the first one stays. */
export const freezeReport: UseCase<'report.freeze'> = async (context, { freezeId, ...input }) => {
  const { tx, actor, now, today } = context
  const { committeeId, memberId } = actor
  const asked = await wanted(context, input)
  if (!asked.ok) return asked
  const { period, branchId } = asked.value
  if (!may(actor, 'freezeReport', branchId === null ? {} : { branchIds: [branchId] })) {
    return refuse('NOT_PERMITTED')
  }
  const decision = decideFreeze(period, today)
  if (!decision.ok) return decision
  const report = writeReport(await reportFacts(context, asked.value))
  const row = { ...period, branchId, report, by: memberId, at: now }
  const [kept] = await tx
    .insert(reportFreeze)
    .values({ committeeId, id: freezeId, ...row })
    .onConflictDoNothing()
    .returning({ at: reportFreeze.at })
  if (!kept) {
    const { freeze } = (await freezeOf(tx, committeeId, freezeId)) ?? {}
    const isSame = freeze?.by === memberId && freeze.branchId === branchId && freeze.from === period.from
    return isSame && freeze.to === period.to ? accept({ freezeId }) : refuse('ID_TAKEN')
  }
  await recordAudit(context, 'report.freeze', branchId ?? committeeId, { ...period })
  return accept({ freezeId })
}
