import { randomUUID } from 'node:crypto'
import { binding } from '../../cloudfunctions/database/schema/binding'
import { branch } from '../../cloudfunctions/database/schema/organization'
import type { InputOf } from '../../src/contract/contract'
import type { Person } from './committee'
import type { World } from './world'

/** Somebody whom the roster does not know yet, as the officer enters them. */
export const newMember = (
  world: World,
  branchId = world.branches.A,
  wishes: Partial<InputOf<'member.save'>> = {},
): InputOf<'member.save'> => ({
  memberId: randomUUID(),
  name: '新同志',
  kind: 'full',
  joinedOn: '2012-07-01',
  branchId,
  from: '2026-05-01',
  ...wishes,
})

/** A mobile number that no other suite's roster has: a phone is looked for in every committee. */
export const someMobile = (): string => String(13_000_000_000 + Math.floor(Math.random() * 6.9e9))

/** Enters a member; their id. */
export const entered = async (world: World, input = newMember(world)): Promise<string> =>
  (await world.as(world.people.officer).does('member.save', input)).memberId

/** A bind code that the officer makes for a member. */
export const bindCodeFor = async (world: World, memberId: string): Promise<string> =>
  (await world.as(world.people.officer).does('binding.makeCode', { codeId: randomUUID(), memberId })).code

/** Binds a member to a WeChat of their own, whose openid it returns. */
export async function bound({ id: committeeId, database }: World, memberId: string): Promise<string> {
  const openid = `open-${memberId}`
  await database.transaction({ committeeId }, (tx) =>
    tx.insert(binding).values({ committeeId, memberId, openid, boundAt: new Date(0) }),
  )
  return openid
}

/** A temporary branch, alive in 2026 unless said otherwise; its id. */
export async function temporaryBranch(
  { id: committeeId, database }: World,
  life: { aliveFrom?: string; aliveTo?: string | null } = {},
): Promise<string> {
  const id = randomUUID()
  await database.transaction({ committeeId }, (tx) =>
    tx.insert(branch).values({
      committeeId,
      id,
      name: '前线临时党支部',
      kind: 'temporary',
      aliveFrom: '2026-01-01',
      aliveTo: '2026-12-31',
      ...life,
    }),
  )
  return id
}

/** Lends a member to a temporary branch for May 2026. */
export const lentTo = (world: World, memberId: string, branchId: string) =>
  world
    .as(world.people.officer)
    .does('member.lend', { memberId, branchId, from: '2026-05-01', to: '2026-05-31' })

export const exemptionOf = (
  memberId: string,
  wishes: Partial<InputOf<'member.exempt'>> = {},
): InputOf<'member.exempt'> => ({
  exemptionId: randomUUID(),
  memberId,
  reason: 'illness',
  note: '住院',
  from: '2026-03-01',
  to: '2026-12-31',
  decidedOn: '2026-03-01',
  ...wishes,
})

/** An exemption on record; its id. */
export const exempted = async (world: World, memberId: string, by: Person): Promise<string> =>
  (await world.as(by).does('member.exempt', exemptionOf(memberId))).exemptionId
