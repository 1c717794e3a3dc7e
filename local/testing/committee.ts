import { randomUUID } from 'node:crypto'
import type { Database } from '../../cloudfunctions/database/database'
import { topic } from '../../cloudfunctions/database/schema/activity'
import { binding } from '../../cloudfunctions/database/schema/binding'
import {
  branch,
  committee,
  contactBranch,
  group,
  groupMember,
  member,
  membership,
  post,
} from '../../cloudfunctions/database/schema/organization'
import { addDays } from '../../src/domain/calendar'
import type { PostKind } from '../../src/domain/permission'

export interface Person {
  memberId: string
  name: string
  branchId: string
  openid: string
}

/** A committee of its own for one test: branches A, B and the committee's own C, with one person a role. */
export interface Committee {
  id: string
  branches: { A: string; B: string; C: string }
  /** A Party group of branch A; its leader and first member belong to it. */
  groupId: string
  topicIds: [string, string]
  people: {
    /** Plain members. */
    a: Person[]
    b: Person[]
    secretaryA: Person
    /** Organization officer of A: reviews what the secretary hands in. */
    organizerA: Person
    /** Leads the group of A. */
    leaderA: Person
    /** The only officer of B. */
    secretaryB: Person
    /** Committee member who answers for A; belongs to C. */
    contact: Person
    /** Party-affairs officer; belongs to C. */
    officer: Person
    /** Secretary of the committee; belongs to C. */
    chief: Person
    /** Belonged to A. */
    left: Person
  }
  /** Everybody who belongs to a branch now. */
  membersOf: Record<'A' | 'B' | 'C', string[]>
}

interface Wishes {
  /** Plain members beside the officers. */
  a?: number
  b?: number
  settings?: Record<string, unknown>
}

const SINCE = '2020-01-01'
const JOINED_ON = '2010-06-15'
/** Their last day is the one before. */
const LEFT_ON = '2021-07-01'

export async function makeCommittee(
  database: Database,
  { a = 3, b = 2, settings = {} }: Wishes = {},
): Promise<Committee> {
  const committeeId = randomUUID()
  const branches = { A: randomUUID(), B: randomUUID(), C: randomUUID() }
  const person = (name: string, branchId: string): Person => {
    const memberId = randomUUID()
    return { memberId, name, branchId, openid: `open-${memberId}` }
  }
  const plain = (count: number, name: string, branchId: string) =>
    Array.from({ length: count }, (_, index) => person(`${name}${index + 1}`, branchId))
  const people = {
    a: plain(a, '甲', branches.A),
    b: plain(b, '乙', branches.B),
    secretaryA: person('甲书记', branches.A),
    organizerA: person('甲组织', branches.A),
    leaderA: person('甲组长', branches.A),
    secretaryB: person('乙书记', branches.B),
    contact: person('委员', branches.C),
    officer: person('党务', branches.C),
    chief: person('机关书记', branches.C),
    left: person('转出', branches.A),
  }
  const everybody = [...people.a, ...people.b, ...Object.values(people).flat()].filter(
    (each, index, all) => all.indexOf(each) === index,
  )
  const groupId = randomUUID()
  const topicIds: [string, string] = [randomUUID(), randomUUID()]
  const holds = (
    who: Person,
    kind: PostKind,
    where: { branchId?: string; groupId?: string } = {},
  ): typeof post.$inferInsert => ({
    committeeId,
    id: randomUUID(),
    memberId: who.memberId,
    kind,
    branchId: where.branchId ?? null,
    groupId: where.groupId ?? null,
    from: SINCE,
    to: null,
  })
  await database.transaction({ committeeId }, async (tx) => {
    await tx.insert(committee).values({ committeeId, name: '测试机关党委', settings })
    await tx.insert(branch).values(
      Object.entries(branches).map(([name, id]) => ({
        committeeId,
        id,
        name: `第${name}党支部`,
        kind: 'serving' as const,
        aliveFrom: SINCE,
      })),
    )
    await tx.insert(member).values(
      everybody.map(({ memberId, name }) => ({
        committeeId,
        id: memberId,
        name,
        kind: 'full' as const,
        joinedOn: JOINED_ON,
      })),
    )
    await tx.insert(membership).values(
      everybody.map(({ memberId, branchId }) => ({
        committeeId,
        memberId,
        kind: 'home' as const,
        branchId,
        from: JOINED_ON,
        to: memberId === people.left.memberId ? addDays(LEFT_ON, -1) : null,
      })),
    )
    await tx
      .insert(binding)
      .values(
        everybody.map(({ memberId, openid }) => ({ committeeId, memberId, openid, boundAt: new Date(0) })),
      )
    await tx.insert(group).values({
      committeeId,
      id: groupId,
      kind: 'party',
      name: '第一党小组',
      branchId: branches.A,
      aliveFrom: SINCE,
    })
    await tx
      .insert(groupMember)
      .values(
        [people.leaderA, ...people.a.slice(0, 1)].map(({ memberId }) => ({ committeeId, groupId, memberId })),
      )
    await tx
      .insert(post)
      .values([
        holds(people.secretaryA, 'branchSecretary', { branchId: branches.A }),
        holds(people.organizerA, 'organizationOfficer', { branchId: branches.A }),
        holds(people.leaderA, 'groupLeader', { branchId: branches.A, groupId }),
        holds(people.secretaryB, 'branchSecretary', { branchId: branches.B }),
        holds(people.contact, 'committeeMember'),
        holds(people.officer, 'partyAffairsOfficer'),
        holds(people.chief, 'committeeSecretary'),
        { ...holds(people.left, 'publicityOfficer', { branchId: branches.A }), to: LEFT_ON },
      ])
    await tx
      .insert(contactBranch)
      .values({ committeeId, memberId: people.contact.memberId, branchId: branches.A })
    await tx
      .insert(topic)
      .values(topicIds.map((id, index) => ({ committeeId, id, title: `学习主题 ${index + 1}` })))
  })
  const membersOf = (branchId: string) =>
    everybody
      .filter((each) => each.branchId === branchId && each !== people.left)
      .map(({ memberId }) => memberId)
  return {
    id: committeeId,
    branches,
    groupId,
    topicIds,
    people,
    membersOf: { A: membersOf(branches.A), B: membersOf(branches.B), C: membersOf(branches.C) },
  }
}
