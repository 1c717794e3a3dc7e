import { randomUUID } from 'node:crypto'
import type { InputOf } from '../../src/contract/contract'
import { defaultSettings } from '../../src/domain/settings'
import type { Person } from './committee'
import { planned, type World } from './world'

let documents = 0
/** A document that no other record names. */
const documentNumber = () => `机党〔2026〕${++documents} 号`

/** An honour that is not counted, so that there may be as many as a test wants. */
export const honourOf = (
  memberId: string,
  wishes: Partial<InputOf<'honour.record'>> = {},
): InputOf<'honour.record'> => ({
  ...{ honourId: randomUUID(), kind: 'frontLine', year: 2026, memberId, branchId: null },
  ...{ documentNumber: documentNumber(), on: '2026-05-10', note: '防汛值守' },
  ...wishes,
})

export const vetoOf = (
  memberId: string,
  wishes: Partial<InputOf<'veto.record'>> = {},
): InputOf<'veto.record'> => ({
  ...{ vetoId: randomUUID(), kind: 'criticism', year: 2026, memberId },
  ...{ documentNumber: documentNumber(), on: '2026-05-10', reason: '值班时无故离岗' },
  ...wishes,
})

export const honoured = async (world: World, memberId: string, wishes?: Partial<InputOf<'honour.record'>>) =>
  (await world.as(world.people.officer).does('honour.record', honourOf(memberId, wishes))).honourId

export const vetoed = async (world: World, memberId: string, wishes?: Partial<InputOf<'veto.record'>>) =>
  (await world.as(world.people.officer).does('veto.record', vetoOf(memberId, wishes))).vetoId

/** A closed activity at which the person was absent. */
export async function attendedBy(world: World, person: Person): Promise<string> {
  const { officer } = world.people
  const other = [...world.people.a, ...world.people.b].find(({ memberId }) => memberId !== person.memberId)
  if (!other) throw new Error('somebody else has to be there')
  const activityId = await planned(world, {
    ...{ startsIn: 0, hostBranchIds: [...new Set([person.branchId, other.branchId])] },
    expectedMemberIds: [person.memberId, other.memberId],
  })
  await world.as(officer).does('checkin.record', {
    ...{ activityId, source: 'paper' },
    entries: [{ memberId: other.memberId, status: 'present' }],
  })
  await world.as(officer).does('activity.close', { activityId })
  return activityId
}

/** What the person contests: that they were absent. */
export async function contestOf(world: World, person: Person): Promise<string> {
  const sourceId = await attendedBy(world, person)
  const contest = { contestId: randomUUID(), sourceId, reason: '那天我在值班' }
  return (await world.as(person).does('star.contest', contest)).contestId
}

/** Sound rules that are not the defaults: more for services, less for organisational life. */
export const otherRules = { ...defaultSettings.star, organizationalLife: 20, volunteerService: 20 }
