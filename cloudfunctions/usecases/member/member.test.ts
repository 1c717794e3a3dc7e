import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { throughDoor } from '../../../local/testing/door'
import {
  bindCodeFor,
  entered,
  exempted,
  exemptionOf,
  newMember,
  temporaryBranch,
} from '../../../local/testing/members'
import {
  handedIn,
  held,
  onEveryStore,
  onOneStore,
  planned,
  verdictOn,
  type World,
} from '../../../local/testing/world'
import { addDays } from '../../../src/domain/calendar'
import { groupsOfMembers } from '../../database/groups'

const officerOf = (world: World) => world.as(world.people.officer)

onEveryStore('a member', (newWorld) => {
  test('is entered, shown and changed; the same again changes nothing', async () => {
    await throughDoor(await newWorld(), async (world) => {
      const officer = officerOf(world)
      const input = newMember(world, world.branches.B, {
        number: 'B-07',
        phone: '13900001111',
        bornOn: '1985-05-04',
      })
      const { memberId } = await officer.does('member.save', input)
      const books = await world.books()
      await officer.does('member.save', input)
      expect(await world.books()).toEqual(books)
      expect(JSON.stringify(books)).not.toContain('13900001111')
      const shown = await world.as(world.people.secretaryB).does('member.get', { memberId })
      expect(shown).toEqual({
        id: memberId,
        name: '新同志',
        kind: 'full',
        joinedOn: '2012-07-01',
        bornOn: '1985-05-04',
        number: 'B-07',
        hasPhone: true,
        memberships: [
          { kind: 'home', branchId: world.branches.B, branchName: '第B党支部', from: '2026-05-01', to: null },
        ],
        posts: [],
        groups: [],
        exemptions: [],
        binding: { boundAt: null, openCode: null },
        may: { bind: true, exempt: true, manage: false },
      })
      // Left out, the phone stays; null takes it away.
      const { phone: _, ...rest } = input
      await officer.does('member.save', { ...rest, name: '改名', number: null })
      const changed = await officer.does('member.get', { memberId })
      expect(changed).toMatchObject({ name: '改名', number: null, hasPhone: true, may: { manage: true } })
      await officer.does('member.save', { ...rest, phone: null })
      expect(await officer.does('member.get', { memberId })).toMatchObject({ hasPhone: false })
    })
  })

  test('is found by a word in the name or the number, page by page, within reach', async () => {
    await throughDoor(await newWorld({ a: 35, b: 2 }), async (world) => {
      const officer = officerOf(world)
      await entered(world, newMember(world, world.branches.B, { name: '林%海', number: 'X_1' }))
      const first = await officer.does('member.list', {})
      expect(first.items).toHaveLength(30)
      const second = await officer.does('member.list', { cursor: first.nextCursor })
      expect(second.nextCursor).toBeNull()
      const names = [...first.items, ...second.items].map(({ id }) => id)
      expect(new Set(names).size).toBe(first.count)
      expect(first.count).toBe(Object.values(world.membersOf).flat().length + 1)
      const found = async (search: string) => (await officer.does('member.list', { search })).items.length
      expect([
        await found('林'),
        await found('%'),
        await found('x_'),
        await found('_x'),
        await found('没有'),
      ]).toEqual([1, 1, 1, 0, 0])
      const own = await world.as(world.people.secretaryB).does('member.list', {})
      expect(own.items.every(({ branchName }) => branchName === '第B党支部')).toBe(true)
      expect(own.items.find(({ name }) => name === '乙1')).toMatchObject({
        isBound: true,
        isExempt: false,
        isLent: false,
      })
    })
  })

  test('moves on a date: the old branch keeps its days, posts there end, and they are out of its groups', async () => {
    const world = await newWorld()
    const { leaderA, secretaryB } = world.people
    const officer = officerOf(world)
    const move = { memberId: leaderA.memberId, branchId: world.branches.B, from: '2026-05-10' }
    await officer.does('member.move', move)
    const books = await world.books()
    await officer.does('member.move', move)
    expect(await world.books()).toEqual(books)
    const shown = await world.as(secretaryB).does('member.get', { memberId: leaderA.memberId })
    expect(shown.memberships.map(({ branchName, from, to }) => [branchName, from, to])).toEqual([
      ['第A党支部', '2010-06-15', '2026-05-09'],
      ['第B党支部', '2026-05-10', null],
    ])
    expect([shown.posts, shown.groups]).toEqual([[], []])
    expect(await world.as(leaderA).does('organization.me', {})).toMatchObject({
      branch: { id: world.branches.B },
      roles: ['member'],
    })
  })

  test('is lent to a temporary branch until a day, or until that branch ends', async () => {
    const world = await newWorld()
    const { a } = world.people
    const officer = officerOf(world)
    const branchId = await temporaryBranch(world)
    const loan = { memberId: a[0]!.memberId, branchId, from: '2026-05-01' }
    await officer.does('member.lend', loan)
    await officer.does('member.lend', loan)
    const loansOf = async () =>
      (await officer.does('member.get', { memberId: a[0]!.memberId })).memberships.filter(
        ({ kind }) => kind === 'loan',
      )
    expect(await loansOf()).toMatchObject([{ from: '2026-05-01', to: '2026-12-31' }])
    expect(await world.as(a[0]!).does('organization.me', {})).toMatchObject({ branch: { id: branchId } })
    await officer.does('member.endLoan', { memberId: a[0]!.memberId, lastDay: '2026-05-19' })
    expect(await loansOf()).toMatchObject([{ to: '2026-05-19' }])
    expect(await world.as(a[0]!).does('organization.me', {})).toMatchObject({
      branch: { id: world.branches.A },
    })
  })

  test('who leaves is out the day after, with posts, groups and codes', async () => {
    await throughDoor(await newWorld(), async (world) => {
      const { leaderA } = world.people
      const officer = officerOf(world)
      const waiting = await entered(world)
      const code = await bindCodeFor(world, waiting)
      await officer.does('member.leave', { memberId: waiting, lastDay: '2026-05-20' })
      expect(await world.as({ openid: `new-${randomUUID()}` }).code('binding.bind', { code })).toBe(
        'BIND_CODE_REVOKED',
      )
      await officer.does('member.leave', { memberId: leaderA.memberId, lastDay: '2026-05-20' })
      expect(await world.as(leaderA).does('organization.me', {})).toMatchObject({ name: '甲组长' })
      world.at('2026-05-21', '00:00')
      expect(await world.as(leaderA).code('organization.me', {})).toBe('MEMBER_LEFT')
      expect(await officer.does('member.get', { memberId: leaderA.memberId })).toMatchObject({
        posts: [],
        groups: [],
        may: { bind: false, exempt: false, manage: true },
      })
    })
  })

  test('who is to leave keeps duties, pair and posts until then; nothing is left of them afterwards', async () => {
    const world = await newWorld()
    const { contact, chief, a } = world.people
    const { memberId } = contact
    const officer = officerOf(world)
    await officer.does('member.leave', { memberId, lastDay: '2026-06-30' })
    // What is given to them meanwhile ends with their days as well.
    const dutyId = randomUUID()
    const duty = { dutyId, memberId, title: '调研', cadence: 'month', from: '2026-04-01' } as const
    await officer.does('duty.save', duty)
    const talk = { leaderId: chief.memberId, sectionHeadId: memberId, from: '2026-05-01' }
    await officer.does('talk.savePair', { pairId: randomUUID(), ...talk })
    await officer.does('post.appoint', {
      postId: randomUUID(),
      memberId,
      kind: 'disciplineSecretary',
      from: '2026-06-01',
    })
    const after = { ...duty, dutyId: randomUUID(), from: '2026-07-01' }
    expect(await officer.code('duty.save', after)).toBe('CONTACT_NOT_COMMITTEE')
    const late = { ...talk, leaderId: a[0]!.memberId, pairId: randomUUID(), from: '2026-07-01' }
    expect(await officer.code('talk.savePair', late)).toBe('NOT_FOUND')

    const held = async () => {
      const { holders } = await officer.does('duty.list', {})
      const own = holders.find((each) => each.memberId === memberId)
      const { pairs } = await officer.does('talk.pairs', {})
      return [
        own && [own.posts.length, own.duties.map(({ to }) => to), own.contactBranches.length],
        pairs.map(({ to }) => to),
        (await officer.does('member.get', { memberId })).posts.map(({ to }) => to),
      ]
    }
    world.at('2026-06-30', '23:59')
    const last = '2026-06-30'
    expect(await held()).toEqual([[2, [last], 1], [last], [last, last]])
    await world.as(contact).does('duty.done', { dutyId, from: '2026-06-01', note: '' })
    world.at('2026-07-01', '00:00')
    expect(await held()).toEqual([undefined, [], []])
  })

  test('who left before it was told: what would have begun later never did, what was done stays', async () => {
    const world = await newWorld()
    const { contact, chief } = world.people
    const { memberId } = contact
    const officer = officerOf(world)
    const duty = { memberId, title: '调研', cadence: 'month' } as const
    const [done, undone] = [randomUUID(), randomUUID()]
    await officer.does('duty.save', { ...duty, dutyId: done, from: '2026-04-01' })
    await officer.does('duty.save', { ...duty, dutyId: undone, from: '2026-04-02' })
    await world.as(contact).does('duty.done', { dutyId: done, from: '2026-04-01', note: '' })
    const pair = { leaderId: chief.memberId, sectionHeadId: memberId, from: '2026-05-01' }
    await officer.does('talk.savePair', { ...pair, pairId: randomUUID() })
    await officer.does('member.leave', { memberId, lastDay: '2026-03-31' })
    const { duty: duties, duty_done: records, talk_pair: pairs } = await world.books()
    expect(duties!.map((row) => JSON.parse(row) as object)).toMatchObject([
      { id: done, from_day: '2026-04-01', to_day: '2026-04-01' },
    ])
    expect([records!.length, pairs!.length]).toEqual([1, 0])
  })

  test('of two officers who let each other leave at once, one stays', async () => {
    const world = await newWorld()
    const { chief, officer } = world.people
    const left = await Promise.all([
      world.as(officer).send('member.leave', { memberId: chief.memberId, lastDay: '2026-05-20' }),
      world.as(chief).send('member.leave', { memberId: officer.memberId, lastDay: '2026-05-20' }),
    ])
    expect(left.filter(({ ok }) => ok)).toHaveLength(1)
    expect(left.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'POST_LAST_OFFICER' } })
  })

  test('who is exempt owes less, is marked, and is not asked to come', async () => {
    const world = await newWorld()
    const { a, secretaryA } = world.people
    const memberId = a[0]!.memberId
    const secretary = world.as(secretaryA)
    const owed = async () =>
      (await world.as(a[0]!).does('star.rating', {})).parts.find(({ key }) => key === 'volunteerService')
        ?.owed
    const activityId = await planned(world, { startsIn: 0 })
    await secretary.does('activity.close', { activityId })
    const before = await world.as(a[0]!).does('star.rating', {})
    expect(before.parts[0]).toMatchObject({ owed: 1, done: 0 })
    expect(await owed()).toBe(4)
    const exemptionId = await exempted(world, memberId, secretaryA)
    expect(await owed()).toBe(2)
    const after = await world.as(a[0]!).does('star.rating', {})
    expect(after.parts[0]).toMatchObject({ owed: 0 })
    expect(after.score).toBeGreaterThan(before.score)
    const { members } = await secretary.does('organization.members', { branchIds: [world.branches.A] })
    expect(members.filter(({ exempt }) => exempt).map(({ id }) => id)).toEqual([memberId])
    // Asked again with the same id it is the same exemption; ended early it frees April again.
    await secretary.does('member.exempt', exemptionOf(memberId, { exemptionId }))
    await secretary.does('member.endExemption', { exemptionId, lastDay: '2026-03-31' })
    expect(await owed()).toBe(3)
    expect((await secretary.does('member.get', { memberId })).exemptions).toMatchObject([
      { to: '2026-03-31' },
    ])
  })

  test('who came in April owes from April on', async () => {
    const world = await newWorld()
    const memberId = await entered(world, newMember(world, world.branches.A, { from: '2026-04-10' }))
    const { parts } = await officerOf(world).does('star.rating', { memberId })
    expect(parts.find(({ key }) => key === 'volunteerService')?.owed).toBe(1)
  })
})

/** Who is in the group of A on a day. */
const inGroupOn = (world: World, day: string) =>
  world.database.transaction({ committeeId: world.id }, async (tx) => {
    const everybody = Object.values(world.membersOf).flat()
    const groups = await groupsOfMembers(tx, world.id, day, everybody)
    return everybody.filter((id) => groups.get(id)?.some((each) => each.id === world.groupId))
  })

onOneStore('moving members', (newWorld) => {
  test('never changes an earlier total or group meeting, and the totals stay what the records say', async () => {
    const act = fc.record({
      what: fc.constantFrom('move', 'lend', 'leave', 'exempt'),
      who: fc.nat(3),
      to: fc.constantFrom('A', 'B', 'C'),
      on: fc
        .integer({ min: 1, max: 28 })
        .map((day) => `2026-0${1 + (day % 6)}-${String(day).padStart(2, '0')}`),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 6 }), async (acts) => {
        const world = await newWorld({ a: 4, b: 1 })
        const { a, officer } = world.people
        const temporary = await temporaryBranch(world)
        for (const month of ['2026-03-12', '2026-04-12']) {
          world.at(month, '10:00')
          await world.generateObligations()
          const activityId = await planned(world, { startsIn: 0 })
          await world.as(officer).does('activity.close', { activityId })
          await held(world, {
            kind: 'groupMeeting',
            groupId: world.groupId,
            expectedMemberIds: await inGroupOn(world, month),
            present: [a[0]!.memberId],
          })
          await world.as(officer).does('submission.review', verdictOn(await handedIn(world, a[0]!)))
        }
        world.at('2026-05-20', '10:00')
        const earlier = async () =>
          (await world.books()).total!.filter(
            (row) => (JSON.parse(row) as { month: string }).month < '2026-05',
          )
        const before = [await earlier(), (await world.books()).attendance]
        for (const { what, who, to, on } of acts) {
          const { memberId } = a[who]!
          const as = world.as(officer)
          const dayBefore = addDays(on, -1)
          const wereThere = await inGroupOn(world, dayBefore)
          if (what === 'move')
            await as.send('member.move', { memberId, branchId: world.branches[to as 'A'], from: on })
          else if (what === 'lend')
            await as.send('member.lend', { memberId, branchId: temporary, from: on, to: null })
          else if (what === 'leave') await as.send('member.leave', { memberId, lastDay: on })
          else await as.send('member.exempt', exemptionOf(memberId, { from: on }))
          // Back and forth, ahead or after the event: who was in the group before that day was in it.
          expect(await inGroupOn(world, dayBefore)).toEqual(wereThere)
        }
        expect(await world.recount()).toEqual([])
        expect([await earlier(), (await world.books()).attendance]).toEqual(before)
      }),
      { numRuns: 8 },
    )
  })
})
