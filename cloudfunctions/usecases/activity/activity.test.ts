import { randomUUID } from 'node:crypto'
import { contradictions } from '../../../local/testing/contradictions'
import { throughDoor } from '../../../local/testing/door'
import {
  codeOf,
  handedIn,
  onEveryStore,
  planned,
  planOf,
  unchanged,
  verdictOn,
  type World,
} from '../../../local/testing/world'

const totalsOfA = async (world: World) => {
  const { rows } = await world.as(world.people.officer).does('standing.totals', { cadence: 'month' })
  return rows.find(({ branchId }) => branchId === world.branches.A)!
}

onEveryStore('an activity', (newWorld) => {
  test('from draft to closed: seen by whom it concerns, changed, held, counted', async () => {
    await throughDoor(await newWorld(), async (world) => {
      const { people, branches } = world
      const [secretary, member] = [world.as(people.secretaryA), world.as(people.a[0]!)]
      const plan = planOf(world, { publish: false, startsIn: 60, topicIds: [world.topicIds[0]] })
      const { activityId } = plan

      expect(await secretary.does('activity.plan', plan)).toEqual({ activityId, state: 'draft' })
      expect((await member.does('activity.list', {})).items).toEqual([])
      expect(await member.code('activity.get', { activityId })).toBe('NOT_FOUND')
      expect((await secretary.does('activity.list', { scope: 'branch' })).items.map(({ id }) => id)).toEqual([
        activityId,
      ])

      expect(await secretary.does('activity.publish', { activityId })).toEqual({ state: 'published' })
      const detail = await member.does('activity.get', { activityId })
      expect(detail).toMatchObject({
        state: 'published',
        phase: 'upcoming',
        expected: 6,
        mine: { status: 'expected' },
      })
      expect(detail.may).toMatchObject({ run: false, askLeave: true, askMakeup: false, checkInByCode: false })
      expect(detail.topics).toEqual([{ id: world.topicIds[0], title: '学习主题 1' }])

      const { publish: _, ...changed } = {
        ...plan,
        title: '改了名',
        expectedMemberIds: world.membersOf.A.slice(0, 4),
      }
      expect(await secretary.does('activity.change', { ...changed, revision: 1 })).toEqual({ revision: 2 })
      expect((await secretary.does('activity.roll', { activityId })).lines).toHaveLength(4)

      world.later(60)
      await member.does('checkin.checkIn', { code: await codeOf(world, activityId) })
      expect((await member.does('month.mine', {})).current).toMatchObject([
        { id: activityId, mine: 'present' },
      ])
      expect((await totalsOfA(world)).held).toEqual({})
      const counts = { expected: 4, present: 1, leave: 0 }
      expect(await secretary.does('activity.close', { activityId })).toEqual({ state: 'closed', ...counts })
      expect(await totalsOfA(world)).toMatchObject({
        branchId: branches.A,
        held: { themeDay: 1 },
        present: { themeDay: 1 },
      })
      expect(
        (await secretary.does('activity.roll', { activityId })).lines.filter(
          ({ status }) => status === 'absent',
        ),
      ).toHaveLength(3)
      expect((await member.does('activity.list', { when: 'past' })).items.map(({ id }) => id)).toEqual([
        activityId,
      ])
      expect(await world.recount()).toEqual([])
    })
  })

  test('a call whose answer was lost is sent again: the same activity, counted once', async () => {
    await throughDoor(await newWorld(), async (world) => {
      const secretary = world.as(world.people.secretaryA)
      const plan = planOf(world, { startsIn: 0 })
      const { activityId } = plan
      const first = await secretary.does('activity.plan', plan)
      expect(await unchanged(world, () => secretary.does('activity.plan', plan))).toEqual(first)

      await secretary.does('activity.publish', { activityId })
      const closed = await secretary.does('activity.close', { activityId })
      expect(await unchanged(world, () => secretary.does('activity.close', { activityId }))).toEqual(closed)
      expect(await totalsOfA(world)).toMatchObject({ held: { themeDay: 1 } })

      const reason = '重复录入'
      const cancelled = await secretary.does('activity.cancel', { activityId, reason })
      expect(await unchanged(world, () => secretary.does('activity.cancel', { activityId, reason }))).toEqual(
        cancelled,
      )
      expect((await totalsOfA(world)).held).toEqual({ themeDay: 0 })
      expect(await world.recount()).toEqual([])
    })
  })

  test('planned twice at once with one id, it is one activity', async () => {
    const world = await newWorld()
    const plan = planOf(world)
    const secretary = world.as(world.people.secretaryA)
    const answers = await Promise.all([1, 2, 3].map(() => secretary.does('activity.plan', plan)))
    expect(new Set(answers.map(({ state }) => state))).toEqual(new Set(['published']))
    expect((await world.books()).activity).toHaveLength(1)
    expect((await world.books()).audit_line).toHaveLength(1)
  })

  test('cancelling a closed one takes back all it counted, whoever belonged to it', async () => {
    const world = await newWorld()
    const { A, B } = world.branches
    const activityId = await planned(world, {
      startsIn: 0,
      kind: 'studySession',
      hostBranchIds: [A, B],
      topicIds: [...world.topicIds],
      expectedMemberIds: [...world.membersOf.A, ...world.membersOf.B],
    })
    const officer = world.as(world.people.officer)
    await officer.does('activity.close', { activityId })
    const { sum } = await officer.does('standing.totals', { cadence: 'month' })
    expect(sum.held).toEqual({ studySession: 2 })
    expect(sum.studied).toEqual(Object.fromEntries(world.topicIds.map((id) => [id, 2])))

    await officer.does('activity.cancel', { activityId, reason: '没有开成' })
    const { total = [] } = await world.books()
    expect(total.map((row) => (JSON.parse(row) as { count: number }).count)).toEqual(total.map(() => 0))
    expect(await world.recount()).toEqual([])
    expect(await officer.does('activity.get', { activityId })).toMatchObject({
      state: 'cancelled',
      cancelReason: '没有开成',
    })
  })

  test('cancelling takes back the requests for it that wait, and no others', async () => {
    await throughDoor(await newWorld(), async (world) => {
      const { a, secretaryA, officer } = world.people
      const activityId = await planned(world)
      const other = await planned(world)
      const secretary = world.as(secretaryA)
      const leave = { kind: 'leave', body: '出差' } as const
      const approved = await handedIn(world, a[0]!, { ...leave, activityId })
      const returned = await handedIn(world, a[1]!, { ...leave, activityId })
      const waiting = await handedIn(world, a[2]!, { ...leave, activityId })
      const elsewhere = await handedIn(world, a[2]!, { ...leave, activityId: other })
      const reflection = await handedIn(world, a[2]!)
      await secretary.does('submission.review', verdictOn(approved))
      await secretary.does('submission.review', verdictOn(returned, 'returned'))

      await world.as(officer).does('activity.cancel', { activityId, reason: '改期' })

      const stateOf = async (submissionId: string) => {
        const { state, isActivityCancelled } = await secretary.does('submission.get', { submissionId })
        return [state, isActivityCancelled]
      }
      expect(await Promise.all([approved, returned, waiting, elsewhere, reflection].map(stateOf))).toEqual([
        ['approved', true],
        ['withdrawn', true],
        ['withdrawn', true],
        ['submitted', false],
        ['submitted', false],
      ])
      const { items } = await secretary.does('submission.inbox', {})
      expect(items.map(({ id }) => id).sort()).toEqual([elsewhere, reflection].sort())
      const lines = (await world.books()).audit_line!.filter((line) => line.includes('"submission.withdraw"'))
      expect(lines.map((line) => JSON.parse(line) as object)).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            subject_id: returned,
            actor_id: officer.memberId,
            change: { state: ['returned', 'withdrawn'], cancelled: activityId },
          }),
          expect.objectContaining({
            subject_id: waiting,
            change: { state: ['submitted', 'withdrawn'], cancelled: activityId },
          }),
        ]),
      )
      expect(lines).toHaveLength(2)
      const again = { submissionId: returned, round: 1, content: { ...leave, activityId } }
      expect(await world.as(a[1]!).code('submission.resubmit', again)).toBe('SUBMISSION_WITHDRAWN')
      const { outcomes } = await secretary.does('submission.review', verdictOn(waiting))
      expect(outcomes).toMatchObject([{ state: 'withdrawn', refusal: { code: 'SUBMISSION_WITHDRAWN' } }])
      expect(await contradictions({ world, accepted: new Set() })).toEqual([])
    })
  })

  test('somebody taken off the plan leaves the roll, unless something is recorded of them', async () => {
    const world = await newWorld()
    const { secretaryA, a } = world.people
    const plan = planOf(world, { startsIn: 10 })
    const { activityId, publish: _, ...rest } = plan
    await world.as(secretaryA).does('activity.plan', plan)
    await world.as(a[0]!).does('checkin.checkIn', { code: await codeOf(world, activityId) })
    const kept = [secretaryA.memberId]

    await world
      .as(secretaryA)
      .does('activity.change', { activityId, revision: 1, ...rest, expectedMemberIds: kept })

    const { lines } = await world.as(secretaryA).does('activity.roll', { activityId })
    expect(lines.map(({ memberId, status }) => [memberId, status]).sort()).toEqual(
      [
        [secretaryA.memberId, 'expected'],
        [a[0]!.memberId, 'present'],
      ].sort(),
    )
  })

  test('lists go by page without gaps or repeats, soonest first', async () => {
    const world = await newWorld()
    const ids: string[] = []
    for (let index = 0; index < 23; index++)
      ids.push(await planned(world, { startsIn: 60 + Math.floor(index / 2) }))
    const member = world.as(world.people.a[0]!)
    const first = await member.does('activity.list', {})
    const second = await member.does('activity.list', { cursor: first.nextCursor })
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([20, 3, null])
    const seen = [...first.items, ...second.items]
    expect(seen.map(({ id }) => id).sort()).toEqual([...ids].sort())
    expect(seen.map(({ startsAt }) => startsAt)).toEqual(seen.map(({ startsAt }) => startsAt).sort())
  })

  test('a group meeting is its leader’s to run, and for its branch alone', async () => {
    const world = await newWorld()
    const { leaderA, a } = world.people
    const leader = world.as(leaderA)
    const plan = planOf(world, {
      startsIn: 0,
      kind: 'groupMeeting',
      groupId: world.groupId,
      expectedMemberIds: [leaderA.memberId, a[0]!.memberId],
    })
    const { activityId } = await leader.does('activity.plan', plan)
    await leader.does('checkin.record', {
      activityId,
      source: 'secretary',
      entries: [{ memberId: a[0]!.memberId, status: 'present' }],
    })
    expect(await leader.does('activity.close', { activityId })).toMatchObject({ expected: 2, present: 1 })
    expect(await leader.code('activity.plan', { ...plan, activityId: randomUUID(), groupId: null })).toBe(
      'NOT_YOUR_BRANCH',
    )
  })
})
