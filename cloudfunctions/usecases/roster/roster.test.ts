import { randomUUID } from 'node:crypto'
import { throughDoor } from '../../../local/testing/door'
import { rosterFile, type RosterPerson } from '../../../local/testing/sheets'
import { onEveryStore, unchanged, type World } from '../../../local/testing/world'
import { limits } from '../../../src/domain/limits'

const preview = (world: World, people: readonly RosterPerson[], effectiveOn?: string) =>
  world.as(world.people.officer).does('roster.preview', { file: rosterFile(people), effectiveOn })

/** Previews a roster and imports just that. */
async function take(world: World, people: readonly RosterPerson[], effectiveOn?: string) {
  const file = rosterFile(people)
  const officer = world.as(world.people.officer)
  const { fingerprint } = await officer.does('roster.preview', { file, effectiveOn })
  return officer.does('roster.import', { importId: randomUUID(), file, effectiveOn, fingerprint })
}

const rowsOf = async (world: World, table: string) =>
  (await world.books())[table]!.map((row) => JSON.parse(row) as Record<string, unknown>)
const memberCalled = async (world: World, name: string) =>
  (await rowsOf(world, 'member')).find((row) => row.name === name)
const homesOf = async (world: World, memberId: unknown) =>
  (await rowsOf(world, 'membership'))
    .filter((row) => row.member_id === memberId)
    .map(({ branch_id, from_day, to_day }) => [branch_id, from_day, to_day])
    .sort()

onEveryStore('the roster', (newWorld) => {
  test('that goes out changes nothing when it comes in again, by whatever door', async () => {
    await throughDoor(await newWorld(), async (world) => {
      const officer = world.as(world.people.officer)
      const { file, name } = await officer.does('roster.export', {})
      expect(name).toBe('党员花名册 2026-05-20.xlsx')
      await unchanged(world, async () => {
        const seen = await officer.does('roster.preview', { file })
        expect(seen.counts).toEqual({ fresh: 0, changed: 0, unchanged: 12, wrong: 0, absent: 0 })
        const { fingerprint } = seen
        const { counts } = await officer.does('roster.import', { importId: randomUUID(), file, fingerprint })
        expect(counts).toEqual(seen.counts)
      })
    })
  })

  test('brings new members into their branch and group from the effective day, and once only', async () => {
    const world = await newWorld()
    const people = [
      {
        number: '1001',
        name: '张　三',
        bornOn: '1985年3月4日',
        branch: '第A党支部',
        group: '第一党小组',
        phone: '138 0000 0001',
      },
      { name: '李四', kind: '预备党员', joinedOn: '20260501', branch: '第B党支部' },
    ]
    const seen = await unchanged(world, () => preview(world, people, '2026-05-11'))
    expect(seen.counts).toEqual({ fresh: 2, changed: 0, unchanged: 0, wrong: 0, absent: 12 })
    expect(seen.fresh).toEqual([
      { row: 2, name: '张三', branchName: '第A党支部' },
      { row: 3, name: '李四', branchName: '第B党支部' },
    ])
    await take(world, people, '2026-05-11')
    const zhang = await memberCalled(world, '张三')
    expect(zhang).toMatchObject({
      number: '1001',
      kind: 'full',
      born_on: '1985-03-04',
      joined_on: '2010-06-15',
    })
    expect(zhang!.phone_digest).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.stringify(await world.books())).not.toContain('13800000001')
    expect(await homesOf(world, zhang!.id)).toEqual([[world.branches.A, '2026-05-11', null]])
    expect(await rowsOf(world, 'group_member')).toContainEqual(
      expect.objectContaining({ group_id: world.groupId, member_id: zhang!.id }),
    )
    const again = await unchanged(world, () => take(world, people, '2026-05-11'))
    expect(again.counts).toEqual({ fresh: 0, changed: 0, unchanged: 2, wrong: 0, absent: 12 })
  })

  test('moves whom it names in another branch, from the effective day, out of the group they leave', async () => {
    const world = await newWorld()
    const { memberId, name } = world.people.a[0]!
    const people = [{ number: '7', name, branch: '第B党支部' }]
    const { changed } = await preview(world, people)
    expect(changed).toEqual([
      {
        row: 2,
        name,
        branchName: '第B党支部',
        changes: [
          { heading: '编号', from: '', to: '7' },
          { heading: '所在支部', from: '第A党支部', to: '第B党支部' },
          { heading: '党小组', from: '第一党小组', to: '' },
        ],
      },
    ])
    await take(world, people)
    expect(await homesOf(world, memberId)).toEqual(
      [
        [world.branches.A, '2010-06-15', '2026-05-19'],
        [world.branches.B, '2026-05-20', null],
      ].sort(),
    )
    const officer = world.as(world.people.officer)
    expect((await officer.does('member.get', { memberId })).groups).toEqual([])
    await unchanged(world, () => take(world, people))
    expect(await world.recount()).toEqual([])
  })

  test('ends the posts of whom it moves in the branch they leave', async () => {
    const world = await newWorld()
    const { memberId, name } = world.people.leaderA
    await take(world, [{ name, branch: '第B党支部' }])
    const officer = world.as(world.people.officer)
    expect((await officer.does('member.get', { memberId })).posts).toEqual([])
    const { posts } = await officer.does('post.list', { branchId: world.branches.A })
    expect(posts.find((each) => each.memberId === memberId)?.to).toBe('2026-05-19')
  })

  test('takes back who had left, and raises what a branch owes by its new members', async () => {
    const world = await newWorld()
    await world.generateObligations()
    const before = (await rowsOf(world, 'obligation')).length
    const { left } = world.people
    await take(world, [
      { name: left.name, branch: '第B党支部' },
      { name: '五月入党', joinedOn: '2001-05-04', branch: '第B党支部' },
    ])
    expect(await homesOf(world, left.memberId)).toHaveLength(2)
    // Somebody joined in May: branch B owes a political birthday this month, which it did not before.
    expect((await rowsOf(world, 'obligation')).length).toBe(before + 1)
    expect(await world.recount()).toEqual([])
  })

  test('exchanges two phone numbers, and keeps them where the file says none', async () => {
    const world = await newWorld()
    const [one, two] = world.people.a.map(({ name }) => ({ name, branch: '第A党支部' }))
    const [first, second] = ['13800000001', '13800000002']
    await take(world, [
      { ...one!, phone: first },
      { ...two!, phone: second },
    ])
    const digestOf = async ({ name }: RosterPerson) => (await memberCalled(world, name!))!.phone_digest
    const [was, wasOther] = [await digestOf(one!), await digestOf(two!)]
    await take(world, [
      { ...one!, phone: second },
      { ...two!, phone: `+86 ${first}` },
    ])
    expect([await digestOf(one!), await digestOf(two!)]).toEqual([wasOther, was])
    await unchanged(world, () => take(world, [one!, two!]))
  })

  test('asked for again by its id is the same import; after other changes it must be previewed anew', async () => {
    const world = await newWorld()
    const officer = world.as(world.people.officer)
    const file = rosterFile([{ name: '张三', branch: '第A党支部' }])
    const { fingerprint } = await officer.does('roster.preview', { file })
    const input = { importId: randomUUID(), file, fingerprint }
    const { counts } = await officer.does('roster.import', input)
    const line = (await rowsOf(world, 'audit_line')).find(({ subject_id }) => subject_id === input.importId)
    expect(line).toMatchObject({ action: 'roster.import', change: { ...counts, effectiveOn: '2026-05-20' } })
    expect(JSON.stringify(line)).not.toContain('张三')
    await unchanged(world, async () => {
      expect(await officer.does('roster.import', input)).toEqual({ counts })
      expect(await officer.code('roster.import', { ...input, importId: randomUUID() })).toBe('ROSTER_CHANGED')
    })
  })

  test('imported twice at once is in the books once', async () => {
    const world = await newWorld()
    const officer = world.as(world.people.officer)
    const file = rosterFile([{ name: '张三', branch: '第A党支部' }])
    const { fingerprint } = await officer.does('roster.preview', { file })
    const answers = await Promise.all(
      [1, 2, 3].map(() => officer.send('roster.import', { importId: randomUUID(), file, fingerprint })),
    )
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.error.code)).sort()).toEqual([
      'ROSTER_CHANGED',
      'ROSTER_CHANGED',
      'ok',
    ])
    expect((await rowsOf(world, 'member')).filter(({ name }) => name === '张三')).toHaveLength(1)
  })

  test('of one committee means nobody of another', async () => {
    const [world, other] = [await newWorld(), await newWorld()]
    const file = (await other.as(other.people.officer).does('roster.export', {})).file
    await take(world, [{ name: '丙', number: '1', phone: '13800000001', branch: '第A党支部' }])
    await unchanged(other, () =>
      unchanged(world, () => world.as(world.people.officer).does('roster.preview', { file })),
    )
    // The same number and phone are another person there.
    const { fresh } = await preview(other, [
      { name: '丙', number: '1', phone: '13800000001', branch: '第A党支部' },
    ])
    expect(fresh).toHaveLength(1)
  })

  test('of many is told by figures, with the first of each fate', async () => {
    const world = await newWorld()
    const many = Array.from({ length: 700 }, (_, index) => ({
      name: `新人${index}`,
      branch: index % 2 === 0 ? '第A党支部' : '没有的支部',
    }))
    const seen = await preview(world, many)
    expect([seen.counts.fresh, seen.counts.wrong, seen.fresh.length, seen.wrong.length]).toEqual([
      350, 350, 300, 300,
    ])
    expect(seen.wrong[0]!.problems).toEqual([
      { cell: 'F3', heading: '所在支部', reason: '没有叫“没有的支部”的支部' },
    ])
    expect(limits.rosterRows).toBeGreaterThanOrEqual(5000)
  })
})
