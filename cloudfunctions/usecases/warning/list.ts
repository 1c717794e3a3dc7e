import type { BranchWarning } from '../../../src/contract/warning'
import { type CalendarDate, dateOf } from '../../../src/domain/calendar'
import { type Actor, may } from '../../../src/domain/permission'
import { accept } from '../../../src/domain/result'
import { warnedSince, warningSentence, warningsOf } from '../../../src/domain/warning'
import { lastReminders, type ReminderMade, warningFacts } from '../../database/warnings'
import type { UseCase } from '../usecase'

/** The branches that are behind, those first that have been so for longest, with the last reminder of each. */
export const listWarnings: UseCase<'warning.list'> = async ({ tx, actor, settings, today }) => {
  const { committeeId } = actor
  const facts = await warningFacts(tx, committeeId, branchesInSight(actor), today)
  const warned = facts.flatMap(({ branchId, branchName, facts }) => {
    const warnings = warningsOf(facts, today, settings.warning)
    const since = warnedSince(warnings)
    return since === null ? [] : [{ branchId, branchName, warnings, since }]
  })
  const reminders = await lastReminders(
    tx,
    committeeId,
    warned.map(({ branchId }) => branchId),
  )
  const branches = warned
    .sort((a, b) => a.since.localeCompare(b.since))
    .map(({ branchId, branchName, warnings, since }): BranchWarning => {
      const last = reminders.get(branchId)
      const named = last ? warnings.filter((each) => each.since <= dateOf(last.at)) : []
      return {
        branchId,
        branchName,
        sentence: warningSentence(warnings, today),
        since,
        reminded: last ? said(last, today) : null,
        stillOpen: warningSentence(named, today),
        mayRemind: may(actor, 'remind', { branchIds: [branchId] }),
      }
    })
  return accept({ today, branches })
}

/** Null: all of them. */
const branchesInSight = (actor: Actor): string[] | null =>
  may(actor, 'seeWarnings', {})
    ? null
    : actor.posts.flatMap(({ branchId }) =>
        branchId !== null && may(actor, 'seeWarnings', { branchIds: [branchId] }) ? [branchId] : [],
      )

const said = ({ at, by, to }: ReminderMade, today: CalendarDate) => ({
  at: at.toISOString(),
  isToday: dateOf(at) === today,
  by,
  to,
})
