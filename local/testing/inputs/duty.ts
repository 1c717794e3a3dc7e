import { randomUUID } from 'node:crypto'
import type { dutyActions } from '../../../src/contract/duty'
import type { Inputs, Scene } from './scene'

/** A duty of one's own, where one can have duties; else of the committee member's. */
async function dutyIn({ world, who, about }: Scene): Promise<string> {
  const { officer, contact, chief } = world.people
  const holder = about === 'self' && [officer, chief].includes(who) ? who : contact
  const { dutyId } = await world.as(chief).does('duty.save', {
    dutyId: randomUUID(),
    memberId: holder.memberId,
    title: '到联系支部讲党课',
    cadence: 'month',
    from: '2026-05-01',
  })
  return dutyId
}

export const dutyInputs: Inputs<typeof dutyActions> = {
  'contact.save': async ({ world }) => ({
    memberId: world.people.contact.memberId,
    branchIds: [world.branches.A],
  }),
  'duty.list': async () => ({}),
  'duty.save': async ({ world }) => ({
    dutyId: randomUUID(),
    memberId: world.people.contact.memberId,
    title: '到联系支部讲党课',
    note: '每月一次',
    cadence: 'month',
    dueOn: null,
    from: '2026-05-01',
    to: '2026-12-31',
  }),
  'duty.end': async (scene) => ({ dutyId: await dutyIn(scene), lastDay: '2026-12-31' }),
  'duty.done': async (scene) => ({ dutyId: await dutyIn(scene), from: '2026-05-01', note: '已讲' }),
  'duty.undo': async (scene) => ({ dutyId: await dutyIn(scene), from: '2026-05-01' }),
}
