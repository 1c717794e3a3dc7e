import { and, eq } from 'drizzle-orm'
import { birthdayMonth, greetingFor, monthInChinese, yearsAt } from '../../../src/domain/birthday'
import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { branchIdsOf } from '../../database/roster'
import { committee, member } from '../../database/schema/organization'
import type { UseCase } from '../usecase'

/** What the birthday card of a member says; one's own where nobody is named. */
export const getCard: UseCase<'birthday.card'> = async (context, { memberId, year }) => {
  const { tx, actor, settings, today } = context
  const { committeeId } = actor
  const id = memberId ?? actor.memberId
  const [found] = await tx
    .select({ name: member.name, joinedOn: member.joinedOn, committee: committee.name })
    .from(member)
    .innerJoin(committee, eq(committee.committeeId, member.committeeId))
    .where(and(eq(member.committeeId, committeeId), eq(member.id, id)))
  if (!found) return refuse('NOT_FOUND', { field: 'memberId' })
  const branchIds = await branchIdsOf(tx, committeeId, id, today)
  if (!may(actor, 'seeCard', { memberId: id, branchIds }))
    return refuse('CARD_ELSEWHERE', { field: 'memberId' })
  const month = birthdayMonth(found.joinedOn, today, year)
  const years = yearsAt(found.joinedOn, month)
  if (years <= 0) return refuse('CARD_TOO_EARLY')
  return accept({
    memberId: id,
    ...found,
    years,
    month: monthInChinese(month),
    greeting: greetingFor(settings.birthday.greeting, years),
  })
}
