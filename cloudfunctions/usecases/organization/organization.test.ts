import { throughDoor } from '../../../local/testing/door'
import { onEveryStore } from '../../../local/testing/world'

onEveryStore('the organisation', (newWorld) => {
  test('tells each who they are and in whose name they may act', async () => {
    await throughDoor(await newWorld(), async (world) => {
      const { a, leaderA, secretaryA, officer } = world.people
      const { A, B, C } = world.branches
      const me = (person: typeof leaderA) => world.as(person).does('organization.me', {})
      expect(await me(a[0]!)).toEqual({
        memberId: a[0]!.memberId,
        name: '甲1',
        kind: 'full',
        joinedOn: '2010-06-15',
        branch: { id: A, name: '第A党支部', kind: 'serving' },
        committeeName: '测试机关党委',
        posts: [],
        roles: ['member'],
        runsBranches: [],
        runsGroups: [],
        today: '2026-05-20',
      })
      expect(await me(leaderA)).toMatchObject({
        roles: ['member', 'groupLeader'],
        posts: [{ kind: 'groupLeader', branchName: '第A党支部', groupName: '第一党小组' }],
        runsBranches: [],
        runsGroups: [{ id: world.groupId, name: '第一党小组', branchId: A }],
      })
      expect(await me(secretaryA)).toMatchObject({ runsBranches: [{ id: A }] })
      expect((await me(officer)).runsBranches.map(({ id }) => id)).toEqual([A, B, C])
    })
  })

  test('lists branches, members and topics, without those who left', async () => {
    await throughDoor(await newWorld({ a: 2, b: 1 }), async (world) => {
      const secretary = world.as(world.people.secretaryA)
      const { A, B } = world.branches
      const { branches } = await secretary.does('organization.branches', {})
      expect(branches.map(({ name }) => name)).toEqual(['第A党支部', '第B党支部', '第C党支部'])
      const { members } = await secretary.does('organization.members', { branchIds: [B, A] })
      expect(members.map(({ id }) => id).sort()).toEqual([...world.membersOf.A, ...world.membersOf.B].sort())
      expect(members.find(({ name }) => name === '甲组长')?.groupIds).toEqual([world.groupId])
      expect(await secretary.does('organization.members', { branchIds: [] })).toEqual({ members: [] })
      expect((await secretary.does('organization.topics', {})).topics.map(({ id }) => id)).toEqual(
        world.topicIds,
      )
    })
  })

  test('shows nothing of another committee', async () => {
    const [world, other] = [await newWorld(), await newWorld()]
    const officer = world.as(world.people.officer)
    expect(await officer.does('organization.members', { branchIds: [other.branches.A] })).toEqual({
      members: [],
    })
    expect(await officer.does('organization.missed', { branchId: other.branches.A })).toEqual({ missed: [] })
    const memberId = other.people.a[0]!.memberId
    expect(await officer.code('star.rating', { memberId })).toBe('NOT_FOUND')
    expect(await officer.code('star.record', { memberId })).toBe('NOT_FOUND')
    expect(await officer.does('star.branch', { branchId: other.branches.A })).toMatchObject({ members: [] })
    expect(await officer.code('standing.branch', { branchId: other.branches.A, cadence: 'month' })).toBe(
      'NOT_FOUND',
    )
    const { branches } = await officer.does('organization.branches', {})
    expect(branches.map(({ id }) => id).sort()).toEqual(Object.values(world.branches).sort())
  })
})
