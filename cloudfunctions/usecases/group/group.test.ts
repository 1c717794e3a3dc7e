import { randomUUID } from 'node:crypto'
import { and, eq, inArray } from 'drizzle-orm'
import { lentTo, temporaryBranch } from '../../../local/testing/members'
import { type RefusalCase, refusesAll } from '../../../local/testing/refusals'
import { onEveryStore, type World } from '../../../local/testing/world'
import type { InputOf } from '../../../src/contract/contract'
import { member } from '../../database/schema/organization'

type Wish = Partial<InputOf<'group.save'>>
const groupOf = (world: World, wishes: Wish = {}): InputOf<'group.save'> => ({
  groupId: randomUUID(),
  kind: 'party',
  branchId: world.branches.A,
  name: '第二党小组',
  memberIds: [world.people.a[1]!.memberId],
  from: '2026-05-01',
  ...wishes,
})
const officer = (world: World) => world.as(world.people.officer)
const listed = (world: World, branchId: string | null = null) =>
  officer(world).does('group.list', { branchId })
const bear = (world: World, bornOn: string, memberIds: string[]) =>
  world.database.transaction({ committeeId: world.id }, (tx) =>
    tx
      .update(member)
      .set({ bornOn })
      .where(and(eq(member.committeeId, world.id), inArray(member.id, memberIds))),
  )

onEveryStore('groups', (newWorld) => {
  test('of the Party hold who was chosen; saved again with others, those', async () => {
    const world = await newWorld()
    const wish = groupOf(world)
    await officer(world).does('group.save', wish)
    await officer(world).does('group.save', wish)
    await officer(world).does('group.save', {
      ...wish,
      name: '党员先锋小组',
      memberIds: [world.people.a[2]!.memberId],
    })
    const { groups } = await listed(world, world.branches.A)
    expect(
      groups.map(({ name, leader, members }) => [name, leader, members.map((each) => each.name)]),
    ).toEqual([
      ['党员先锋小组', null, ['甲3']],
      ['第一党小组', '甲组长', ['甲1', '甲组长']],
    ])
    expect(await world.recount()).toEqual([])
  })

  test('of the young follow age by themselves, and the figure says whom they cover', async () => {
    const world = await newWorld()
    const { A, B } = world.branches
    await bear(world, '1970-01-01', [...world.membersOf.A, ...world.membersOf.B])
    await bear(world, '1990-01-01', [world.people.a[0]!.memberId, world.people.b[0]!.memberId])
    await bear(world, '1985-05-21', [world.people.a[1]!.memberId])
    await officer(world).does('group.save', groupOf(world, { kind: 'youth', name: '青年组', memberIds: [] }))
    const { coverage } = await listed(world)
    expect(coverage).toMatchObject({ covered: 2, young: 3 })
    // Of C nobody's age is known.
    expect(coverage.unknown.map(({ name }) => name).sort()).toEqual(['党务', '委员', '机关书记'])
    expect((await listed(world, A)).coverage).toEqual({ covered: 2, young: 2, unknown: [] })
    expect((await listed(world, B)).coverage).toEqual({ covered: 0, young: 1, unknown: [] })
    // The next day the second is 41.
    world.at('2026-05-21', '08:00')
    const { groups } = await listed(world, A)
    expect(groups.find(({ kind }) => kind === 'youth')?.members.map(({ name }) => name)).toEqual(['甲1'])
  })

  test('keep whoever moves or leaves until the day, and have them again when they come back', async () => {
    const world = await newWorld()
    const { branches, groupId, people } = world
    const [mover, leaver] = [people.a[0]!.memberId, people.leaderA.memberId]
    const shown = async () => {
      const { groups } = await listed(world, branches.A)
      const inGroup = groups[0]!.members.map(({ id }) => id).sort()
      const asked = { branchIds: [branches.A, branches.B] }
      const { members } = await officer(world).does('organization.members', asked)
      expect(
        members
          .filter(({ groupIds }) => groupIds.includes(groupId))
          .map(({ id }) => id)
          .sort(),
      ).toEqual(inGroup)
      for (const memberId of [mover, leaver]) {
        const { groups: own } = await officer(world).does('member.get', { memberId })
        expect(own.map(({ id }) => id)).toEqual(inGroup.includes(memberId) ? [groupId] : [])
      }
      return inGroup
    }
    await officer(world).does('member.move', { memberId: mover, branchId: branches.B, from: '2026-06-01' })
    await officer(world).does('member.leave', { memberId: leaver, lastDay: '2026-06-30' })
    world.at('2026-05-31', '23:59')
    expect(await shown()).toEqual([mover, leaver].sort())
    world.at('2026-06-01', '00:00')
    expect(await shown()).toEqual([leaver])
    // Meanwhile the list is saved anew: who is away is not on the form, and stays chosen.
    const wish = {
      groupId,
      kind: 'party',
      branchId: branches.A,
      name: '第一党小组',
      from: '2020-01-01',
    } as const
    await officer(world).does('group.save', { ...wish, memberIds: [leaver] })
    world.at('2026-07-01', '00:00')
    expect(await shown()).toEqual([])
    await officer(world).does('member.move', { memberId: mover, branchId: branches.A, from: '2026-07-02' })
    expect(await shown()).toEqual([])
    world.at('2026-07-02', '00:00')
    expect(await shown()).toEqual([mover])
    await officer(world).does('group.save', { ...wish, memberIds: [] })
    expect(await shown()).toEqual([])
  })

  test('keep whom another branch has on loan, and give a meeting those who are in a youth group by age', async () => {
    const world = await newWorld()
    const { A } = world.branches
    const [lent, young] = [world.people.a[0]!.memberId, world.people.a[1]!.memberId]
    await lentTo(world, lent, await temporaryBranch(world))
    await bear(world, '1990-01-01', [lent, young])
    const youth = groupOf(world, { kind: 'youth', name: '青年组', memberIds: [] })
    await officer(world).does('group.save', youth)
    const { members } = await officer(world).does('organization.members', { branchIds: [A] })
    const groupIdsOf = (id: string) => members.find((each) => each.id === id)?.groupIds
    // They work at the front line, so they study there.
    expect(groupIdsOf(lent)).toEqual([world.groupId])
    expect(groupIdsOf(young)).toEqual([youth.groupId])
    const { groups } = await listed(world, A)
    expect(groups.find(({ id }) => id === world.groupId)?.members.map(({ name }) => name)).toContain('甲1')
  })

  test('end with a last day, and their leader’s term with them', async () => {
    const world = await newWorld()
    const close = { groupId: world.groupId, lastDay: '2026-05-31' }
    await officer(world).does('group.close', close)
    await officer(world).does('group.close', close)
    const leader = world.as(world.people.leaderA)
    expect(await leader.does('organization.me', {})).toMatchObject({ runsGroups: [{ id: world.groupId }] })
    world.at('2026-06-01', '08:00')
    expect(await leader.does('organization.me', {})).toMatchObject({ posts: [], runsGroups: [] })
    expect((await listed(world, world.branches.A)).groups).toEqual([])
  })
})

const save =
  (wishes: (world: World, other: World) => Wish): RefusalCase[2] =>
  (world, other) => [world.people.officer, 'group.save', groupOf(world, wishes(world, other))]

refusesAll('a group is refused when', [
  ['the branch has one of that name', 'GROUP_NAME_TAKEN', save(() => ({ name: '第一党小组' }))],
  [
    'somebody in it is of another branch',
    'GROUP_MEMBER_ELSEWHERE',
    save(({ membersOf }) => ({ memberIds: membersOf.B })),
  ],
  [
    'somebody in it has left',
    'GROUP_MEMBER_ELSEWHERE',
    save(({ people }) => ({ memberIds: [people.left.memberId] })),
  ],
  [
    'somebody in it is of another committee',
    'GROUP_MEMBER_ELSEWHERE',
    save((_, { membersOf }) => ({ memberIds: membersOf.A })),
  ],
  [
    'somebody in it is in another group',
    'GROUP_MEMBER_TAKEN',
    save(({ people }) => ({ memberIds: [people.leaderA.memberId] })),
  ],
  ['it is to be of another kind', 'GROUP_FIXED', save(({ groupId }) => ({ groupId, kind: 'youth' }))],
  ['it begins before its branch', 'GROUP_OUTLIVES_BRANCH', save(() => ({ from: '2019-12-31' }))],
  ['its branch is of another committee', 'NOT_FOUND', save((_, { branches }) => ({ branchId: branches.A }))],
  [
    'it is changed after it ended',
    'GROUP_ENDED',
    async (world) => {
      const { groupId, branches } = world
      await officer(world).does('group.close', { groupId, lastDay: '2026-05-19' })
      const wish = groupOf(world, { groupId, branchId: branches.A, from: '2020-01-01' })
      return [world.people.officer, 'group.save', wish]
    },
  ],
  [
    'it ends before it begins',
    'TERM_REVERSED',
    (world) => [world.people.officer, 'group.close', { groupId: world.groupId, lastDay: '2019-12-31' }],
  ],
  [
    'one of another committee is closed',
    'NOT_FOUND',
    (world, other) => [
      world.people.officer,
      'group.close',
      { groupId: other.groupId, lastDay: '2026-05-31' },
    ],
  ],
])
