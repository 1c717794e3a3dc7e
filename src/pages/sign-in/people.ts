import type { Person } from '@/cloud/localSignIn'
import { type PostKind, postKinds } from '@/domain/permission'

const named = (...kinds: PostKind[]): ReadonlySet<string> => new Set(kinds.map((kind) => postKinds[kind]))

const committee = named(
  'committeeSecretary',
  'committeeDeputySecretary',
  'committeeMember',
  'disciplineSecretary',
  'partyAffairsOfficer',
)
const secretaries = named('branchSecretary', 'branchDeputySecretary', 'branchFirstSecretary')

type GroupName = '党员' | '支部书记' | '支委和党小组长' | '机关党委'
const groupNames: readonly GroupName[] = ['党员', '支部书记', '支委和党小组长', '机关党委']

/** By the post that lets somebody do most. */
function groupOf({ posts }: Person): GroupName {
  if (posts.some((post) => committee.has(post))) return '机关党委'
  if (posts.some((post) => secretaries.has(post))) return '支部书记'
  return posts.length > 0 ? '支委和党小组长' : '党员'
}

/** The people of each role; a search looks in names, branches and posts. */
export function peopleByRole(
  people: readonly Person[],
  wanted: string,
): { name: GroupName; people: Person[] }[] {
  const word = wanted.trim()
  const found = people.filter(({ name, branch, posts }) =>
    [name, branch, ...posts].some((text) => text.includes(word)),
  )
  return groupNames
    .map((name) => ({ name, people: found.filter((person) => groupOf(person) === name) }))
    .filter((group) => group.people.length > 0)
}
