import { randomUUID } from 'node:crypto'
import type { checkupActions } from '../../../src/contract/checkup'
import { defaultChecklist } from '../../../src/domain/checklist'
import { checkupOf, itemKeys, roundOfThree } from '../checkups'
import type { World } from '../world'
import { branchIn, type Inputs, personIn, type Scene } from './scene'

/** Each branch checks the next. */
export const checkedBy = ({ branches: { A, B, C } }: World, branchId: string): string =>
  branchId === A ? B : branchId === B ? C : A

/** A check-up by the branch of the scene; whoever it is about themselves is named for it. */
export const checkingIn = (scene: Scene, wishes: Partial<Parameters<typeof checkupOf>[1]> = {}) => {
  const checkingId = branchIn(scene)
  const checkerIds = scene.about === 'self' ? [scene.who.memberId] : []
  const checkedId = checkedBy(scene.world, checkingId)
  return checkupOf(scene.world, { checkingId, checkedId, checkerIds, ...wishes })
}

/** A check-up of branch A, or B where the scene is about it, by the one after it. */
export const checkedIn = ({ world, about }: Scene, wishes: Partial<Parameters<typeof checkupOf>[1]> = {}) => {
  const checkedId = about === 'B' ? world.branches.B : world.branches.A
  return checkupOf(world, { checkingId: checkedBy(world, checkedId), checkedId, ...wishes })
}

export const roundOf = async (world: World, checkupId: string): Promise<string> =>
  (await world.as(world.people.officer).does('checkup.get', { checkupId })).round.id

export const checkupInputs: Inputs<typeof checkupActions> = {
  'checklist.get': async () => ({}),
  'checklist.save': async ({ world }) => {
    const { version } = await world.as(world.people.officer).does('checklist.get', {})
    const [first, ...rest] = defaultChecklist
    const lookAt = `查看资料 ${randomUUID().slice(0, 8)}`
    return { version, items: [...(first ? [{ ...first, lookAt }] : []), ...rest] }
  },
  'round.propose': async ({ world: { branches } }) => ({
    on: '2026-05-20',
    exclusions: [{ checkingId: branches.A, checkedId: branches.B }],
  }),
  'round.open': async ({ world }) => {
    // Other calls may have set up branches besides.
    const { pairs } = await world.as(world.people.officer).does('round.propose', { on: '2026-05-20' })
    return { roundId: randomUUID(), on: '2026-05-20', pairs }
  },
  'round.changePairs': async ({ world }) => {
    const { A, B, C } = world.branches
    const pairs = [
      { checkingId: A, checkedId: C },
      { checkingId: C, checkedId: B },
      { checkingId: B, checkedId: A },
    ]
    return { roundId: await roundOfThree(world), pairs }
  },
  'checkup.close': async (scene) => ({
    checkupId: await checkedIn(scene, { state: 'submitted', submittedAt: new Date('2026-05-01T02:00:00Z') }),
  }),
  'round.list': async () => ({}),
  'round.get': async (scene) => {
    return { roundId: await roundOf(scene.world, await checkingIn(scene)) }
  },
  'checkup.get': async (scene) => ({
    checkupId: scene.about === 'self' ? await checkingIn(scene) : await checkedIn(scene),
  }),
  'checkup.setCheckers': async (scene) => ({
    checkupId: await checkingIn(scene, { checkerIds: [] }),
    memberIds: [personIn(scene).memberId],
  }),
  'checkup.mark': async (scene) => ({
    checkupId: await checkingIn(scene),
    itemKey: 'minutes',
    level: 'part',
    points: 3,
    note: '记录不全',
    revision: 0,
  }),
  'checkup.submit': async (scene) => ({ checkupId: await checkingIn(scene, { marked: itemKeys }) }),
  'checkup.signOff': async (scene) => ({ checkupId: await checkedIn(scene, { state: 'submitted' }) }),
  'checkup.object': async (scene) => ({
    checkupId: await checkedIn(scene, { state: 'submitted' }),
    itemKey: 'minutes',
    reason: '有记录',
  }),
  'checkup.decideObjection': async (scene) => ({
    checkupId: await checkedIn(scene, { state: 'objected', marked: ['minutes'], objected: ['minutes'] }),
    itemKey: 'minutes',
    mark: { level: 'part', points: 5 },
    comment: '补看了记录',
  }),
}
