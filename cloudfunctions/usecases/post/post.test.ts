import { randomUUID } from 'node:crypto'
import { type RefusalCase, refusesAll } from '../../../local/testing/refusals'
import { onEveryStore, type World } from '../../../local/testing/world'
import type { InputOf } from '../../../src/contract/contract'

type Wish = Partial<InputOf<'post.appoint'>>
/** The first plain member of A as its publicity officer from today on. */
const appointmentOf = (world: World, wishes: Wish = {}): InputOf<'post.appoint'> => ({
  postId: randomUUID(),
  memberId: world.people.a[0]!.memberId,
  kind: 'publicityOfficer',
  branchId: world.branches.A,
  from: '2026-05-20',
  ...wishes,
})
const officer = (world: World) => world.as(world.people.officer)
const postOf = async (world: World, branchId: string | null, kind: string) => {
  const { posts } = await officer(world).does('post.list', { branchId })
  const found = posts.find((each) => each.kind === kind)
  if (!found) throw new Error(`nobody is ${kind}`)
  return found
}

onEveryStore('posts', (newWorld) => {
  test('let their holder act from the first day to the last, and are given once', async () => {
    const world = await newWorld()
    const wish = appointmentOf(world, { from: '2026-05-21', to: '2026-05-31' })
    await officer(world).does('post.appoint', wish)
    await officer(world).does('post.appoint', wish)
    const holder = world.as(world.people.a[0]!)
    expect(await holder.code('submission.inbox', {})).toBe('NOT_PERMITTED')
    world.at('2026-05-21', '00:00')
    await holder.does('submission.inbox', {})
    await officer(world).does('post.end', { postId: wish.postId, lastDay: '2026-05-25' })
    await officer(world).does('post.end', { postId: wish.postId, lastDay: '2026-05-25' })
    world.at('2026-05-25', '23:59')
    await holder.does('submission.inbox', {})
    world.at('2026-05-26', '00:00')
    expect(await holder.code('submission.inbox', {})).toBe('NOT_PERMITTED')
    expect(await postOf(world, world.branches.A, 'publicityOfficer')).toMatchObject({
      memberName: '甲1',
      from: '2026-05-21',
      to: '2026-05-25',
    })
  })

  test('of a secretary pass to a successor when that is said', async () => {
    const world = await newWorld()
    const wish = appointmentOf(world, { kind: 'branchSecretary', from: '2026-06-01' })
    const refusal = await officer(world).refusal('post.appoint', wish)
    expect(refusal).toMatchObject({
      code: 'POST_TAKEN',
      message: expect.stringContaining('甲书记') as string,
    })
    expect(await officer(world).does('post.appoint', { ...wish, replace: true })).toEqual({
      postId: wish.postId,
      ended: { memberName: '甲书记', lastDay: '2026-05-31' },
    })
    world.at('2026-06-01', '09:00')
    expect(await world.as(world.people.secretaryA).code('submission.inbox', {})).toBe('NOT_PERMITTED')
    await world.as(world.people.a[0]!).does('submission.inbox', {})
  })

  test('of the committee: the last who may manage the organisation cannot be ended', async () => {
    const world = await newWorld()
    const { id: officerPost } = await postOf(world, null, 'partyAffairsOfficer')
    const { id: chiefPost } = await postOf(world, null, 'committeeSecretary')
    const chief = world.as(world.people.chief)
    await chief.does('post.end', { postId: officerPost, lastDay: '2026-05-31' })
    expect(await chief.code('post.end', { postId: chiefPost, lastDay: '2026-06-30' })).toBe(
      'POST_LAST_OFFICER',
    )
    const { postId } = await chief.does('post.appoint', {
      ...appointmentOf(world, { kind: 'partyAffairsOfficer', branchId: null }),
      memberId: world.people.a[1]!.memberId,
    })
    await chief.does('post.end', { postId: chiefPost, lastDay: '2026-06-30' })
    expect(await chief.code('post.end', { postId, lastDay: '2026-06-30' })).toBe('POST_LAST_OFFICER')
  })

  test('of two officers who end each other at once, one stays', async () => {
    const world = await newWorld()
    const { id: officerPost } = await postOf(world, null, 'partyAffairsOfficer')
    const { id: chiefPost } = await postOf(world, null, 'committeeSecretary')
    const ended = await Promise.all([
      officer(world).send('post.end', { postId: chiefPost, lastDay: '2026-05-20' }),
      world.as(world.people.chief).send('post.end', { postId: officerPost, lastDay: '2026-05-20' }),
    ])
    expect(ended.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

const appoint =
  (wishes: (world: World, other: World) => Wish): RefusalCase[2] =>
  (world, other) => [world.people.officer, 'post.appoint', appointmentOf(world, wishes(world, other))]

refusesAll('a post is refused when', [
  [
    'it overlaps itself',
    'POST_OVERLAPS',
    appoint(({ people }) => ({ memberId: people.organizerA.memberId, kind: 'organizationOfficer' })),
  ],
  ['the branch has a secretary', 'POST_TAKEN', appoint(() => ({ kind: 'branchSecretary' }))],
  [
    'it is of the committee and says a branch',
    'POST_MISPLACED',
    appoint(() => ({ kind: 'committeeMember' })),
  ],
  ['a group leader has no group', 'POST_MISPLACED', appoint(() => ({ kind: 'groupLeader' }))],
  ['it ends before it begins', 'TERM_REVERSED', appoint(() => ({ to: '2026-05-19' }))],
  ['it begins before the branch', 'POST_OUTLIVES_BRANCH', appoint(() => ({ from: '2019-12-31' }))],
  [
    'the holder belongs to another branch',
    'POST_HOLDER_ELSEWHERE',
    appoint(({ people }) => ({ memberId: people.b[0]!.memberId })),
  ],
  [
    'the holder has left',
    'POST_HOLDER_NOT_MEMBER',
    appoint(({ people }) => ({ memberId: people.left.memberId })),
  ],
  [
    'the holder is of another committee',
    'NOT_FOUND',
    appoint((_, { people }) => ({ memberId: people.a[0]!.memberId })),
  ],
  [
    'the branch is of another committee',
    'NOT_FOUND',
    appoint((_, { branches }) => ({ branchId: branches.A })),
  ],
  [
    'the group is of another committee',
    'NOT_FOUND',
    appoint((_, { groupId }) => ({ kind: 'groupLeader', groupId })),
  ],
  [
    'its id is another’s',
    'ID_TAKEN',
    async (world) => {
      const { id } = await postOf(world, world.branches.A, 'branchSecretary')
      return [world.people.officer, 'post.appoint', appointmentOf(world, { postId: id })]
    },
  ],
  [
    'the last officer’s is ended',
    'POST_LAST_OFFICER',
    async (world) => {
      const { id } = await postOf(world, null, 'committeeSecretary')
      await officer(world).does('post.end', { postId: id, lastDay: '2026-05-20' })
      const own = await postOf(world, null, 'partyAffairsOfficer')
      return [world.people.officer, 'post.end', { postId: own.id, lastDay: '2026-05-31' }]
    },
  ],
  [
    'it is ended before it began',
    'TERM_REVERSED',
    async (world) => {
      const { id } = await postOf(world, world.branches.A, 'branchSecretary')
      return [world.people.officer, 'post.end', { postId: id, lastDay: '2019-12-31' }]
    },
  ],
  [
    'it is to last longer than it says',
    'POST_ENDS_EARLIER',
    async (world) => {
      const { postId } = await officer(world).does('post.appoint', appointmentOf(world, { to: '2026-05-31' }))
      return [world.people.officer, 'post.end', { postId, lastDay: '2026-06-01' }]
    },
  ],
  [
    'one of another committee is ended',
    'NOT_FOUND',
    async (world, other) => {
      const { id } = await postOf(other, other.branches.A, 'branchSecretary')
      return [world.people.officer, 'post.end', { postId: id, lastDay: '2026-05-31' }]
    },
  ],
])
