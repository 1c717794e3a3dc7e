import { type CalendarDate, dateOf, periodOf, yearsBetween } from '../../src/domain/calendar'
import { YOUTH_AGE } from '../../src/domain/group'
import { allBranches, branches, type DemoBranch } from './branches'
import { chanceFor } from './chance'
import type { DemoMember } from './members'

export interface DemoGroup {
  id: string
  kind: 'party' | 'youth'
  name: string
  branchId: string
  aliveFrom: CalendarDate
  memberIds: string[]
}

const YOUTH_GROUPS_SINCE = '2021-08-01'
const numerals = ['一', '二', '三', '四']

const partyGroupsOf = ({ size }: DemoBranch): number => (size >= 30 ? 4 : size >= 20 ? 3 : size >= 14 ? 2 : 0)
/** One a serving branch, two in the largest: eleven. */
const youthGroupsOf = (branch: DemoBranch): number =>
  branch.kind !== 'serving' ? 0 : branch === branches.office ? 2 : 1

/**
 * Party groups of all members of the larger branches, set up this half-year, so that their monthly meetings do not make
 * a long load; youth groups of everybody who is 40 or younger today.
 */
export function demoGroups(members: readonly DemoMember[], now: Date): DemoGroup[] {
  const chance = chanceFor('groups')
  const today = dateOf(now)
  const divided = (
    kind: DemoGroup['kind'],
    branch: DemoBranch,
    among: readonly DemoMember[],
    count: number,
    nameOf: (index: number) => string,
  ): DemoGroup[] =>
    Array.from({ length: count }, (_, index) => ({
      id: chance.id(),
      kind,
      name: nameOf(index),
      branchId: branch.id,
      aliveFrom: kind === 'youth' ? YOUTH_GROUPS_SINCE : periodOf('halfYear', today).from,
      memberIds: among.filter((_member, position) => position % count === index).map(({ id }) => id),
    }))
  return allBranches
    .filter(({ kind }) => kind !== 'temporary')
    .flatMap((branch) => {
      const own = members.filter(({ homeId }) => homeId === branch.id)
      const young = own.filter(
        ({ bornOn, leftOn }) =>
          yearsBetween(bornOn, today) <= YOUTH_AGE && (leftOn === null || leftOn > today),
      )
      const youthGroups = youthGroupsOf(branch)
      const youthName = branch.name.replace('支部', '青年理论学习小组')
      return [
        ...divided('party', branch, own, partyGroupsOf(branch), (index) => `第${numerals[index]}党小组`),
        ...divided('youth', branch, young, youthGroups, (index) =>
          youthGroups > 1 ? `${youthName}（${numerals[index]}）` : youthName,
        ),
      ]
    })
}
