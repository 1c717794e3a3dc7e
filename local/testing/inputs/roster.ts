import { randomUUID } from 'node:crypto'
import type { rosterActions } from '../../../src/contract/roster'
import { rosterFile } from '../sheets'
import type { World } from '../world'
import type { Inputs } from './scene'

/** A roster that names one new member of branch A, and nobody else. */
const rosterOf = (world: World) => ({
  file: rosterFile([{ name: `新${world.now().getTime()}`, branch: '第A党支部' }]),
  effectiveOn: '2026-05-20',
})

export const rosterInputs: Inputs<typeof rosterActions> = {
  'roster.template': async () => ({}),
  'roster.export': async () => ({}),
  'roster.preview': async ({ world }) => rosterOf(world),
  'roster.import': async ({ world }) => {
    const roster = rosterOf(world)
    const { fingerprint } = await world.as(world.people.officer).does('roster.preview', roster)
    return { importId: randomUUID(), ...roster, fingerprint }
  },
}
