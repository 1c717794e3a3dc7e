import type { RemindOutcome } from '../../../src/contract/warning'
import { dateOf, instantAt } from '../../../src/domain/calendar'
import { may } from '../../../src/domain/permission'
import { warningNotice } from '../../../src/domain/notices'
import { accept, refuse } from '../../../src/domain/result'
import { warningSentence, warningsOf, whomToRemind } from '../../../src/domain/warning'
import { recordAudit } from '../../database/audit'
import { tell } from '../../database/messages'
import { officersOf } from '../../database/officers'
import { reminder } from '../../database/schema/obligation'
import { isReminderTaken, lastReminders, lockBranches, warningFacts } from '../../database/warnings'
import type { UseCase } from '../usecase'

/**
 * Reminds those who lead some branches of what stands there, once a day at the most: again, by whomever, is harmless.
 * Branches that have caught up, or that nobody leads, are passed over; when no other is left, that is the answer.
 */
export const remind: UseCase<'warning.remind'> = async (context, { reminderId, branchIds }) => {
  const { tx, actor, settings, today, now, ports } = context
  const { committeeId, memberId } = actor
  const found = await lockBranches(tx, committeeId, branchIds)
  if (found.length < branchIds.length) return refuse('NOT_FOUND')
  if (!branchIds.every((id) => may(actor, 'remind', { branchIds: [id] }))) return refuse('NOT_YOUR_BRANCH')
  if (await isReminderTaken(tx, committeeId, reminderId, branchIds, instantAt(today, '00:00'))) {
    return refuse('ID_TAKEN')
  }
  const last = await lastReminders(tx, committeeId, branchIds)
  const facts = await warningFacts(tx, committeeId, branchIds, today)
  const officers = await officersOf(tx, committeeId, branchIds, today)
  const rows: (typeof reminder.$inferSelect)[] = []
  const outcomes = branchIds.map((branchId): RemindOutcome => {
    const made = last.get(branchId)
    if (made && dateOf(made.at) === today) return { branchId, outcome: 'already' }
    const owed = facts.find((each) => each.branchId === branchId)?.facts ?? []
    const text = warningSentence(warningsOf(owed, today, settings.warning), today)
    if (text === '') return { branchId, outcome: 'nothing' }
    const whom = whomToRemind(officers.filter((each) => each.branchId === branchId))
    for (const to of whom) {
      // Somebody who leads two of the branches is reminded of each.
      const taken = rows.some((row) => row.id === reminderId && row.memberId === to)
      const id = taken ? ports.newId() : reminderId
      rows.push({ committeeId, id, branchId, memberId: to, text, by: memberId, at: now })
    }
    return { branchId, outcome: whom.length > 0 ? 'reminded' : 'nobody' }
  })
  const has = (outcome: RemindOutcome['outcome']) => outcomes.some((each) => each.outcome === outcome)
  if (!has('reminded') && !has('already')) return refuse(has('nobody') ? 'REMIND_NOBODY' : 'REMIND_NOTHING')
  if (rows.length > 0) {
    await tx.insert(reminder).values(rows)
    await tell({ ...context, committeeId }, rows.map(warningNotice))
    const reminded = outcomes.filter(({ outcome }) => outcome === 'reminded').map(({ branchId }) => branchId)
    await recordAudit(context, 'warning.remind', reminderId, { branchIds: reminded })
  }
  return accept({ outcomes })
}
