import { and, eq, inArray, not } from 'drizzle-orm'
import type { QuorumView } from '../../src/contract/activity'
import { ruleOf } from '../../src/domain/obligation'
import { branchOfficerPosts } from '../../src/domain/permission'
import { decisiveTurnout, hasQuorum, neededFor, type Turnout } from '../../src/domain/quorum'
import type { AttendanceRow, LoadedActivity } from './activities'
import type { Tx } from './database'
import { officersOf } from './officers'
import { isExemptOn, workplacesOn } from './roster'
import { member } from './schema/organization'

type Roll = readonly Pick<AttendanceRow, 'memberId' | 'status'>[]
type Meeting = Pick<LoadedActivity, 'kind' | 'hostBranchIds' | 'heldOn'>

const presentOn = (roll: Roll) =>
  new Set(roll.flatMap(({ memberId, status }) => (status === 'present' ? [memberId] : [])))

/** Full members who are not exempted, with the branch in which each votes: where they work. */
async function votersOf(tx: Tx, committeeId: string, { hostBranchIds, heldOn }: Meeting) {
  const workplace = workplacesOn(tx, committeeId, heldOn)
  return tx
    .select({ memberId: workplace.memberId, branchId: workplace.branchId })
    .from(workplace)
    .innerJoin(member, and(eq(member.committeeId, committeeId), eq(member.id, workplace.memberId)))
    .where(
      and(
        hostBranchIds.length > 0 ? inArray(workplace.branchId, hostBranchIds) : undefined,
        eq(member.kind, 'full'),
        not(isExemptOn(heldOn)),
      ),
    )
}

/** Who counts for the quorum of each host: those with a vote, or the branch committee. */
async function quorumPeople(
  tx: Tx,
  committeeId: string,
  meeting: Meeting,
): Promise<{ branchId: string; memberId: string }[]> {
  if (ruleOf(meeting.kind).quorum !== 'branchCommittee') return votersOf(tx, committeeId, meeting)
  const officers = await officersOf(tx, committeeId, meeting.hostBranchIds, meeting.heldOn)
  return officers.flatMap(({ branchId, kind, memberId }) =>
    branchId !== null && branchOfficerPosts.includes(kind) ? [{ branchId, memberId }] : [],
  )
}

/** Of those who count for the quorum, how many came, by host; nothing where the kind needs none. */
export async function turnoutsOf(
  tx: Tx,
  committeeId: string,
  meeting: Meeting,
  roll: Roll,
): Promise<Turnout[]> {
  if (ruleOf(meeting.kind).quorum === undefined) return []
  const people = await quorumPeople(tx, committeeId, meeting)
  const present = presentOn(roll)
  return meeting.hostBranchIds.map((branchId) => {
    // Somebody may hold two posts of one branch committee.
    const of = new Set(people.flatMap((each) => (each.branchId === branchId ? [each.memberId] : [])))
    return { present: [...of].filter((memberId) => present.has(memberId)).length, of: of.size }
  })
}

/** How many came who have a vote in this meeting. */
export async function votersPresent(
  tx: Tx,
  committeeId: string,
  meeting: Meeting,
  roll: Roll,
): Promise<number> {
  const present = presentOn(roll)
  const people = new Set((await quorumPeople(tx, committeeId, meeting)).map(({ memberId }) => memberId))
  return [...people].filter((memberId) => present.has(memberId)).length
}

export async function quorumOf(
  tx: Tx,
  committeeId: string,
  meeting: Meeting,
  roll: Roll,
): Promise<QuorumView | null> {
  const { quorum } = ruleOf(meeting.kind)
  if (quorum === undefined) return null
  const turnout = decisiveTurnout(quorum, await turnoutsOf(tx, committeeId, meeting, roll))
  if (!turnout) return null
  return { quorum, ...turnout, needed: neededFor(quorum, turnout.of), reached: hasQuorum(quorum, turnout) }
}
