import fc from 'fast-check'
import type { BranchLife } from './branch'
import { overlap } from './branch'
import { addDays } from './calendar'
import { type PostKind, postKinds } from './permission'
import {
  type AppointmentFacts,
  decideAppointment,
  decideOfficerLeave,
  decidePostEnd,
  type HeldPost,
  isPlaced,
  postKindsIn,
  type PostWish,
} from './post'
import type { Result } from './result'

const branch: BranchLife = {
  id: 'A',
  name: '理论科支部',
  kind: 'serving',
  aliveFrom: '2020-01-01',
  aliveTo: '2027-12-31',
}
const wish = (change: Partial<PostWish> = {}): PostWish => ({
  id: 'new',
  memberId: 'm',
  kind: 'branchSecretary',
  branchId: 'A',
  groupId: null,
  from: '2026-06-01',
  to: '2027-05-31',
  ...change,
})
const held = (change: Partial<HeldPost> = {}): HeldPost => ({
  ...wish({ id: 'old', from: '2024-06-01', to: null }),
  holder: '陈明',
  ...change,
})
const facts = (change: Partial<AppointmentFacts> = {}): AppointmentFacts => ({
  branch,
  group: null,
  branchIdsThen: ['A'],
  posts: [],
  ...change,
})
const said = (result: Result<unknown>) => (result.ok ? 'ok' : result.refusal.code)

test('every kind of post has its place', () => {
  const kinds = Object.keys(postKinds) as PostKind[]
  const listed = (['branch', 'group', 'committee'] as const).flatMap(postKindsIn)
  expect([...listed].sort()).toEqual([...kinds].sort())
  expect(postKindsIn('group')).toEqual(['groupLeader'])
  for (const kind of kinds) {
    const place = (['branch', 'group', 'committee'] as const).find((each) => postKindsIn(each).includes(kind))
    expect(isPlaced({ kind, branchId: null, groupId: null })).toBe(place === 'committee')
    expect(isPlaced({ kind, branchId: 'A', groupId: null })).toBe(place === 'branch')
    expect(isPlaced({ kind, branchId: 'A', groupId: 'G' })).toBe(place === 'group')
    expect(isPlaced({ kind, branchId: null, groupId: 'G' })).toBe(false)
  }
})

const group = { branchId: 'A', from: '2020-01-01', to: null }
const leads = { kind: 'groupLeader' as const, groupId: 'G' }

test.each<[string, Partial<PostWish>, Partial<AppointmentFacts>, string]>([
  ['a secretary of the branch', {}, {}, 'ok'],
  ['a post in the committee with a branch', { kind: 'committeeMember' }, {}, 'POST_MISPLACED'],
  ['a leader of no group', { kind: 'groupLeader' }, {}, 'POST_MISPLACED'],
  ['a term that ends before it begins', { to: '2026-05-31' }, {}, 'TERM_REVERSED'],
  ['a branch that is unknown', {}, { branch: null }, 'NOT_FOUND'],
  ['a leader of a group there', leads, { group }, 'ok'],
  ['a group of another branch', leads, { group: { ...group, branchId: 'B' } }, 'NOT_FOUND'],
  ['a group that has ended', leads, { group: { ...group, to: '2026-12-31' } }, 'POST_OUTLIVES_BRANCH'],
  ['a term without end in a branch that ends', { to: null }, {}, 'ok'],
  ['a term beyond the branch', { to: '2028-01-01' }, {}, 'POST_OUTLIVES_BRANCH'],
  ['a term before the branch', { from: '2019-12-31' }, {}, 'POST_OUTLIVES_BRANCH'],
  ['somebody from elsewhere', {}, { branchIdsThen: ['B'] }, 'POST_HOLDER_ELSEWHERE'],
  ['somebody on loan to it', {}, { branchIdsThen: ['B', 'A'] }, 'ok'],
  ['a first secretary from elsewhere', { kind: 'branchFirstSecretary' }, { branchIdsThen: ['B'] }, 'ok'],
  [
    'a committee member from anywhere',
    { kind: 'committeeMember', branchId: null },
    { branch: null, branchIdsThen: ['B'] },
    'ok',
  ],
  ['somebody who is no member then', {}, { branchIdsThen: [] }, 'POST_HOLDER_NOT_MEMBER'],
  ['the post that they hold in those days', {}, { posts: [held()] }, 'POST_OVERLAPS'],
  ['the same post again, before', {}, { posts: [held({ to: '2026-05-31' })] }, 'ok'],
  ['a second post beside it', { kind: 'publicityOfficer' }, { posts: [held()] }, 'ok'],
  ['the same post in another branch', {}, { posts: [held({ branchId: 'B' })] }, 'ok'],
  ['a second secretary', {}, { posts: [held({ memberId: 'n' })] }, 'POST_TAKEN'],
  [
    'a second deputy',
    { kind: 'branchDeputySecretary' },
    { posts: [held({ memberId: 'n', kind: 'branchDeputySecretary' })] },
    'ok',
  ],
])('%s', (_, change, given, outcome) => {
  expect(said(decideAppointment(wish(change), facts(given), false))).toBe(outcome)
})

describe('a successor', () => {
  test('ends the term before theirs the day before, when asked to', () => {
    const post = held({ memberId: 'n' })
    expect(decideAppointment(wish(), facts({ posts: [post] }), true)).toEqual({
      ok: true,
      value: { ended: [{ post, to: '2026-05-31' }] },
    })
  })

  test('is refused, naming the holder, when not asked to', () => {
    expect(decideAppointment(wish(), facts({ posts: [held({ memberId: 'n' })] }), false)).toMatchObject({
      refusal: { code: 'POST_TAKEN', values: { holder: '陈明' } },
    })
  })

  test.each(['2026-06-01', '2026-09-01'])('does not undo a term that begins on %s', (from) => {
    const posts = [held({ memberId: 'n', from })]
    expect(said(decideAppointment(wish(), facts({ posts }), true))).toBe('POST_TAKEN')
  })
})

test('whatever is appointed, no branch has two secretaries at once and nobody a post twice', () => {
  const day = fc.integer({ min: 0, max: 600 }).map((days) => addDays('2026-01-01', days))
  const act = fc.record({
    memberId: fc.constantFrom('m', 'n', 'o'),
    kind: fc.constantFrom<PostKind>('branchSecretary', 'publicityOfficer'),
    from: day,
    to: fc.option(day),
    replace: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
      let posts: HeldPost[] = []
      acts.forEach(({ replace, ...rest }, index) => {
        const next = wish({ id: String(index), ...rest })
        const open = { ...branch, aliveTo: null }
        const decision = decideAppointment(next, facts({ branch: open, posts }), replace)
        if (!decision.ok) return
        const { ended } = decision.value
        posts = posts.map((post) => {
          const end = ended.find((each) => each.post.id === post.id)
          return end ? { ...post, to: end.to } : post
        })
        posts.push({ ...next, holder: rest.memberId })
      })
      for (const a of posts) {
        for (const b of posts) {
          if (a.id >= b.id || a.kind !== b.kind || !overlap(a, b)) continue
          expect(a.kind).not.toBe('branchSecretary')
          expect(a.memberId).not.toBe(b.memberId)
        }
      }
    }),
  )
})

describe('ending a term', () => {
  const today = '2026-05-20'
  const officer = { id: 'o', kind: 'partyAffairsOfficer' as const, from: '2024-01-01', to: null }
  const end = (
    lastDay: string,
    officers: Parameters<typeof decidePostEnd>[2],
    post: Parameters<typeof decidePostEnd>[0] = officer,
  ) => said(decidePostEnd(post, lastDay, officers, today))

  test.each([
    ['before it begins', '2023-12-31', 'TERM_REVERSED'],
    ['on its first day', '2024-01-01', 'ok'],
    ['in the past', '2026-05-01', 'ok'],
  ])('%s', (_, lastDay, outcome) => {
    expect(end(lastDay, [], { ...officer, kind: 'publicityOfficer' })).toBe(outcome)
  })

  test('later than it says is refused', () => {
    const post = { ...officer, kind: 'publicityOfficer' as const, to: '2026-05-31' }
    expect(end('2026-06-01', [], post)).toBe('POST_ENDS_EARLIER')
  })

  test('is refused where nobody is left who may manage the organisation', () => {
    expect(end('2026-05-31', [officer])).toBe('POST_LAST_OFFICER')
    expect(end('2026-05-31', [officer, { id: 'p', from: '2026-06-02', to: null }])).toBe('POST_LAST_OFFICER')
    expect(end('2026-05-31', [officer, { id: 'p', from: '2026-06-01', to: null }])).toBe('ok')
    // What was, does not help today.
    expect(end('2026-05-01', [officer, { id: 'p', from: '2026-05-01', to: '2026-05-10' }])).toBe(
      'POST_LAST_OFFICER',
    )
  })

  test('by leaving is refused likewise, and only where it would end earlier', () => {
    const leave = (
      own: Parameters<typeof decideOfficerLeave>[0],
      others: readonly { from: string; to: null }[],
    ) => said(decideOfficerLeave(own, others, '2026-05-31', today))
    expect(leave([officer], [])).toBe('POST_LAST_OFFICER')
    expect(leave([officer], [{ from: '2026-06-02', to: null }])).toBe('POST_LAST_OFFICER')
    expect(leave([officer], [{ from: '2026-06-01', to: null }])).toBe('ok')
    expect(leave([{ ...officer, to: '2026-05-31' }], [])).toBe('ok')
    expect(leave([{ ...officer, kind: 'publicityOfficer' }], [])).toBe('ok')
  })
})
