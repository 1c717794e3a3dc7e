import { and, eq } from 'drizzle-orm'
import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { brand } from '../../database/schema/brand'
import { branch } from '../../database/schema/organization'
import { holdOf, keepHold } from '../../database/textHolds'
import type { UseCase } from '../usecase'

/** Names a branch's brand and tells its story. The same again is harmless; what somebody else changed is not lost. */
export const saveBrand: UseCase<'brand.save'> = async (context, { branchId, revision, name, story }) => {
  const { tx, actor, now, today } = context
  const { committeeId, memberId } = actor
  // Held, so that two who begin a brand at once come one after another.
  const [found] = await tx
    .select({ aliveTo: branch.aliveTo })
    .from(branch)
    .where(and(eq(branch.committeeId, committeeId), eq(branch.id, branchId)))
    .for('no key update')
  if (!found) return refuse('NOT_FOUND')
  if (!may(actor, 'editBrand', { branchIds: [branchId] })) return refuse('NOT_YOUR_BRANCH')
  if (found.aliveTo !== null && found.aliveTo < today) return refuse('BRANCH_ENDED')
  const ofBranch = and(eq(brand.committeeId, committeeId), eq(brand.branchId, branchId))
  const [standing] = await tx.select().from(brand).where(ofBranch)
  if (standing?.name === name && standing.story === story) {
    const held = await holdOf(tx, committeeId, { subject: 'brand', subjectId: branchId })
    return accept({ revision: standing.revision, held: held !== null })
  }
  if ((standing?.revision ?? 0) !== revision) return refuse('BRAND_CHANGED')
  const saved = { name, story, revision: revision + 1, savedBy: memberId, savedAt: now }
  if (standing) await tx.update(brand).set(saved).where(ofBranch)
  else await tx.insert(brand).values({ committeeId, branchId, ...saved })
  await keepHold(context, { subject: 'brand', subjectId: branchId, branchId })
  await recordAudit(context, 'brand.save', branchId, { revision: [revision, saved.revision] })
  return accept({ revision: saved.revision, held: context.textHeld })
}
