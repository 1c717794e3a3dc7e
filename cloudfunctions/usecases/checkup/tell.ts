import { checkupNotices, findingNotices } from '../../../src/domain/checkupNotices'
import { reviewersToTell } from '../../../src/domain/notices'
import type { LoadedCheckup } from '../../database/checkups'
import type { FindingRow } from '../../database/findings'
import { tell } from '../../database/messages'
import { committeeOfficersOf, officersOf } from '../../database/officers'
import type { Context } from '../usecase'

const othersThan = ({ actor }: Context, memberIds: readonly string[]) =>
  memberIds.filter((memberId) => memberId !== actor.memberId)

const newsOf = ({ checkup, checking, checked }: LoadedCheckup) => ({ id: checkup.id, checking, checked })

const leadsOf = async ({ tx, actor, today }: Context, branchId: string) =>
  reviewersToTell(await officersOf(tx, actor.committeeId, [branchId], today), actor.memberId)

const send = (context: Context, notices: ReturnType<typeof checkupNotices>) =>
  tell({ ...context, committeeId: context.actor.committeeId }, notices)

/** Those newly named to check. */
export const tellCheckers = (context: Context, found: LoadedCheckup, memberIds: readonly string[]) =>
  send(context, checkupNotices('named', newsOf(found), othersThan(context, memberIds), found.checking.id))

/** The checked branch, whose sheet is handed in, or whose objection to an item is decided. */
export const tellChecked = async (
  context: Context,
  found: LoadedCheckup,
  occasion: 'submitted' | 'decided',
  itemKey = '',
) => send(context, checkupNotices(occasion, newsOf(found), await leadsOf(context, found.checked.id), itemKey))

/** The officers of the committee, of an objection to an item. */
export async function tellCommittee(context: Context, found: LoadedCheckup, itemKey: string) {
  const { tx, actor, today } = context
  const officers = await committeeOfficersOf(tx, actor.committeeId, today)
  await send(context, checkupNotices('objected', newsOf(found), othersThan(context, officers), itemKey))
}

/** Who is to put a finding right: named for it, or told to do it again. */
export const tellResponsible = (
  context: Context,
  row: FindingRow,
  occasion: 'assigned' | 'sentBack',
  memberId: string,
) => send(context, findingNotices(occasion, row, othersThan(context, [memberId]), context.now.toISOString()))

/** Who checked, of what was handed in; where nobody is named any more, who leads the branch that did. */
export async function tellFinders(context: Context, row: FindingRow, found: LoadedCheckup) {
  const named = othersThan(
    context,
    found.checkers.map(({ id }) => id),
  )
  const people = named.length > 0 ? named : await leadsOf(context, found.checking.id)
  await send(context, findingNotices('submitted', row, people, context.now.toISOString()))
}
