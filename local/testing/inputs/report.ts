import { randomUUID } from 'node:crypto'
import type { reportActions } from '../../../src/contract/report'
import { branchIn, type Inputs, type Scene } from './scene'

const reportOf = (scene: Scene) => ({ from: '2026-01', to: '2026-06', branchId: branchIn(scene) })

/** One that an officer of the committee has frozen. */
const frozenIn = (scene: Scene) =>
  scene.world
    .as(scene.world.people.officer)
    .does('report.freeze', { freezeId: randomUUID(), ...reportOf(scene) })

export const reportInputs: Inputs<typeof reportActions> = {
  'report.get': async (scene) => reportOf(scene),
  'report.word': async (scene) => reportOf(scene),
  'report.excel': async (scene) => reportOf(scene),
  'report.proof': async (scene) => ({ ...reportOf(scene), figure: 'held:themeDay' }),
  'report.freeze': async (scene) => ({ freezeId: randomUUID(), ...reportOf(scene) }),
  'report.freezes': async (scene) => ({ branchId: branchIn(scene) }),
  'report.frozen': (scene) => frozenIn(scene),
  'report.frozenWord': (scene) => frozenIn(scene),
  'report.frozenExcel': (scene) => frozenIn(scene),
}
