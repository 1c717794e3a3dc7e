import fc from 'fast-check'
import {
  type Actor,
  branchOfficerPosts,
  type Deed,
  deeds,
  isInForce,
  may,
  mayAtAll,
  officerBranchIds,
  permissions,
  type Post,
  type PostKind,
  postKinds,
  type Role,
  rolesOf,
  type Scope,
  type Target,
} from './permission'

const post = (kind: PostKind, change: Partial<Post> = {}): Post => ({
  kind,
  branchId: null,
  groupId: null,
  from: '2020-01-01',
  to: null,
  ...change,
})
const actor = (change: Partial<Actor> = {}): Actor => ({
  committeeId: 'c1',
  memberId: 'me',
  name: '陈明',
  branchId: 'own',
  homeBranchId: 'own',
  posts: [],
  contactBranchIds: [],
  ...change,
})

/** One small actor of each role, all in branch `own`. */
const actors: Record<Role, Actor> = {
  member: actor(),
  groupLeader: actor({ posts: [post('groupLeader', { branchId: 'own', groupId: 'ownGroup' })] }),
  branchOfficer: actor({ posts: [post('branchSecretary', { branchId: 'own' })] }),
  committeeMember: actor({ posts: [post('committeeMember')], contactBranchIds: ['contact'] }),
  committeeOfficer: actor({ posts: [post('partyAffairsOfficer')] }),
}

const targets = {
  myself: { memberId: 'me', branchIds: ['own'] },
  aColleague: { memberId: 'colleague', branchIds: ['own'] },
  aStranger: { memberId: 'stranger', branchIds: ['other'] },
  ownBranch: { branchIds: ['own'] },
  otherBranch: { branchIds: ['other'] },
  contactBranch: { branchIds: ['contact'] },
  jointActivity: { branchIds: ['other', 'own'] },
  ownGroup: { branchIds: ['own'], groupId: 'ownGroup' },
  anotherGroup: { branchIds: ['own'], groupId: 'anotherGroup' },
} satisfies Record<string, Target>
type TargetName = keyof typeof targets
const targetNames = Object.keys(targets) as TargetName[]

/** What each word of the domain page's table reaches. */
const reached: Record<Scope, readonly TargetName[]> = {
  none: [],
  own: ['myself'],
  ownGroup: ['ownGroup'],
  ownBranch: ['myself', 'aColleague', 'ownBranch', 'jointActivity', 'ownGroup', 'anotherGroup'],
  contactBranches: ['contactBranch'],
  all: targetNames,
}

/** The domain page, "Who may do what", for the deeds that exist. The roster has no line there. */
// prettier-ignore
const table: [Deed, Record<Role, Scope>][] = [
  ['actForOneself', { member: 'own', groupLeader: 'own', branchOfficer: 'own', committeeMember: 'own', committeeOfficer: 'own' }],
  ['seeBranch', { member: 'ownBranch', groupLeader: 'ownBranch', branchOfficer: 'ownBranch', committeeMember: 'all', committeeOfficer: 'all' }],
  ['runActivity', { member: 'none', groupLeader: 'ownGroup', branchOfficer: 'ownBranch', committeeMember: 'none', committeeOfficer: 'all' }],
  ['seeRoll', { member: 'none', groupLeader: 'ownGroup', branchOfficer: 'ownBranch', committeeMember: 'contactBranches', committeeOfficer: 'all' }],
  ['editBrand', { member: 'none', groupLeader: 'none', branchOfficer: 'ownBranch', committeeMember: 'none', committeeOfficer: 'all' }],
  ['review', { member: 'none', groupLeader: 'none', branchOfficer: 'ownBranch', committeeMember: 'none', committeeOfficer: 'all' }],
  ['seeStanding', { member: 'none', groupLeader: 'none', branchOfficer: 'none', committeeMember: 'all', committeeOfficer: 'all' }],
  ['seeRank', { member: 'ownBranch', groupLeader: 'ownBranch', branchOfficer: 'ownBranch', committeeMember: 'all', committeeOfficer: 'all' }],
  ['seeScores', { member: 'own', groupLeader: 'own', branchOfficer: 'ownBranch', committeeMember: 'all', committeeOfficer: 'all' }],
  ['seeCard', { member: 'own', groupLeader: 'own', branchOfficer: 'ownBranch', committeeMember: 'own', committeeOfficer: 'all' }],
  ['seeRoster', { member: 'none', groupLeader: 'ownBranch', branchOfficer: 'all', committeeMember: 'all', committeeOfficer: 'all' }],
  ['seeMember', { member: 'none', groupLeader: 'none', branchOfficer: 'ownBranch', committeeMember: 'all', committeeOfficer: 'all' }],
  ['bindMember', { member: 'none', groupLeader: 'none', branchOfficer: 'ownBranch', committeeMember: 'none', committeeOfficer: 'all' }],
  ['exempt', { member: 'none', groupLeader: 'none', branchOfficer: 'ownBranch', committeeMember: 'none', committeeOfficer: 'all' }],
  ['seeOrganization', { member: 'none', groupLeader: 'none', branchOfficer: 'none', committeeMember: 'all', committeeOfficer: 'all' }],
  ['manageOrganization', { member: 'none', groupLeader: 'none', branchOfficer: 'none', committeeMember: 'none', committeeOfficer: 'all' }],
  ['seeDuties', { member: 'none', groupLeader: 'none', branchOfficer: 'none', committeeMember: 'all', committeeOfficer: 'all' }],
  ['doDuty', { member: 'none', groupLeader: 'none', branchOfficer: 'none', committeeMember: 'own', committeeOfficer: 'own' }],
  ['recordTalk', { member: 'own', groupLeader: 'own', branchOfficer: 'own', committeeMember: 'own', committeeOfficer: 'all' }],
  ['seeWarnings', { member: 'none', groupLeader: 'none', branchOfficer: 'ownBranch', committeeMember: 'all', committeeOfficer: 'all' }],
  ['remind', { member: 'none', groupLeader: 'none', branchOfficer: 'none', committeeMember: 'contactBranches', committeeOfficer: 'all' }],
  ['answerFeedback', { member: 'none', groupLeader: 'none', branchOfficer: 'none', committeeMember: 'none', committeeOfficer: 'all' }],
  ['seeDeadLetters', { member: 'none', groupLeader: 'none', branchOfficer: 'none', committeeMember: 'none', committeeOfficer: 'all' }],
  ['seeAudit', { member: 'none', groupLeader: 'none', branchOfficer: 'none', committeeMember: 'none', committeeOfficer: 'all' }],
  ['seeCheckup', { member: 'own', groupLeader: 'own', branchOfficer: 'ownBranch', committeeMember: 'all', committeeOfficer: 'all' }],
  ['runCheckups', { member: 'none', groupLeader: 'none', branchOfficer: 'none', committeeMember: 'none', committeeOfficer: 'all' }],
  ['nameCheckers', { member: 'none', groupLeader: 'none', branchOfficer: 'ownBranch', committeeMember: 'none', committeeOfficer: 'all' }],
  ['check', { member: 'own', groupLeader: 'own', branchOfficer: 'own', committeeMember: 'all', committeeOfficer: 'all' }],
  ['rectify', { member: 'none', groupLeader: 'none', branchOfficer: 'ownBranch', committeeMember: 'none', committeeOfficer: 'none' }],
  ['verify', { member: 'own', groupLeader: 'own', branchOfficer: 'ownBranch', committeeMember: 'all', committeeOfficer: 'all' }],
  ['declareBranchStar', { member: 'none', groupLeader: 'none', branchOfficer: 'ownBranch', committeeMember: 'none', committeeOfficer: 'none' }],
  ['seeBranchStar', { member: 'none', groupLeader: 'none', branchOfficer: 'ownBranch', committeeMember: 'all', committeeOfficer: 'all' }],
  ['decideBranchStar', { member: 'none', groupLeader: 'none', branchOfficer: 'none', committeeMember: 'none', committeeOfficer: 'all' }],
  ['seeHonours', { member: 'none', groupLeader: 'none', branchOfficer: 'none', committeeMember: 'all', committeeOfficer: 'all' }],
  ['giveHonours', { member: 'none', groupLeader: 'none', branchOfficer: 'none', committeeMember: 'none', committeeOfficer: 'all' }],
  ['appraise', { member: 'none', groupLeader: 'none', branchOfficer: 'ownBranch', committeeMember: 'none', committeeOfficer: 'all' }],
  ['seeVeto', { member: 'own', groupLeader: 'own', branchOfficer: 'ownBranch', committeeMember: 'own', committeeOfficer: 'all' }],
  ['recordVeto', { member: 'none', groupLeader: 'none', branchOfficer: 'none', committeeMember: 'none', committeeOfficer: 'all' }],
  ['setStarRules', { member: 'none', groupLeader: 'none', branchOfficer: 'none', committeeMember: 'none', committeeOfficer: 'all' }],
  ['seeCampaign', { member: 'none', groupLeader: 'none', branchOfficer: 'none', committeeMember: 'all', committeeOfficer: 'all' }],
  ['nominate', { member: 'none', groupLeader: 'none', branchOfficer: 'ownBranch', committeeMember: 'none', committeeOfficer: 'all' }],
  ['runCampaign', { member: 'none', groupLeader: 'none', branchOfficer: 'none', committeeMember: 'none', committeeOfficer: 'all' }],
  ['seeReport', { member: 'none', groupLeader: 'none', branchOfficer: 'ownBranch', committeeMember: 'all', committeeOfficer: 'all' }],
  ['freezeReport', { member: 'none', groupLeader: 'none', branchOfficer: 'none', committeeMember: 'none', committeeOfficer: 'all' }],
  ['answerContest', { member: 'none', groupLeader: 'none', branchOfficer: 'ownBranch', committeeMember: 'none', committeeOfficer: 'all' }],
]

describe.each(table)('%s', (deed, byRole) => {
  describe.each(Object.entries(byRole) as [Role, Scope][])('by a %s reaches %s', (role, scope) => {
    test.each(targetNames)('%s', (name) => {
      expect(may(actors[role], deed, targets[name])).toBe(reached[scope].includes(name))
    })

    test('and the first gate lets through whoever may do it to something', () => {
      expect(mayAtAll(actors[role], deed)).toBe(scope !== 'none')
    })
  })
})

test('the table here has every deed that there is', () => {
  expect(table.map(([deed]) => deed).sort()).toEqual([...deeds].sort())
})

describe('posts and roles', () => {
  test.each<[PostKind, Role]>([
    ['branchSecretary', 'branchOfficer'],
    ['branchDeputySecretary', 'branchOfficer'],
    ['branchFirstSecretary', 'branchOfficer'],
    ['organizationOfficer', 'branchOfficer'],
    ['publicityOfficer', 'branchOfficer'],
    ['disciplineOfficer', 'branchOfficer'],
    ['groupLeader', 'groupLeader'],
    ['committeeSecretary', 'committeeOfficer'],
    ['committeeDeputySecretary', 'committeeOfficer'],
    ['partyAffairsOfficer', 'committeeOfficer'],
    ['committeeMember', 'committeeMember'],
    ['disciplineSecretary', 'committeeMember'],
  ])('a %s is a %s', (kind, role) => {
    expect(rolesOf({ posts: [post(kind)] })).toEqual(['member', role])
    expect(branchOfficerPosts.includes(kind)).toBe(role === 'branchOfficer')
  })

  test('every post has its Chinese name', () => {
    for (const name of Object.values(postKinds)) expect(name).toMatch(/^[\u4e00-\u9fff]+$/)
  })

  test('a role is named once, however many posts give it', () => {
    const posts = [post('branchSecretary', { branchId: 'a' }), post('publicityOfficer', { branchId: 'b' })]
    expect(rolesOf({ posts })).toEqual(['member', 'branchOfficer'])
    expect(officerBranchIds({ posts: [...posts, post('organizationOfficer', { branchId: 'a' })] })).toEqual([
      'a',
      'b',
    ])
  })

  test('a secretary elsewhere runs that branch and sees their own', () => {
    const sent = actor({ posts: [post('branchFirstSecretary', { branchId: 'front' })] })
    expect(may(sent, 'runActivity', { branchIds: ['front'] })).toBe(true)
    expect(may(sent, 'review', { branchIds: ['front'] })).toBe(true)
    expect(may(sent, 'seeBranch', { branchIds: ['front'] })).toBe(true)
    expect(may(sent, 'runActivity', { branchIds: ['own'] })).toBe(false)
    expect(may(sent, 'review', { branchIds: ['own'] })).toBe(false)
    expect(may(sent, 'seeBranch', { branchIds: ['own'] })).toBe(true)
  })

  test('an officer’s post that names no branch reaches none', () => {
    const lost = actor({ posts: [post('branchSecretary')] })
    expect(may(lost, 'runActivity', { branchIds: ['own'] })).toBe(false)
    expect(officerBranchIds(lost)).toEqual([])
  })

  test('a leader runs each group they lead and nothing that is no group’s', () => {
    const leader = actor({
      posts: [post('groupLeader', { groupId: 'g1' }), post('groupLeader', { groupId: 'g2' })],
    })
    expect(may(leader, 'runActivity', { branchIds: ['own'], groupId: 'g2' })).toBe(true)
    expect(may(leader, 'runActivity', { branchIds: ['own'], groupId: 'g3' })).toBe(false)
    expect(may(leader, 'runActivity', { branchIds: ['own'], groupId: null })).toBe(false)
    expect(may(actor({ posts: [post('groupLeader')] }), 'runActivity', { groupId: null })).toBe(false)
  })

  test('contact branches are nothing without a seat in the committee', () => {
    const former = actor({ contactBranchIds: ['contact'] })
    expect(may(former, 'seeRoll', { branchIds: ['contact'] })).toBe(false)
  })
})

describe('a post', () => {
  test.each([
    ['2022-03-01', null, '2022-02-28', false],
    ['2022-03-01', null, '2022-03-01', true],
    ['2022-03-01', null, '2030-01-01', true],
    ['2022-03-01', '2022-06-30', '2022-06-30', true],
    ['2022-03-01', '2022-06-30', '2022-07-01', false],
  ])('from %s to %p is in force on %s: %p', (from, to, today, expected) => {
    expect(isInForce({ from, to }, today)).toBe(expected)
  })

  test('that has run out gives nothing any more', () => {
    const held = [post('branchSecretary', { branchId: 'own', to: '2022-06-30' })]
    const on = (today: string) => actor({ posts: held.filter((each) => isInForce(each, today)) })
    expect(may(on('2022-06-30'), 'review', { branchIds: ['own'] })).toBe(true)
    expect(may(on('2022-07-01'), 'review', { branchIds: ['own'] })).toBe(false)
    expect(mayAtAll(on('2022-07-01'), 'review')).toBe(false)
  })
})

describe('whoever it is', () => {
  const aBranch = fc.constantFrom('own', 'other', 'contact', 'front')
  const aPost = fc
    .record({
      kind: fc.constantFrom(...(Object.keys(postKinds) as PostKind[])),
      branchId: fc.option(aBranch),
      groupId: fc.option(fc.constantFrom('g1', 'g2')),
    })
    .map(({ kind, ...change }) => post(kind, change))
  const anActor = fc
    .record({
      branchId: aBranch,
      posts: fc.array(aPost, { maxLength: 3 }),
      contactBranchIds: fc.uniqueArray(aBranch),
    })
    .map(actor)
  const aTarget: fc.Arbitrary<Target> = fc.record(
    {
      memberId: fc.constantFrom('me', 'another'),
      branchIds: fc.uniqueArray(aBranch),
      groupId: fc.option(fc.constantFrom('g1', 'g2')),
    },
    { requiredKeys: [] },
  )
  const aDeed = fc.constantFrom(...deeds)

  test('the first gate holds back nobody who may', () => {
    fc.assert(
      fc.property(anActor, aDeed, aTarget, (who, deed, target) => {
        if (may(who, deed, target)) expect(mayAtAll(who, deed)).toBe(true)
      }),
    )
  })

  test('one more post never takes anything away, and the order of posts does not matter', () => {
    fc.assert(
      fc.property(anActor, aPost, aDeed, aTarget, (who, more, deed, target) => {
        const before = may(who, deed, target)
        expect(may({ ...who, posts: [...who.posts].reverse() }, deed, target)).toBe(before)
        if (before) expect(may({ ...who, posts: [...who.posts, more] }, deed, target)).toBe(true)
      }),
    )
  })

  test('without a post nobody reaches beyond themselves and their own branch', () => {
    fc.assert(
      fc.property(anActor, aDeed, aTarget, (who, deed, target) => {
        const plain = { ...who, posts: [] }
        const isOwn =
          target.memberId === 'me' ||
          (target.branchIds ?? []).some((id) => id === who.branchId || id === who.homeBranchId)
        if (may(plain, deed, target)) expect(isOwn).toBe(true)
        if (permissions[deed].member === 'none') expect(may(plain, deed, target)).toBe(false)
      }),
    )
  })
})
