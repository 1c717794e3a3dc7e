import { randomUUID } from 'node:crypto'
import { refusesAll } from '../../../local/testing/refusals'
import { countingStatements } from '../../../local/testing/statements'
import { handedIn, onEveryStore, planned, planOf, verdictOn, type World } from '../../../local/testing/world'
import type { Person } from '../../../local/testing/committee'

const inboxOf = async (world: World, who: Person) => (await world.as(who).does('message.list', {})).items
const textsOf = async (world: World, who: Person) => (await inboxOf(world, who)).map(({ text }) => text)

onEveryStore('an inbox', (newWorld) => {
  test('hears of an activity that is published, moved and cancelled; who did it does not', async () => {
    const world = await newWorld()
    const { secretaryA, a, b } = world.people
    const plan = planOf(world, { publish: false })
    const { activityId } = plan
    const secretary = world.as(secretaryA)
    await secretary.does('activity.plan', plan)
    expect(await inboxOf(world, a[0]!)).toEqual([])
    await secretary.does('activity.publish', { activityId })
    await secretary.does('activity.publish', { activityId })
    expect(await inboxOf(world, a[0]!)).toMatchObject([
      { kind: 'activity', about: 'activity', subjectId: activityId, isRead: false },
    ])
    expect(await textsOf(world, a[0]!)).toEqual(['请参加“主题党日”：5 月 20 日 11:00，三楼会议室'])
    const { publish: _, ...same } = plan
    await secretary.does('activity.change', { ...same, note: '请带党徽', revision: 1 })
    expect(await textsOf(world, a[0]!)).toHaveLength(1)
    await secretary.does('activity.change', { ...same, place: '一楼大厅', revision: 2 })
    world.later(1)
    await secretary.does('activity.cancel', { activityId, reason: '改期' })
    await secretary.does('activity.cancel', { activityId, reason: '改期' })
    const texts = await textsOf(world, a[0]!)
    expect(texts).toHaveLength(3)
    expect(texts[0]).toBe('“主题党日”取消了，原定 5 月 20 日 11:00')
    expect(texts).toContain('“主题党日”有变动，改为 5 月 20 日 11:00，一楼大厅')
    expect(await inboxOf(world, secretaryA)).toEqual([])
    expect(await inboxOf(world, b[0]!)).toEqual([])
  })

  test('hears of an activity that one joins later, and of none that is over', async () => {
    const world = await newWorld()
    const [one, two] = world.people.a
    const plan = planOf(world, { expectedMemberIds: [one!.memberId] })
    const officer = world.as(world.people.officer)
    await officer.does('activity.plan', plan)
    const { publish: _, ...same } = plan
    const both = [one!.memberId, two!.memberId]
    await officer.does('activity.change', { ...same, expectedMemberIds: both, revision: 1 })
    expect(await textsOf(world, one!)).toHaveLength(1)
    expect(await textsOf(world, two!)).toHaveLength(1)
    await planned(world, { startsIn: -500, expectedMemberIds: both })
    expect(await textsOf(world, two!)).toHaveLength(1)
  })

  test('hears of a service that takes sign-ups, and of a place that became free', async () => {
    const world = await newWorld()
    const [one, two] = world.people.a
    const activityId = await planned(world, {
      kind: 'volunteerService',
      capacity: 1,
      expectedMemberIds: [],
      title: '清扫街道',
    })
    expect(await textsOf(world, two!)).toEqual(['“清扫街道”可以报名了：5 月 20 日 11:00 开始'])
    for (const who of [one!, two!]) await world.as(who).does('service.signUp', { activityId })
    world.later(1)
    await world.as(one!).does('service.withdraw', { activityId })
    expect((await textsOf(world, two!))[0]).toBe('“清扫街道”有了空位，您已候补成功：5 月 20 日 11:00')
    expect(await textsOf(world, one!)).toHaveLength(1)
  })

  test('hears of what is handed in and of the verdict, each round once', async () => {
    const world = await newWorld()
    const { secretaryA, organizerA, a } = world.people
    const submissionId = await handedIn(world, a[0]!)
    expect(await inboxOf(world, secretaryA)).toMatchObject([
      { kind: 'reminder', about: 'submission', subjectId: submissionId, text: '甲1提交了心得体会，请审批' },
    ])
    expect(await inboxOf(world, organizerA)).toEqual([])
    const verdict = verdictOn(submissionId, 'returned')
    await world.as(secretaryA).does('submission.review', verdict)
    await world.as(secretaryA).does('submission.review', verdict)
    expect(await textsOf(world, a[0]!)).toEqual(['您的心得体会被退回，请看意见修改'])
    const content = { kind: 'reflection' as const, title: '再写', body: '改过' }
    await world.as(a[0]!).does('submission.resubmit', { submissionId, round: 1, content })
    expect(await textsOf(world, secretaryA)).toHaveLength(2)
    world.later(1)
    await world.as(secretaryA).does('submission.review', verdictOn(submissionId, 'approved', { round: 2 }))
    expect((await textsOf(world, a[0]!))[0]).toBe('您的心得体会已通过')
    // The secretary's own waits for another officer of the branch.
    await handedIn(world, secretaryA)
    expect(await textsOf(world, organizerA)).toEqual(['甲书记提交了心得体会，请审批'])
    expect(await textsOf(world, secretaryA)).toHaveLength(2)
  })

  test('hears of a post, and of what the branch is behind with', async () => {
    const world = await newWorld()
    const { officer, a, secretaryA } = world.people
    const post = {
      postId: randomUUID(),
      memberId: a[0]!.memberId,
      kind: 'publicityOfficer' as const,
      branchId: world.branches.A,
      groupId: null,
      from: '2026-05-01',
      to: null,
      replace: false,
    }
    await world.as(officer).does('post.appoint', post)
    expect(await inboxOf(world, a[0]!)).toMatchObject([
      { kind: 'post', text: '您自 5 月 1 日起担任第A党支部宣传委员', subjectId: null },
    ])
    await world.generateObligations()
    const reminder = { reminderId: randomUUID(), branchIds: [world.branches.A] }
    await world.as(officer).does('warning.remind', reminder)
    expect(await inboxOf(world, secretaryA)).toMatchObject([
      { kind: 'reminder', about: 'branch', subjectId: world.branches.A },
    ])
  })

  test('is read by page, by kind, some or all; nobody reads another’s', async () => {
    const world = await newWorld()
    const { a, secretaryA } = world.people
    for (let index = 0; index < 23; index++) {
      await planned(world, { title: `活动 ${index}` })
      world.later(1)
    }
    await world.as(secretaryA).does('submission.review', verdictOn(await handedIn(world, a[0]!), 'approved'))
    const reader = world.as(a[0]!)
    const first = await reader.does('message.list', {})
    expect(first.unread).toEqual({ activity: 23, review: 1 })
    expect(first.items[0]).toMatchObject({ kind: 'review' })
    const rest = await reader.does('message.list', { cursor: first.nextCursor })
    expect([first.items.length, rest.items.length, rest.nextCursor]).toEqual([20, 4, null])
    expect((await reader.does('message.list', { kind: 'review' })).items).toHaveLength(1)

    const messageIds = first.items.slice(0, 2).map(({ id }) => id)
    expect(await world.as(a[1]!).does('message.read', { messageIds })).toEqual({ unread: 23 })
    expect(await reader.does('message.count', {})).toEqual({ unread: 24 })
    expect(await reader.does('message.read', { messageIds })).toEqual({ unread: 22 })
    expect(await reader.does('message.read', { messageIds })).toEqual({ unread: 22 })
    expect(await reader.does('message.readAll', {})).toEqual({ unread: 0 })
    expect((await reader.does('message.list', {})).items.every(({ isRead }) => isRead)).toBe(true)
    expect(await world.as(a[1]!).does('message.count', {})).toEqual({ unread: 23 })
  })

  test('three hundred people are told in one statement', async () => {
    const world = await newWorld({ a: 300 })
    const { database, sent } = countingStatements(world.database)
    const few = await newWorld({ a: 3 })
    const counting = countingStatements(few.database)
    const plan = (w: World) => w.as(w.people.officer).does('activity.plan', planOf(w))
    await plan(world.on(database))
    await plan(few.on(counting.database))
    expect(sent()).toBe(counting.sent())
    expect(await textsOf(world, world.people.a[299]!)).toHaveLength(1)
  })
})

onEveryStore('leave to send', (newWorld) => {
  const settings = { messages: { templates: { review: 'T2' } } }

  test('is asked for only where there is a template, and not while one lies unused', async () => {
    const world = await newWorld({ settings })
    const member = world.as(world.people.a[0]!)
    expect(await member.does('message.offer', { template: 'activity' })).toEqual({ templateId: null })
    expect(await member.does('message.offer', { template: 'review' })).toEqual({ templateId: 'T2' })
    await member.does('message.grant', { grantId: randomUUID(), template: 'review' })
    expect(await member.does('message.offer', { template: 'review' })).toEqual({ templateId: null })
    // A verdict uses it up.
    const submissionId = await handedIn(world, world.people.a[0]!)
    await world.as(world.people.secretaryA).does('submission.review', verdictOn(submissionId))
    expect(await member.does('message.offer', { template: 'review' })).toEqual({ templateId: 'T2' })
  })

  test('is kept five times at the most, and once however often it is sent', async () => {
    const world = await newWorld({ settings })
    const member = world.as(world.people.a[0]!)
    const grantId = randomUUID()
    const give = (id: string) => member.does('message.grant', { grantId: id, template: 'review' })
    expect(await Promise.all([give(grantId), give(grantId)])).toEqual([{ unused: 1 }, { unused: 1 }])
    await Promise.all(Array.from({ length: 6 }, () => give(randomUUID())))
    expect(await give(randomUUID())).toEqual({ unused: 5 })
    expect((await world.books()).message_grant).toHaveLength(5)
  })
})

refusesAll('giving leave', [
  [
    'with an id that another’s has',
    'ID_TAKEN',
    async (world) => {
      const input = { grantId: randomUUID(), template: 'review' as const }
      await world.as(world.people.a[0]!).does('message.grant', input)
      return [world.people.a[1]!, 'message.grant', input]
    },
  ],
  [
    'to see the dead letters as a secretary',
    'NOT_PERMITTED',
    ({ people }) => [people.secretaryA, 'message.dead', {}],
  ],
])
