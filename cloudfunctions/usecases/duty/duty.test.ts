import { randomUUID } from 'node:crypto'
import { type RefusalCase, refusesAll } from '../../../local/testing/refusals'
import { onEveryStore, planned, refused, type World } from '../../../local/testing/world'
import type { InputOf } from '../../../src/contract/contract'

type Wish = Partial<InputOf<'duty.save'>>
/** A monthly duty of the committee member's, from March on. */
const dutyOf = (world: World, wishes: Wish = {}): InputOf<'duty.save'> => ({
  dutyId: randomUUID(),
  memberId: world.people.contact.memberId,
  title: '到联系支部参加主题党日',
  cadence: 'month',
  from: '2026-03-01',
  ...wishes,
})
const officer = (world: World) => world.as(world.people.officer)
const contact = (world: World) => world.as(world.people.contact)
const given = async (world: World, wishes: Wish = {}) =>
  (await officer(world).does('duty.save', dutyOf(world, wishes))).dutyId
const holderOf = async (world: World) => {
  const { holders } = await contact(world).does('duty.list', {})
  const own = holders.find(({ memberId }) => memberId === world.people.contact.memberId)
  if (!own) throw new Error('not listed')
  return own
}

onEveryStore('duties', (newWorld) => {
  test('are done by their holder, once a period, and the committee sees how far each is', async () => {
    const world = await newWorld()
    const dutyId = await given(world)
    const done = { dutyId, from: '2026-04-01', note: '参加一支部主题党日' }
    await contact(world).does('duty.done', done)
    world.at('2026-05-21', '09:00')
    expect(await contact(world).does('duty.done', { ...done, note: '又一次' })).toEqual({
      doneOn: '2026-05-20',
    })
    const [duty] = (await holderOf(world)).duties
    expect(duty).toMatchObject({ done: 1, of: 3 })
    expect(duty?.occurrences.map(({ label, state, doneOn, note }) => [label, state, doneOn, note])).toEqual([
      ['2026 年 3 月', 'behind', null, ''],
      ['2026 年 4 月', 'done', '2026-05-20', '参加一支部主题党日'],
      ['2026 年 5 月', 'due', null, ''],
      ['2026 年 6 月', 'ahead', null, ''],
    ])
  })

  test('marked done by a slip are taken back on the same day, not later', async () => {
    const world = await newWorld()
    const dutyId = await given(world)
    const which = { dutyId, from: '2026-04-01' }
    await contact(world).does('duty.done', which)
    expect(await contact(world).does('duty.undo', which)).toEqual({ undone: true })
    expect(await contact(world).does('duty.undo', which)).toEqual({ undone: false })
    await contact(world).does('duty.done', which)
    world.at('2026-05-21', '00:00')
    expect(await refused(world, world.people.contact, 'duty.undo', which)).toBe('DUTY_UNDO_LATE')
  })

  test('change their words at any time, and end', async () => {
    const world = await newWorld()
    const wish = dutyOf(world)
    await officer(world).does('duty.save', wish)
    await officer(world).does('duty.save', wish)
    await contact(world).does('duty.done', { dutyId: wish.dutyId, from: '2026-03-01' })
    await officer(world).does('duty.save', { ...wish, title: '到联系支部调研' })
    await officer(world).does('duty.end', { dutyId: wish.dutyId, lastDay: '2026-04-30' })
    await officer(world).does('duty.end', { dutyId: wish.dutyId, lastDay: '2026-04-30' })
    const { duties } = await holderOf(world)
    expect(duties).toMatchObject([{ title: '到联系支部调研', done: 1, of: 2, to: '2026-04-30' }])
    expect(duties[0]?.occurrences.map(({ state }) => state)).toEqual(['done', 'behind'])
  })

  test('are listed with the contact branches, which decide what a committee member may look at', async () => {
    const world = await newWorld()
    const { A, B } = world.branches
    const { memberId } = world.people.contact
    expect((await holderOf(world)).contactBranches).toEqual([{ id: A, name: '第A党支部' }])
    await officer(world).does('contact.save', { memberId, branchIds: [B] })
    await officer(world).does('contact.save', { memberId, branchIds: [B] })
    expect(await holderOf(world)).toMatchObject({
      posts: ['committeeMember'],
      contactBranches: [{ id: B, name: '第B党支部' }],
    })
    const { holders } = await officer(world).does('duty.list', {})
    expect(holders.map(({ name }) => name)).toEqual(['机关书记', '委员', '党务'])
  })

  test('of contact end with the branch, not before', async () => {
    const world = await newWorld()
    const { A, B } = world.branches
    const { memberId } = world.people.contact
    const activityId = await planned(world)
    const may = async () => (await contact(world).send('activity.roll', { activityId })).ok
    await officer(world).does('branch.merge', { branchId: A, into: B, from: '2026-06-01' })
    world.at('2026-05-31', '23:59')
    expect([(await holderOf(world)).contactBranches.map(({ id }) => id), await may()]).toEqual([[A], true])
    world.at('2026-06-01', '00:00')
    expect([(await holderOf(world)).contactBranches, await may()]).toEqual([[], false])
    await officer(world).does('contact.save', { memberId, branchIds: [B] })
    expect((await holderOf(world)).contactBranches.map(({ id }) => id)).toEqual([B])
  })
})

const save =
  (wishes: (world: World, other: World) => Wish): RefusalCase[2] =>
  (world, other) => [world.people.officer, 'duty.save', dutyOf(world, wishes(world, other))]

refusesAll('a duty is refused when', [
  ['it says neither how often nor when', 'DUTY_WHEN_UNCLEAR', save(() => ({ cadence: null }))],
  [
    'it is due before it begins',
    'DUTY_DUE_BEFORE_START',
    save(() => ({ cadence: null, dueOn: '2026-02-28' })),
  ],
  ['it ends before it begins', 'TERM_REVERSED', save(() => ({ to: '2026-02-28' }))],
  [
    'its holder is not in the committee',
    'CONTACT_NOT_COMMITTEE',
    save(({ people }) => ({ memberId: people.secretaryA.memberId })),
  ],
  [
    'its holder is of another committee',
    'CONTACT_NOT_COMMITTEE',
    save((_, { people }) => ({ memberId: people.contact.memberId })),
  ],
  [
    'its cadence changes after something was done',
    'DUTY_HAS_RECORDS',
    async (world) => {
      const wish = dutyOf(world)
      await officer(world).does('duty.save', wish)
      await contact(world).does('duty.done', { dutyId: wish.dutyId, from: '2026-03-01' })
      return [world.people.officer, 'duty.save', { ...wish, cadence: 'quarter' }]
    },
  ],
  [
    'somebody else’s is marked done',
    'DUTY_NOT_YOURS',
    async (world) => [world.people.officer, 'duty.done', { dutyId: await given(world), from: '2026-05-01' }],
  ],
  [
    'one of another committee is marked done',
    'NOT_FOUND',
    async (world, other) => [
      world.people.contact,
      'duty.done',
      { dutyId: await given(other), from: '2026-05-01' },
    ],
  ],
  [
    'a period that has not begun is marked done',
    'DUTY_NOT_YET',
    async (world) => [world.people.contact, 'duty.done', { dutyId: await given(world), from: '2026-06-01' }],
  ],
  [
    'a period that it does not have is marked done',
    'NOT_FOUND',
    async (world) => [world.people.contact, 'duty.done', { dutyId: await given(world), from: '2026-02-01' }],
  ],
  [
    'it is ended before it began',
    'TERM_REVERSED',
    async (world) => [
      world.people.officer,
      'duty.end',
      { dutyId: await given(world), lastDay: '2026-02-28' },
    ],
  ],
  [
    'a contact branch is of another committee',
    'NOT_FOUND',
    (world, other) => [
      world.people.officer,
      'contact.save',
      { memberId: world.people.contact.memberId, branchIds: [other.branches.A] },
    ],
  ],
  [
    'somebody outside the committee is to answer for a branch',
    'CONTACT_NOT_COMMITTEE',
    (world) => [
      world.people.officer,
      'contact.save',
      { memberId: world.people.secretaryA.memberId, branchIds: [world.branches.A] },
    ],
  ],
])
