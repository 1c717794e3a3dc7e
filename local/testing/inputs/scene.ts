import type * as v from 'valibot'
import type { Action } from '../../../src/contract/action'
import type { Person } from '../committee'
import { planned, type planOf, type World } from '../world'

/** What a call is about: oneself, branch A or B, or the Party group of A. */
export type About = 'self' | 'A' | 'B' | 'group'

export interface Scene {
  world: World
  who: Person
  about: About
}

export const branchIn = ({ world, who, about }: Scene) =>
  about === 'self' ? who.branchId : about === 'B' ? world.branches.B : world.branches.A

/** Of every action of a context an input that fits, with what it names already there. */
export type Inputs<Actions extends Record<string, Action>> = {
  [A in keyof Actions]: (scene: Scene) => Promise<v.InferInput<Actions[A]['input']>>
}

/** A plain member of the branch in the scene; about oneself: of branch A. */
export function plainMemberIn({ world, about }: Scene): Person {
  const [person] = about === 'B' ? world.people.b : world.people.a
  if (!person) throw new Error('the scene needs a plain member in each branch')
  return person
}

/** Somebody whom the call is about: oneself, or a plain member of the branch. */
export const personIn = (scene: Scene): Person => (scene.about === 'self' ? scene.who : plainMemberIn(scene))

export const wishesIn = (
  scene: Scene,
  wishes: Parameters<typeof planOf>[1] = {},
): Parameters<typeof planOf>[1] => {
  const { world, about } = scene
  const branch = (['A', 'B', 'C'] as const).find((name) => world.branches[name] === branchIn(scene)) ?? 'A'
  const group = about === 'group' ? { kind: 'groupMeeting' as const, groupId: world.groupId } : {}
  return { hostBranchIds: [branchIn(scene)], expectedMemberIds: world.membersOf[branch], ...group, ...wishes }
}

export const activityIn = (scene: Scene, wishes: Parameters<typeof planOf>[1] = {}) =>
  planned(scene.world, wishesIn(scene, wishes))

let yearsGiven = 0
/** Another year each time, since a list comes out once. */
export const nextYear = () => 2027 + (yearsGiven++ % 70)
