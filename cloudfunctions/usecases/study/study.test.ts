import { randomUUID } from 'node:crypto'
import { countingStatements } from '../../../local/testing/statements'
import {
  handedIn,
  held,
  onEveryStore,
  planOf,
  unchanged,
  verdictOn,
  type World,
} from '../../../local/testing/world'
import type { InputOf } from '../../../src/contract/contract'

const bookOf = (change: Partial<InputOf<'topic.save'>> = {}): InputOf<'topic.save'> => ({
  topicId: randomUUID(),
  kind: 'book',
  title: '《宣传工作简史》',
  author: '本书编写组',
  ...change,
})
const copiesOf = (
  { branches }: World,
  topicId: string,
  change: Partial<InputOf<'copies.give'>> = {},
): InputOf<'copies.give'> => ({
  copiesId: randomUUID(),
  topicId,
  branchId: branches.A,
  copies: 10,
  givenOn: '2026-05-01',
  ...change,
})
const nothing = { sessions: 0, others: 0, attendances: 0, reflections: 0, copies: 0, copiesInAll: 0 }

onEveryStore('the study catalogue', (newWorld) => {
  test('a book is added, changed, retired and offered again; each call may come twice', async () => {
    const world = await newWorld()
    const [officer, member] = [world.as(world.people.officer), world.as(world.people.a[0]!)]
    const book = bookOf()
    const seen = async () =>
      (await member.does('organization.topics', {})).topics.find(({ id }) => id === book.topicId)

    await officer.does('topic.save', book)
    await unchanged(world, () => officer.does('topic.save', book))
    expect(await seen()).toEqual({
      id: book.topicId,
      kind: 'book',
      title: '《宣传工作简史》',
      author: '本书编写组',
      retired: false,
    })
    await officer.does('topic.save', { ...book, kind: 'series', title: '《宣传工作简史》等三部' })
    expect(await seen()).toMatchObject({ kind: 'series', title: '《宣传工作简史》等三部' })

    expect(await officer.does('topic.retire', { topicId: book.topicId })).toEqual({ retiredOn: '2026-05-20' })
    await unchanged(world, () => officer.does('topic.retire', { topicId: book.topicId }))
    expect(await seen()).toMatchObject({ retired: true })
    // Its title is free meanwhile; a retired one may still be put right.
    await officer.does('topic.save', bookOf({ title: '《宣传工作简史》等三部' }))
    await officer.does('topic.save', { ...book, title: '《宣传工作简史》旧版' })
    await officer.does('topic.restore', { topicId: book.topicId })
    await unchanged(world, () => officer.does('topic.restore', { topicId: book.topicId }))
    expect(await seen()).toMatchObject({ retired: false, title: '《宣传工作简史》旧版' })
  })

  test('of several who add the same title at once, one does', async () => {
    const world = await newWorld()
    const officer = world.as(world.people.officer)
    const answers = await Promise.all(
      ['《条例》', '条例', '《条 例》'].map((title) => officer.send('topic.save', bookOf({ title }))),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.flatMap((each) => (each.ok ? [] : [each.error.code]))).toEqual(
      Array(2).fill('TOPIC_TITLE_TAKEN'),
    )
  })

  test('what is retired is not newly chosen, but stays with what was planned on it', async () => {
    const world = await newWorld()
    const [officer, secretary] = [world.as(world.people.officer), world.as(world.people.secretaryA)]
    const [topicId, other] = world.topicIds
    const plan = planOf(world, { kind: 'studySession', topicIds: [topicId] })
    await secretary.does('activity.plan', plan)
    await officer.does('topic.retire', { topicId })
    const { publish: _, ...changed } = plan
    await secretary.does('activity.change', { ...changed, revision: 1, topicIds: [topicId, other] })
    expect((await secretary.does('activity.get', { activityId: plan.activityId })).topics).toHaveLength(2)
    const another = planOf(world, { kind: 'studySession', topicIds: [topicId] })
    expect(await secretary.code('activity.plan', another)).toBe('TOPIC_RETIRED')
    // One may still write about what one has read.
    const content = { kind: 'reflection' as const, title: '读后感', body: '正文', topicId }
    await handedIn(world, world.people.a[0]!, content)
  })
})

onEveryStore('the figures by book', (newWorld) => {
  test('sessions for each host, attendances, approved reflections and copies, by book and branch', async () => {
    const world = await newWorld()
    const { people, branches, membersOf, topicIds } = world
    const officer = world.as(people.officer)
    const [topicId] = topicIds
    const [a1, a2] = people.a.map(({ memberId }) => memberId) as [string, string]
    const b1 = people.b[0]!.memberId
    const joint = {
      kind: 'studySession' as const,
      hostBranchIds: [branches.A, branches.B],
      expectedMemberIds: [...membersOf.A, ...membersOf.B],
    }
    await held(world, { ...joint, topicIds: [topicId], present: [a1, a2, b1] })
    // A lecture on it is another thing than a session; an open session is not one yet; nor is one on another book.
    await held(world, { kind: 'partyLecture', topicIds: [topicId], present: [a1] })
    await officer.does('activity.plan', planOf(world, { kind: 'studySession', topicIds: [topicId] }))
    await held(world, { kind: 'studySession', topicIds: [topicIds[1]] })
    const reflection = { kind: 'reflection' as const, title: '读后感', body: '正文', topicId }
    await officer.does('submission.review', verdictOn(await handedIn(world, people.a[0]!, reflection)))
    await handedIn(world, people.a[1]!, reflection)
    await officer.does('copies.give', copiesOf(world, topicId, { givenOn: '2025-12-31', copies: 4 }))
    await officer.does('copies.give', copiesOf(world, topicId))
    await officer.does('copies.give', copiesOf(world, topicId, { copies: -3, givenOn: '2026-05-20' }))

    const figuresIn = async (cadence: 'halfYear' | 'year', on: string) => {
      const { topics, cells, period } = await officer.does('study.figures', { cadence, on })
      return {
        label: period.label,
        sum: topics.find(({ id }) => id === topicId)?.figures,
        A: cells.find((cell) => cell.topicId === topicId && cell.branchId === branches.A),
        B: cells.find((cell) => cell.topicId === topicId && cell.branchId === branches.B),
      }
    }
    const inA = { sessions: 1, others: 1, attendances: 2, reflections: 1, copies: 7, copiesInAll: 11 }
    const inB = { ...nothing, sessions: 1, attendances: 1 }
    expect(await figuresIn('halfYear', '2026-05-20')).toEqual({
      label: '2026 年上半年',
      sum: { ...inA, sessions: 2, attendances: 3 },
      A: { topicId, branchId: branches.A, ...inA },
      B: { topicId, branchId: branches.B, ...inB },
    })
    expect((await figuresIn('year', '2026-01-01')).sum).toEqual({ ...inA, sessions: 2, attendances: 3 })
    const before = await figuresIn('halfYear', '2025-12-31')
    expect(before.sum).toEqual({ ...nothing, copies: 4, copiesInAll: 4 })
    expect(before.B).toBeUndefined()
    expect((await officer.does('copies.list', { topicId })).lines).toMatchObject([
      { copies: -3, givenOn: '2026-05-20', branchName: '第A党支部', recordedByName: '党务' },
      { copies: 10, givenOn: '2026-05-01' },
      { copies: 4, givenOn: '2025-12-31' },
    ])
    // The sessions are those of the totals.
    const { sum } = await officer.does('standing.totals', { cadence: 'halfYear', on: '2026-05-20' })
    expect(sum.studied[topicId]).toBe(2)
  })

  test('a youth group’s study is planned and closed by the secretary, meets what it owes and counts by book', async () => {
    const world = await newWorld()
    const { people, branches, topicIds } = world
    const [officer, secretary] = [world.as(people.officer), world.as(people.secretaryA)]
    const groupId = randomUUID()
    const group = { groupId, kind: 'youth' as const, branchId: branches.A, name: '青年组', memberIds: [] }
    await officer.does('group.save', { ...group, from: '2026-05-01' })
    await world.generateObligations()
    expect((await secretary.does('organization.me', {})).runsGroups).toContainEqual({
      id: groupId,
      kind: 'youth',
      name: '青年组',
      branchId: branches.A,
    })
    const plan = planOf(world, {
      kind: 'youthStudy',
      groupId,
      startsIn: 0,
      expectedMemberIds: people.a.map(({ memberId }) => memberId),
      topicIds: [topicIds[0]],
    })
    const { activityId } = plan
    await secretary.does('activity.plan', plan)
    const entries = plan.expectedMemberIds.map((memberId) => ({ memberId, status: 'present' as const }))
    await secretary.does('checkin.record', { activityId, source: 'secretary', entries })
    await secretary.does('activity.close', { activityId })
    const month = await secretary.does('month.branch', { branchId: branches.A })
    expect(month.obligations.find(({ ownerId }) => ownerId === groupId)).toMatchObject({ state: 'met' })
    const { sum } = await officer.does('standing.totals', { cadence: 'month' })
    expect([sum.held.youthStudy, sum.present.youthStudy]).toEqual([1, 3])
    const { topics } = await officer.does('study.figures', { cadence: 'halfYear' })
    expect(topics.find(({ id }) => id === topicIds[0])?.figures).toEqual({ ...nothing, others: 1 })
    expect(await world.recount()).toEqual([])
  })

  test('a book that a dissolved branch has is still found, and more books take no more queries', async () => {
    const world = await newWorld()
    const officer = world.as(world.people.officer)
    const branchId = randomUUID()
    const name = '临时党支部'
    const life = { kind: 'temporary' as const, from: '2026-05-01', to: '2026-05-31' }
    await officer.does('branch.save', { branchId, name, ...life })
    const books = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        officer.does('topic.save', bookOf({ title: `第 ${index} 卷` })).then(({ topicId }) => topicId),
      ),
    )
    for (const topicId of books) await officer.does('copies.give', copiesOf(world, topicId, { branchId }))
    world.at('2026-08-01', '10:00')
    const { database, sent } = countingStatements(world.database)
    const figures = await world
      .on(database)
      .as(world.people.officer)
      .does('study.figures', { cadence: 'halfYear' })
    expect(sent()).toBeLessThanOrEqual(5)
    expect(figures.branches).toContainEqual({ id: branchId, name })
    expect(figures.cells).toHaveLength(12)
    expect(figures.cells[0]).toMatchObject({ branchId, copies: 0, copiesInAll: 10 })
  })
})

onEveryStore('copies of a book', (newWorld) => {
  test('a repeat is the same line', async () => {
    const world = await newWorld()
    const officer = world.as(world.people.officer)
    const line = copiesOf(world, world.topicIds[0])
    await officer.does('topic.save', bookOf({ topicId: world.topicIds[0], title: '书' }))
    await officer.does('copies.give', line)
    await unchanged(world, () => officer.does('copies.give', line))
    expect(await officer.code('copies.give', { ...line, copies: 11 })).toBe('ID_TAKEN')
    expect(await world.as(world.people.chief).code('copies.give', line)).toBe('ID_TAKEN')
  })

  test('however many take back at once, a branch never has fewer than none', async () => {
    const world = await newWorld()
    const officer = world.as(world.people.officer)
    const { topicId } = await officer.does('topic.save', bookOf())
    await officer.does('copies.give', copiesOf(world, topicId))
    const back = Array.from({ length: 5 }, () =>
      copiesOf(world, topicId, { copies: -4, givenOn: '2026-05-20' }),
    )
    const answers = await Promise.all(back.map((line) => officer.send('copies.give', line)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(2)
    const { topics } = await officer.does('study.figures', { cadence: 'year' })
    expect(topics.find(({ id }) => id === topicId)?.figures.copiesInAll).toBe(2)
  })
})
