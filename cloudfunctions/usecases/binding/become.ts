import { and, eq } from 'drizzle-orm'
import type { Bound } from '../../../src/contract/binding'
import { decideBindCode, decideBinding, minutesToWait } from '../../../src/domain/binding'
import { branchesOn } from '../../../src/domain/membership'
import type { Refusal } from '../../../src/domain/refusal'
import { accept, refuse, refuseButKeep, type Result } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import {
  boundAtOf,
  enterCommittee,
  isMemberNow,
  lockCode,
  lockTries,
  recordTry,
  useCode,
} from '../../database/bindings'
import { lockMemberships } from '../../database/memberships'
import { binding } from '../../database/schema/binding'
import { member } from '../../database/schema/organization'
import type { VisitorContext } from '../usecase'

/** Somebody whom what a visitor showed (a code, a phone) points to. */
interface Found {
  committeeId: string
  memberId: string
  /** The code that is used up by it; null: they came by their phone. */
  codeId: string | null
}

/** A visitor's failed tries, locked until the end; refused: they are a member by now, or failed too often and wait. */
export async function mayTry({ tx, openid, now, today }: VisitorContext): Promise<Result<Date[]>> {
  const tries = await lockTries(tx, openid)
  // Another call of theirs may have come first.
  if (await isMemberNow(tx, openid, today)) return refuse('BOUND_ALREADY')
  const minutes = minutesToWait(tries, now)
  return minutes > 0 ? refuse('BIND_TOO_OFTEN', { values: { minutes } }) : accept(tries)
}

/**
 * A visitor's try: `find` says whom they may become. A try that fails is counted although it is refused, and who
 * failed too often waits. What `find` writes would be kept with the failed try, so it only reads.
 */
export async function attempt(
  context: VisitorContext,
  find: () => Promise<Result<Found>>,
): Promise<Result<Bound>> {
  const { tx, openid, now } = context
  const may = await mayTry(context)
  if (!may.ok) return may
  const tries = may.value
  const failed = async (refusal: Refusal) => {
    await recordTry(tx, openid, tries, now)
    return refuseButKeep(refusal)
  }
  const found = await find()
  if (!found.ok) return failed(found.refusal)
  const became = await become(context, found.value)
  return became.ok ? became : failed(became.refusal)
}

async function become(
  { tx, openid, now, today, requestId, ports }: VisitorContext,
  { committeeId, memberId, codeId }: Found,
): Promise<Result<Bound>> {
  await enterCommittee(tx, committeeId)
  // The member first, whoever binds, makes a code or lets them leave: so all meet here, in one order.
  const memberships = (await lockMemberships(tx, committeeId, [memberId])).get(memberId)
  if (!memberships) return refuse('BIND_MEMBER_LEFT')
  const code = codeId === null ? null : await lockCode(tx, committeeId, codeId)
  const usable = code === null ? accept(null) : decideBindCode(code, now)
  if (!usable.ok) return usable
  const decided = decideBinding({
    belongs: branchesOn(memberships, today).home !== null,
    isBound: (await boundAtOf(tx, committeeId, memberId)) !== null,
  })
  if (!decided.ok) return decided
  // Who left this committee and comes back as another line of its roster is that one from now on.
  await tx.delete(binding).where(and(eq(binding.committeeId, committeeId), eq(binding.openid, openid)))
  await tx.insert(binding).values({ committeeId, memberId, openid, boundAt: now })
  if (code !== null) await useCode(tx, code, now)
  const [bound] = await tx
    .select({ name: member.name })
    .from(member)
    .where(and(eq(member.committeeId, committeeId), eq(member.id, memberId)))
  const actor = { committeeId, memberId }
  await recordAudit({ tx, actor, now, requestId, ports }, 'binding.bind', memberId, {
    by: code === null ? 'phone' : 'code',
  })
  return accept({ memberId, name: bound?.name ?? '' })
}
