import { randomUUID } from 'node:crypto'
import type { brandActions } from '../../../src/contract/brand'
import { branchIn, type Inputs } from './scene'

export const brandInputs: Inputs<typeof brandActions> = {
  'brand.list': async () => ({}),
  'brand.get': async (scene) => ({ branchId: branchIn(scene) }),
  'brand.save': async (scene) => {
    const branchId = branchIn(scene)
    const { brand } = await scene.world.as(scene.world.people.officer).does('brand.get', { branchId })
    const name = `先锋${randomUUID().slice(0, 8)}`
    return { branchId, revision: brand?.revision ?? 0, name, story: '每月一篇，写身边的事。' }
  },
}
