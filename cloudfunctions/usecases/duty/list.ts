import { and, asc, eq } from 'drizzle-orm'
import { type CalendarDate, periodLabel, periodOf, yearOf } from '../../../src/domain/calendar'
import { occurrencesOf, progressOf } from '../../../src/domain/duty'
import { accept } from '../../../src/domain/result'
import { isAliveOn } from '../../database/roster'
import { branch, contactBranch } from '../../database/schema/organization'
import type { UseCase } from '../usecase'
import { committeeMembersOn } from './holders'
import { type LoadedDuty, loadDuties } from './load'

/** The members of the committee with their contact branches, their duties and how far each is. */
export const listDuties: UseCase<'duty.list'> = async ({ tx, actor, today }) => {
  const { committeeId } = actor
  const holders = await committeeMembersOn(tx, committeeId, today)
  const contacts = await tx
    .select({ memberId: contactBranch.memberId, id: branch.id, name: branch.name })
    .from(contactBranch)
    .innerJoin(
      branch,
      and(eq(branch.committeeId, contactBranch.committeeId), eq(branch.id, contactBranch.branchId)),
    )
    .where(and(eq(contactBranch.committeeId, committeeId), isAliveOn(today)))
    .orderBy(asc(branch.name))
  const duties = await loadDuties(tx, committeeId)
  return accept({
    holders: holders.map((holder) => ({
      ...holder,
      contactBranches: contacts
        .filter(({ memberId }) => memberId === holder.memberId)
        .map(({ id, name }) => ({ id, name })),
      duties: duties
        .filter(({ memberId }) => memberId === holder.memberId)
        .map((each) => rowOf(each, today))
        .filter(({ occurrences }) => occurrences.length > 0),
    })),
  })
}

function rowOf({ done, ...duty }: LoadedDuty, today: CalendarDate) {
  const { id, memberId, title, note, cadence, dueOn, from, to } = duty
  const all = occurrencesOf(duty, new Set(done.map((each) => each.from)), today)
  return {
    id,
    memberId,
    title,
    note,
    cadence,
    dueOn,
    from,
    to,
    ...progressOf(all, today),
    occurrences: all
      .filter((each) => each.state === 'behind' || yearOf(each.dueOn) >= yearOf(today))
      .map((each) => {
        const record = done.find((one) => one.from === each.from)
        return {
          ...each,
          label: cadence === null ? '' : periodLabel(periodOf(cadence, each.from)),
          doneOn: record?.doneOn ?? null,
          note: record?.note ?? '',
        }
      }),
  }
}
