import type { BranchStarState } from '../../../src/domain/branchStar'
import { type Actor, may, officerBranchIds } from '../../../src/domain/permission'
import { accept, refuse, type Result } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { type AskedYear, askedYear, branchesAsked, ofBranch, starOf } from '../../database/branchStars'
import { branchStar } from '../../database/schema/branchStar'
import type { Context } from '../usecase'

export type StarOfBranch = Awaited<ReturnType<typeof starOf>>

/** A branch's answer of a year, held, for who may answer for it. */
export async function ownStar(
  { tx, actor, today }: Context,
  { year, branchId }: { year: number; branchId: string },
): Promise<Result<{ asked: AskedYear; star: StarOfBranch; state: BranchStarState }>> {
  const { committeeId } = actor
  if (!may(actor, 'declareBranchStar', { branchIds: [branchId] })) return refuse('NOT_YOUR_BRANCH')
  const asked = await askedYear(tx, committeeId, year, { hold: true })
  if (!asked) return refuse('BRANCH_STAR_NOT_ASKED')
  const branches = await branchesAsked(tx, committeeId, asked, today)
  if (!branches.some(({ id }) => id === branchId)) return refuse('BRANCH_STAR_NOT_SERVING')
  const star = await starOf(tx, committeeId, year, branchId)
  return accept({ asked, star, state: star?.state ?? 'asked' })
}

/** Keeps what a branch answers now; the new revision. */
export async function keepStar(
  context: Context,
  key: { year: number; branchId: string },
  star: StarOfBranch,
  state: BranchStarState,
  statement = star?.statement ?? '',
): Promise<number> {
  const { tx, actor, now } = context
  const { committeeId, memberId } = actor
  const revision = (star?.revision ?? 0) + 1
  const kept = { state, statement, revision, savedBy: memberId, savedAt: now }
  if (star) {
    await tx
      .update(branchStar)
      .set(kept)
      .where(ofBranch(committeeId, key.year, key.branchId))
  } else {
    await tx.insert(branchStar).values({ committeeId, ...key, ...kept })
  }
  if (star?.state !== state) {
    await recordAudit(context, 'branchStar.answer', key.branchId, {
      year: key.year,
      state: [star?.state ?? 'asked', state],
    })
  }
  return revision
}

/** Whether a branch is the actor's own, as its member or its officer: such a one does not decide on it. */
export const isOwnBranch = (actor: Actor, branchId: string): boolean =>
  [actor.homeBranchId, actor.branchId, ...officerBranchIds(actor)].includes(branchId)
