import { and, eq, ne, or, type SQL } from 'drizzle-orm'
import type { ParsedInputOf } from '../../../src/contract/contract'
import { decideDates, decideHome } from '../../../src/domain/member'
import { moveHome } from '../../../src/domain/membership'
import { accept, refuse, type Result } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { lockMemberships, saveStep } from '../../database/memberships'
import { member } from '../../database/schema/organization'
import { generateObligations } from '../obligation/generate'
import type { Context, UseCase } from '../usecase'
import { lockBranch } from './lock'

type Input = ParsedInputOf<'member.save'>

/** Enters a member into the roster, or changes their particulars; a repeated entry is the same member. */
export const saveMember: UseCase<'member.save'> = async (context, input) => {
  const { tx, actor, today } = context
  const { committeeId } = actor
  const isThere = async () => (await lockMemberships(tx, committeeId, [input.memberId])).size > 0
  const wasThere = await isThere()
  // Holds off whoever else enters or changes members, so that numbers and phones stay one member's.
  const branch = await lockBranch(context, input.branchId)
  const saved = await (wasThere || (await isThere()) ? change(context, input) : enter(context, input, branch))
  if (!saved.ok) return saved
  await generateObligations(tx, committeeId, today)
  return accept({ memberId: input.memberId })
}

const particulars = ({ ports }: Context, { name, kind, joinedOn, bornOn, number, phone }: Input) => ({
  name,
  kind,
  joinedOn,
  bornOn,
  number,
  ...(phone !== undefined && { phoneDigest: phone === null ? null : ports.digest(phone) }),
})

async function enter(
  context: Context,
  input: Input,
  branch: Awaited<ReturnType<typeof lockBranch>>,
): Promise<Result<null>> {
  const { tx, actor, today } = context
  const { committeeId } = actor
  const { memberId, branchId, from } = input
  if (branchId === null) return refuse('MEMBER_WITHOUT_BRANCH', { field: 'branchId' })
  if (from === null) return refuse('MEMBER_WITHOUT_BRANCH', { field: 'from' })
  const dates = decideDates(input, from, today)
  if (!dates.ok) return dates
  const home = decideHome(branch, from)
  if (!home.ok) return home
  const step = moveHome([], branchId, from)
  if (!step.ok) return step
  const free = await isFree(context, input)
  if (!free.ok) return free
  await tx.insert(member).values({ committeeId, id: memberId, ...particulars(context, input) })
  await saveStep(tx, committeeId, memberId, step.value)
  await recordAudit(context, 'member.enter', memberId, { branchId, from })
  return accept(null)
}

async function change(context: Context, input: Input): Promise<Result<null>> {
  const { tx, actor, today } = context
  const where = and(eq(member.committeeId, actor.committeeId), eq(member.id, input.memberId))
  const [before] = await tx.select().from(member).where(where)
  if (!before) return refuse('NOT_FOUND')
  const dates = decideDates(input, null, today)
  if (!dates.ok) return dates
  const free = await isFree(context, input)
  if (!free.ok) return free
  const after = particulars(context, input)
  const changed = (Object.keys(after) as (keyof typeof after)[]).filter((key) => after[key] !== before[key])
  if (changed.length === 0) return accept(null)
  await tx.update(member).set(after).where(where)
  await recordAudit(context, 'member.change', input.memberId, { changed })
  return accept(null)
}

/** Whether number and phone are no other member's. */
async function isFree(context: Context, input: Input): Promise<Result<null>> {
  const { tx, actor } = context
  const { number, phoneDigest } = particulars(context, input)
  const same: SQL[] = []
  if (number !== null) same.push(eq(member.number, number))
  if (phoneDigest) same.push(eq(member.phoneDigest, phoneDigest))
  if (same.length === 0) return accept(null)
  const [taken] = await tx
    .select({ number: member.number })
    .from(member)
    .where(and(eq(member.committeeId, actor.committeeId), ne(member.id, input.memberId), or(...same)))
  if (!taken) return accept(null)
  return number !== null && taken.number === number
    ? refuse('MEMBER_NUMBER_TAKEN', { field: 'number' })
    : refuse('MEMBER_PHONE_TAKEN', { field: 'phone' })
}
