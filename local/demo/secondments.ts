import type { CalendarDate } from '../../src/domain/calendar'
import { branches, type DemoBranch } from './branches'
import { chanceFor } from './chance'
import type { DemoMember } from './members'

/** Somebody who belonged to a temporary branch while it existed, whole months. */
export interface Secondment {
  memberId: string
  branchId: string
  homeId: string
  from: CalendarDate
  to: CalendarDate
}

/** Which branch sent how many to which front. */
const sent: [front: DemoBranch, home: DemoBranch, heads: number][] = [
  [branches.westBridge, branches.civility, 3],
  [branches.westBridge, branches.news, 3],
  [branches.greenField, branches.theory, 3],
  [branches.greenField, branches.office, 3],
  [branches.checkpoint, branches.internet, 3],
  [branches.checkpoint, branches.news, 2],
  [branches.station, branches.office, 3],
  [branches.station, branches.arts, 2],
]

/** The first named of each front is its secretary. */
export function demoSecondments(members: readonly DemoMember[]): Secondment[] {
  const chance = chanceFor('secondments')
  const taken = new Set<string>()
  return sent.flatMap(([front, home, heads]) => {
    const fit = members.filter(
      ({ id, homeId, joinedOn, bornOn }) =>
        homeId === home.id && !taken.has(id) && joinedOn < '2019' && bornOn > '1972',
    )
    return chance.sample(fit, heads).map(({ id: memberId }) => {
      taken.add(memberId)
      const { id: branchId, aliveFrom: from, aliveTo } = front
      return { memberId, branchId, homeId: home.id, from, to: aliveTo ?? from }
    })
  })
}
