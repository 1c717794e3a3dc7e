import { randomUUID } from 'node:crypto'
import type { bindingActions } from '../../../src/contract/binding'
import { bound, entered, newMember, someMobile } from '../members'
import { freshIn } from './member'
import { branchIn, type Inputs, type Scene } from './scene'

const bindCodeIn = async (scene: Scene): Promise<string> => {
  const { officer } = scene.world.people
  const asked = { codeId: randomUUID(), memberId: await freshIn(scene) }
  return (await scene.world.as(officer).does('binding.makeCode', asked)).code
}

async function phoneCodeIn({ world, ...scene }: Scene): Promise<string> {
  const phone = someMobile()
  await entered(world, { ...newMember(world, branchIn({ world, ...scene })), phone })
  return `local-${phone}`
}

async function boundIn(scene: Scene): Promise<string> {
  const memberId = await freshIn(scene)
  await bound(scene.world, memberId)
  return memberId
}

export const bindingInputs: Inputs<typeof bindingActions> = {
  'binding.bind': async (scene) => ({ code: await bindCodeIn(scene) }),
  'binding.bindByPhone': async (scene) => ({ phoneCode: await phoneCodeIn(scene) }),
  'binding.makeCode': async (scene) => ({ codeId: randomUUID(), memberId: await freshIn(scene) }),
  'binding.revokeCode': async (scene) => ({ memberId: await freshIn(scene) }),
  'binding.unbind': async (scene) => ({ memberId: await boundIn(scene) }),
}
