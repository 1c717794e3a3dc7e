import type { CalendarDate } from '../../src/domain/calendar'
import { branchOfficerPosts, isInForce, type PostKind } from '../../src/domain/permission'
import { allBranches, branches, type DemoBranch } from './branches'
import { chanceFor } from './chance'
import type { DemoGroup } from './groups'
import type { DemoMember } from './members'
import type { Secondment } from './secondments'

export interface DemoPost {
  id: string
  memberId: string
  kind: PostKind
  branchId: string | null
  groupId: string | null
  from: CalendarDate
  to: CalendarDate | null
}

/** Two terms of a branch committee: three years each. */
const firstTerm = { from: '2021-08-01', to: '2024-07-31' }
const secondTerm = { from: '2024-08-01', to: null }

/** A branch of 7 or more has a committee of three to five; a smaller one only its secretary. */
function officesOf({ size }: DemoBranch): PostKind[] {
  const all: PostKind[] = [
    'branchSecretary',
    'branchDeputySecretary',
    'organizationOfficer',
    'publicityOfficer',
    'disciplineOfficer',
  ]
  if (size >= 20) return all
  if (size >= 14)
    return ['branchSecretary', 'branchDeputySecretary', 'organizationOfficer', 'disciplineOfficer']
  return size >= 7 ? ['branchSecretary', 'organizationOfficer', 'disciplineOfficer'] : ['branchSecretary']
}

/** Where secretary and deputy changed places with the second term. */
const changedHands: readonly DemoBranch[] = [branches.news, branches.internet, branches.cadres]

/** The committee's own posts, each held by somebody of that branch. */
const committeePosts: [PostKind, DemoBranch][] = [
  ['committeeSecretary', branches.office],
  ['committeeDeputySecretary', branches.cadres],
  ['disciplineSecretary', branches.office],
  ['partyAffairsOfficer', branches.cadres],
  ['committeeMember', branches.theory],
  ['committeeMember', branches.news],
  ['committeeMember', branches.arts],
  ['committeeMember', branches.internet],
  ['committeeMember', branches.academy],
]

/** The contact branches of the committee's members, in the order of `committeePosts`. */
const contacts: DemoBranch[][] = [
  [branches.theory, branches.retired],
  [branches.news, branches.overseas],
  [branches.arts, branches.civility],
  [branches.internet, branches.office, branches.press],
  [branches.academy, branches.cadres],
]

export interface DemoPosts {
  posts: DemoPost[]
  contacts: { memberId: string; branchId: string }[]
}

/** Who holds which post: officers of the branches, the committee, group leaders, secretaries at the front. */
export function demoPosts(
  members: readonly DemoMember[],
  groups: readonly DemoGroup[],
  secondments: readonly Secondment[],
): DemoPosts {
  const chance = chanceFor('posts')
  const taken = new Set(secondments.map(({ memberId }) => memberId))
  // Experienced, still at work, and not needed elsewhere; those longest in the Party first.
  const choose = (among: readonly DemoMember[], count: number, bornBefore = '2000'): DemoMember[] => {
    const fit = among.filter(
      ({ id, joinedOn, leftOn, bornOn }) =>
        !taken.has(id) && leftOn === null && joinedOn < '2019' && '1950' < bornOn && bornOn < bornBefore,
    )
    const chosen = chance.sample(fit, count).sort((a, b) => (a.joinedOn < b.joinedOn ? -1 : 1))
    for (const { id } of chosen) taken.add(id)
    return chosen
  }
  const post = (
    holder: DemoMember,
    kind: PostKind,
    rest: Omit<DemoPost, 'id' | 'memberId' | 'kind'>,
  ): DemoPost => ({
    id: chance.id(),
    memberId: holder.id,
    kind,
    ...rest,
  })
  const of = (branch: DemoBranch) => members.filter(({ homeId }) => homeId === branch.id)

  const committee = committeePosts.flatMap(([kind, branch]) =>
    choose(of(branch), 1, '1982').map((holder) =>
      post(holder, kind, { branchId: null, groupId: null, from: '2021-09-01', to: null }),
    ),
  )
  const officers = allBranches
    .filter(({ kind }) => kind !== 'temporary')
    .flatMap((branch) => {
      const offices = officesOf(branch)
      const first = choose(of(branch), offices.length)
      const [secretary, deputy, ...others] = first
      const second =
        changedHands.includes(branch) && secretary && deputy ? [deputy, secretary, ...others] : first
      const term = (holders: readonly DemoMember[], days: typeof firstTerm | typeof secondTerm) =>
        offices.flatMap((kind, index) => {
          const holder = holders[index]
          return holder ? [post(holder, kind, { branchId: branch.id, groupId: null, ...days })] : []
        })
      return [...term(first, firstTerm), ...term(second, secondTerm)]
    })
  const leaders = groups
    .filter(({ kind }) => kind === 'party')
    .flatMap(({ id, branchId, memberIds }) =>
      choose(
        members.filter((each) => memberIds.includes(each.id)),
        1,
      ).map((holder) => post(holder, 'groupLeader', { branchId, groupId: id, from: '2021-08-01', to: null })),
    )
  const atTheFront = allBranches.flatMap(({ id: branchId, aliveFrom, aliveTo }) => {
    const first = secondments.find((each) => each.branchId === branchId)
    const holder = members.find(({ id }) => id === first?.memberId)
    return holder
      ? [post(holder, 'branchSecretary', { branchId, groupId: null, from: aliveFrom, to: aliveTo })]
      : []
  })
  const committeeMembers = committee.filter(({ kind }) => kind === 'committeeMember')
  return {
    posts: [...officers, ...committee, ...leaders, ...atTheFront],
    contacts: committeeMembers.flatMap(({ memberId }, index) =>
      (contacts[index] ?? []).map(({ id }) => ({ memberId, branchId: id })),
    ),
  }
}

/** The officers of a branch on a day, its secretary first. */
export const officersOn = (
  { posts }: { posts: readonly DemoPost[] },
  branchId: string,
  day: CalendarDate,
): string[] => [
  ...new Set(
    posts
      .filter(
        (post) =>
          post.branchId === branchId && branchOfficerPosts.includes(post.kind) && isInForce(post, day),
      )
      .sort((a, b) => branchOfficerPosts.indexOf(a.kind) - branchOfficerPosts.indexOf(b.kind))
      .map(({ memberId }) => memberId),
  ),
]
