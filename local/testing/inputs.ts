import { randomUUID } from 'node:crypto'
import type { ActionName, InputOf } from '../../src/contract/contract'
import type { Person } from './committee'
import { codeOf, handedIn, planned, planOf, verdictOn, type World } from './world'

/** What a call is about: oneself, branch A or B, or the Party group of A. */
export type About = 'self' | 'A' | 'B' | 'group'

interface Scene {
  world: World
  who: Person
  about: About
}

const branchIn = ({ world, who, about }: Scene) =>
  about === 'self' ? who.branchId : about === 'B' ? world.branches.B : world.branches.A

/** Somebody whom the call is about: oneself, or a plain member of the branch. */
const personIn = ({ world, who, about }: Scene): Person => {
  const [a, b] = [world.people.a[0], world.people.b[0]]
  const person = about === 'self' ? who : about === 'B' ? b : a
  if (!person) throw new Error('the scene needs a plain member in each branch')
  return person
}

const wishesIn = (scene: Scene, wishes: Parameters<typeof planOf>[1] = {}): Parameters<typeof planOf>[1] => {
  const { world, about } = scene
  const branch = (['A', 'B', 'C'] as const).find((name) => world.branches[name] === branchIn(scene)) ?? 'A'
  const group = about === 'group' ? { kind: 'groupMeeting' as const, groupId: world.groupId } : {}
  return { hostBranchIds: [branchIn(scene)], expectedMemberIds: world.membersOf[branch], ...group, ...wishes }
}

const activityIn = (scene: Scene, wishes: Parameters<typeof planOf>[1] = {}) =>
  planned(scene.world, wishesIn(scene, wishes))

const reflection = { kind: 'reflection' as const, title: '读书有感', body: '正文' }

/** A submission of the person in the scene, returned by the committee's secretary or officer. */
async function returnedIn(scene: Scene): Promise<string> {
  const { world } = scene
  const author = personIn(scene)
  const submissionId = await handedIn(world, author, reflection)
  const { chief, officer } = world.people
  await world
    .as(author === chief ? officer : chief)
    .does('submission.review', verdictOn(submissionId, 'returned'))
  return submissionId
}

/** For every action an input that fits, with what it names already there. */
export const inputs: { [A in ActionName]: (scene: Scene) => Promise<InputOf<A>> } = {
  'organization.me': async () => ({}),
  'organization.branches': async () => ({}),
  'organization.members': async (scene) => ({ branchIds: [branchIn(scene)] }),
  'organization.topics': async () => ({}),
  'organization.missed': async (scene) => ({ branchId: branchIn(scene) }),
  'month.mine': async () => ({}),
  'month.branch': async (scene) => ({ branchId: branchIn(scene), on: '2026-05-01' }),
  'activity.list': async () => ({ scope: 'branch', when: 'ahead', kind: 'themeDay', cursor: null }),
  'activity.get': async (scene) => ({ activityId: await activityIn(scene) }),
  'activity.plan': async (scene) =>
    planOf(
      scene.world,
      wishesIn(scene, {
        note: '请带党徽',
        topicIds: scene.world.topicIds,
        countsOn: '2026-05-01',
        nearby: { latitude: 26, longitude: 119, radiusMetres: 300 },
      }),
    ),
  'activity.change': async (scene) => {
    const { publish: _, ...plan } = planOf(scene.world, wishesIn(scene))
    return { ...plan, activityId: await activityIn(scene), revision: 1 }
  },
  'activity.publish': async (scene) => ({ activityId: await activityIn(scene, { publish: false }) }),
  'activity.close': async (scene) => ({ activityId: await activityIn(scene, { startsIn: 0 }) }),
  'activity.cancel': async (scene) => ({ activityId: await activityIn(scene), reason: '改期' }),
  'activity.roll': async (scene) => ({ activityId: await activityIn(scene) }),
  'checkin.showCode': async (scene) => ({ activityId: await activityIn(scene) }),
  'checkin.checkIn': async (scene) => {
    const activityId = await activityIn(scene, { startsIn: 0 })
    const scannedAt = scene.world.now().toISOString()
    return { code: await codeOf(scene.world, activityId), activityId, scannedAt }
  },
  'checkin.nearby': async (scene) => ({
    activityId: await activityIn(scene, { startsIn: 0, nearby: { latitude: 26, longitude: 119 } }),
    position: { latitude: 26, longitude: 119 },
  }),
  'checkin.record': async (scene) => ({
    activityId: await activityIn(scene, { startsIn: 0 }),
    source: 'secretary',
    entries: [{ memberId: personIn(scene).memberId, status: 'present' }],
  }),
  'submission.submit': async ({ world }) => ({
    submissionId: randomUUID(),
    content: { ...reflection, topicId: world.topicIds[0] },
  }),
  'submission.resubmit': async (scene) => ({
    submissionId: await returnedIn(scene),
    round: 1,
    content: reflection,
  }),
  'submission.withdraw': async (scene) => ({ submissionId: await handedIn(scene.world, personIn(scene)) }),
  'submission.get': async (scene) => ({ submissionId: await handedIn(scene.world, personIn(scene)) }),
  'submission.mine': async () => ({ kind: 'reflection', state: 'submitted', cursor: null }),
  'submission.inbox': async () => ({ cursor: null }),
  'submission.review': async (scene) =>
    verdictOn(await handedIn(scene.world, personIn(scene)), 'approved', { comment: '好' }),
  'star.rating': async (scene) => ({ memberId: personIn(scene).memberId, year: 2026 }),
  'star.record': async (scene) => ({ memberId: personIn(scene).memberId, year: 2026 }),
  'star.branch': async (scene) => ({ branchId: branchIn(scene), year: 2026 }),
  'standing.branches': async () => ({ cadence: 'month', on: '2026-05-01' }),
  'standing.branch': async (scene) => ({ branchId: branchIn(scene), cadence: 'halfYear', on: '2026-05-01' }),
  'standing.totals': async () => ({ cadence: 'year', on: '2026-05-01' }),
  'month.committee': async () => ({}),
  'obligation.year': async (scene) => ({ branchId: branchIn(scene), year: 2026 }),
  'warning.list': async () => ({}),
  'warning.remind': async (scene) => {
    // By the 20th nothing is planned for what May owes. The committee's own branch has nobody to remind.
    await scene.world.generateObligations()
    const { A, B } = scene.world.branches
    return { reminderId: randomUUID(), branchIds: [scene.about === 'B' ? B : A] }
  },
}
