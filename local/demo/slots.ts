import { type Month, monthOf } from '../../src/domain/calendar'
import { branchActivityKinds, type Kind, ruleOf } from '../../src/domain/obligation'
import { BRANCH_COMMITTEE_MEMBERS } from '../../src/domain/owing'
import { allBranches, type DemoBranch } from './branches'
import { type Chance, chanceFor } from './chance'
import { membersOn, type Organisation } from './organisation'
import type { DemoTopic } from './topics'

/** One thing that a branch does: what, for which month, and whether in time (`late`: made good a month later). */
export interface Slot {
  kind: Kind
  month: Month
  how: 'onTime' | 'late' | 'cancelled'
  groupId?: string
  topic?: DemoTopic
  /** Days of the month to hold it on; else the usual ones of its kind. */
  days?: [from: number, to: number]
  /** Exactly so many come; else it is left to chance. */
  present?: number
}

export const monthNumber = (month: Month): number => Number(month.slice(5))

/** The members whose political birthday the month is. */
export const birthdaysIn = (organisation: Organisation, branchId: string, month: Month) =>
  membersOn(organisation, branchId, `${month}-01`).filter(
    ({ joinedOn }) => joinedOn.slice(5, 7) === month.slice(5),
  )

export const isAlive = ({ aliveFrom, aliveTo }: DemoBranch, month: Month): boolean =>
  monthOf(aliveFrom) <= month && (aliveTo === null || month <= monthOf(aliveTo))

/** The months of the year in which a branch does what falls due less often than monthly. */
function isItsMonth(kind: Kind, branch: DemoBranch, month: Month): boolean {
  const index = allBranches.indexOf(branch) + branchActivityKinds.indexOf(kind)
  const number = monthNumber(month)
  switch (ruleOf(kind).every[branch.kind]) {
    case 'month':
      return true
    case 'quarter':
      return (number - 1) % 3 === index % 3
    case 'halfYear':
      return (number - 1) % 6 === 2 + (index % 3)
    case 'year':
      return number === (kind === 'partyLecture' ? 6 : 1 + (index % 2))
    case null:
      return false
  }
}

/**
 * What a branch makes of the rule table in a month: mostly all of it, the less the smaller its zeal; some of what
 * it misses it makes good. `without`: kinds that are laid down elsewhere.
 */
export function ordinarySlots(
  organisation: Organisation,
  branch: DemoBranch,
  month: Month,
  zeal: number,
  chance: Chance,
  without: readonly Kind[],
): Slot[] {
  if (!isAlive(branch, month)) return []
  const heads = membersOn(organisation, branch.id, `${month}-01`).length
  return branchActivityKinds
    .filter((kind) => !without.includes(kind) && isItsMonth(kind, branch, month))
    .flatMap((kind): Slot[] => {
      const { owner, onlyWithBirthdays, every } = ruleOf(kind)
      if (owner === 'branchWithCommittee' && heads < BRANCH_COMMITTEE_MEMBERS) return []
      if (onlyWithBirthdays && birthdaysIn(organisation, branch.id, month).length === 0) return []
      if (owner === 'partyGroup' || owner === 'youthGroup') {
        const ofGroups = chanceFor(`${kind} ${branch.name} ${month}`)
        const sort = owner === 'partyGroup' ? 'party' : 'youth'
        return organisation.groups
          .filter((group) => group.kind === sort && group.branchId === branch.id && ofGroups.happens(zeal))
          .map(({ id }) => ({ kind, month, how: 'onTime', groupId: id }))
      }
      const calledOff: Slot[] = chance.happens(0.025) ? [{ kind, month, how: 'cancelled' }] : []
      if (every[branch.kind] !== 'month') {
        return chance.happens(zeal + 0.06) ? [...calledOff, { kind, month, how: 'onTime' }] : []
      }
      if (chance.happens(zeal)) return [...calledOff, { kind, month, how: 'onTime' }]
      return chance.happens(0.4) ? [{ kind, month, how: 'late' }] : []
    })
}
