import { randomUUID } from 'node:crypto'
import { throughDoor } from '../../../local/testing/door'
import { handedIn, onEveryStore, planned, unchanged, verdictOn } from '../../../local/testing/world'

const reflection = { kind: 'reflection' as const, title: '读书有感', body: '第一段。\n第二段。' }
const service = {
  kind: 'serviceReport' as const,
  title: '社区清洁',
  servedOn: '2026-05-17',
  minutes: 150,
  body: '清扫街道。',
}

onEveryStore('a submission', (newWorld) => {
  test('handed in, returned with a comment, handed in again, approved: counted once', async () => {
    await throughDoor(await newWorld(), async (world) => {
      const [author, secretary] = [world.as(world.people.a[0]!), world.as(world.people.secretaryA)]
      const submissionId = randomUUID()
      const content = { ...reflection, topicId: world.topicIds[0] }
      expect(await author.does('submission.submit', { submissionId, content })).toEqual({
        submissionId,
        state: 'submitted',
        round: 1,
      })
      expect((await secretary.does('submission.inbox', {})).items).toMatchObject([
        {
          id: submissionId,
          title: '读书有感',
          topicTitle: '学习主题 1',
          memberName: '甲1',
          excerpt: content.body,
        },
      ])

      const returned = verdictOn(submissionId, 'returned', { comment: '请联系实际' })
      expect(await secretary.does('submission.review', returned)).toEqual({
        outcomes: [{ submissionId, state: 'returned', refusal: null }],
      })
      expect((await author.does('month.mine', {})).returned).toMatchObject([
        { id: submissionId, returnedComment: '请联系实际' },
      ])

      const second = { submissionId, round: 1, content: { ...content, body: '联系实际。' } }
      const state = { submissionId, state: 'submitted', round: 2 }
      expect(await author.does('submission.resubmit', second)).toEqual(state)
      await secretary.does('submission.review', verdictOn(submissionId, 'approved', { round: 2 }))

      const detail = await author.does('submission.get', { submissionId })
      expect(detail).toMatchObject({ state: 'approved', round: 2, body: '联系实际。', mine: true })
      expect(detail.reviews).toMatchObject([
        { verdict: 'returned', round: 1, reviewerName: '甲书记', comment: '请联系实际' },
        { verdict: 'approved', round: 2 },
      ])
      const { sum } = await world.as(world.people.officer).does('standing.totals', { cadence: 'month' })
      expect(sum.reflections).toBe(1)
      const { audit_line: audit = [] } = await world.books()
      expect(audit).toHaveLength(4)
      expect(audit.join()).not.toMatch(/读书|联系|第一段/)
      expect(await world.recount()).toEqual([])
    })
  })

  test('every call whose answer was lost can be sent again', async () => {
    await throughDoor(await newWorld(), async (world) => {
      const [author, secretary] = [world.as(world.people.a[0]!), world.as(world.people.secretaryA)]
      const submit = { submissionId: randomUUID(), content: service }
      const { submissionId } = submit
      const first = await author.does('submission.submit', submit)
      expect(await unchanged(world, () => author.does('submission.submit', submit))).toEqual(first)

      const returned = verdictOn(submissionId, 'returned')
      const outcome = await secretary.does('submission.review', returned)
      expect(await unchanged(world, () => secretary.does('submission.review', returned))).toEqual(outcome)

      const resubmit = { submissionId, round: 1, content: service }
      const second = await author.does('submission.resubmit', resubmit)
      expect(await unchanged(world, () => author.does('submission.resubmit', resubmit))).toEqual(second)

      const approved = verdictOn(submissionId, 'approved', { round: 2 })
      const verdict = await secretary.does('submission.review', approved)
      expect(await unchanged(world, () => secretary.does('submission.review', approved))).toEqual(verdict)
      // What was handed in long ago answers what has become of it.
      expect(await unchanged(world, () => author.does('submission.submit', submit))).toMatchObject({
        state: 'approved',
      })

      const { sum } = await world.as(world.people.officer).does('standing.totals', { cadence: 'month' })
      expect(sum).toMatchObject({ serviceReports: 1, serviceMinutes: 150 })

      const other = await handedIn(world, world.people.a[0]!)
      const withdrawn = await author.does('submission.withdraw', { submissionId: other })
      const again = () => author.does('submission.withdraw', { submissionId: other })
      expect(await unchanged(world, again)).toEqual(withdrawn)
      expect(await world.recount()).toEqual([])
    })
  })

  test('edited while its answer was lost, the text that was sent last is the one that is read and approved', async () => {
    const world = await newWorld()
    const [author] = world.people.a
    const submissionId = await handedIn(world, author!, reflection)
    const content = { ...reflection, body: '改过的一段。' }
    const sent = await world.as(author!).does('submission.submit', { submissionId, content })
    expect(sent).toEqual({ submissionId, state: 'submitted', round: 2 })

    const secretary = world.as(world.people.secretaryA)
    const { outcomes } = await secretary.does('submission.review', verdictOn(submissionId))
    expect(outcomes).toMatchObject([{ refusal: { code: 'SUBMISSION_CHANGED' } }])
    await secretary.does('submission.review', verdictOn(submissionId, 'approved', { round: 2 }))
    expect(await secretary.does('submission.get', { submissionId })).toMatchObject({
      state: 'approved',
      body: content.body,
    })
    expect(await world.recount()).toEqual([])
  })

  test('a service counts in the month it was done, in Beijing’s reckoning', async () => {
    const world = await newWorld()
    const { a, secretaryA, officer } = world.people
    await world
      .as(secretaryA)
      .does(
        'submission.review',
        verdictOn(await handedIn(world, a[0]!, { ...service, servedOn: '2026-04-30' })),
      )
    // Half past midnight on the first of June in Beijing is still May in UTC.
    world.at('2026-06-01', '00:30')
    await world.as(secretaryA).does('submission.review', verdictOn(await handedIn(world, a[1]!)))
    const sumOf = async (on: string) =>
      (await world.as(officer).does('standing.totals', { cadence: 'month', on })).sum
    expect(await sumOf('2026-04-15')).toMatchObject({ serviceReports: 1, reflections: 0 })
    expect(await sumOf('2026-05-15')).toMatchObject({ serviceReports: 0, reflections: 0 })
    expect(await sumOf('2026-06-15')).toMatchObject({ serviceReports: 0, reflections: 1 })
    expect(await world.recount()).toEqual([])
  })

  test('leave asked before and make-up after change the roll once they are approved', async () => {
    await throughDoor(await newWorld(), async (world) => {
      const [one, two] = [world.as(world.people.a[0]!), world.as(world.people.a[1]!)]
      const secretary = world.as(world.people.secretaryA)
      const activityId = await planned(world, { startsIn: 60, minutes: 60 })
      const ask = (kind: 'leave' | 'makeup') => ({
        submissionId: randomUUID(),
        content: { kind, activityId, body: '出差' },
      })
      const leave = ask('leave')
      await one.does('submission.submit', leave)
      expect(
        (await secretary.does('activity.roll', { activityId })).lines.flatMap(({ request }) => request ?? []),
      ).toEqual([{ submissionId: leave.submissionId, kind: 'leave', reason: '出差', round: 1 }])
      await secretary.does('submission.review', verdictOn(leave.submissionId))
      world.later(120)
      expect(await secretary.does('activity.close', { activityId })).toMatchObject({
        expected: 5,
        present: 0,
        leave: 1,
      })

      const makeup = ask('makeup')
      await two.does('submission.submit', makeup)
      await secretary.does('submission.review', verdictOn(makeup.submissionId))
      expect(await two.does('activity.get', { activityId })).toMatchObject({
        expected: 5,
        present: 1,
        leave: 1,
        mine: { status: 'present', source: 'makeup' },
      })
      expect(await world.recount()).toEqual([])
    })
  })

  test('one request for leave a person and activity, however often the button is pressed', async () => {
    const world = await newWorld()
    const activityId = await planned(world)
    const author = world.as(world.people.a[0]!)
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        author.send('submission.submit', {
          submissionId: randomUUID(),
          content: { kind: 'leave', activityId, body: '出差' },
        }),
      ),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.flatMap((answer) => (answer.ok ? [] : answer.error.code))).toEqual(
      Array(4).fill('REQUEST_WAITING'),
    )
  })

  test('a list of one’s own goes by page, newest first, and by kind and state', async () => {
    const world = await newWorld()
    const [author] = world.people.a
    for (let index = 0; index < 21; index++) {
      world.later(1)
      await handedIn(world, author!, { ...reflection, title: `第 ${index} 篇` })
    }
    const last = await handedIn(world, author!, service)
    const mine = world.as(author!)
    const first = await mine.does('submission.mine', { kind: 'reflection' })
    const second = await mine.does('submission.mine', { kind: 'reflection', cursor: first.nextCursor })
    expect([...first.items, ...second.items].map(({ title }) => title)).toEqual(
      Array.from({ length: 21 }, (_, index) => `第 ${20 - index} 篇`),
    )
    expect((await mine.does('submission.mine', { kind: 'serviceReport' })).items.map(({ id }) => id)).toEqual(
      [last],
    )
    expect((await mine.does('submission.mine', { state: 'approved' })).items).toEqual([])
    expect((await world.as(world.people.a[1]!).does('submission.mine', {})).items).toEqual([])
  })
})
