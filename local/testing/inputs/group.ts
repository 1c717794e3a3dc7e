import { randomUUID } from 'node:crypto'
import type { groupActions } from '../../../src/contract/group'
import { branchIn, type Inputs, type Scene } from './scene'

const groupIn = (scene: Scene) => ({
  groupId: randomUUID(),
  kind: 'youth' as const,
  branchId: branchIn(scene),
  name: `青年 ${randomUUID().slice(0, 8)}`,
  memberIds: [],
  from: '2026-05-01',
})

export const groupInputs: Inputs<typeof groupActions> = {
  'group.list': async (scene) => ({ branchId: branchIn(scene) }),
  'group.save': async (scene) => groupIn(scene),
  'group.close': async (scene) => {
    const group = groupIn(scene)
    await scene.world.as(scene.world.people.officer).does('group.save', group)
    return { groupId: group.groupId, lastDay: '2026-05-31' }
  },
}
