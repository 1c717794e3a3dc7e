import { and, eq } from 'drizzle-orm'
import { decidePictured } from '../../../src/domain/picture'
import { may } from '../../../src/domain/permission'
import { accept, refuse, type Result } from '../../../src/domain/result'
import { loadActivity, rollOf } from '../../database/activities'
import type { PictureSubject } from '../../database/files'
import { branch } from '../../database/schema/organization'
import type { Context } from '../usecase'

interface Seen {
  /** Whether the actor may add and remove pictures. */
  mayAdd: boolean
  /** Whether it takes pictures as it stands. */
  takes: Result<null>
}

/**
 * What pictures belong to, if the actor may see it: an activity as `activity.get` shows it, a branch's brand in the
 * whole committee. Pictures are added by who runs the activity, or may edit the brand.
 */
export async function seeSubject(
  { tx, actor }: Pick<Context, 'tx' | 'actor'>,
  { subject, subjectId }: PictureSubject,
): Promise<Result<Seen>> {
  const { committeeId, memberId } = actor
  if (subject === 'brand') {
    const [found] = await tx
      .select({ id: branch.id })
      .from(branch)
      .where(and(eq(branch.committeeId, committeeId), eq(branch.id, subjectId)))
    if (!found) return refuse('NOT_FOUND', { field: 'subjectId' })
    return accept({ mayAdd: may(actor, 'editBrand', { branchIds: [subjectId] }), takes: accept(null) })
  }
  const found = await loadActivity(tx, committeeId, subjectId)
  if (!found) return refuse('NOT_FOUND', { field: 'subjectId' })
  const target = { branchIds: found.hostBranchIds, groupId: found.groupId }
  const mayAdd = may(actor, 'runActivity', target)
  if (!mayAdd && !may(actor, 'seeBranch', target)) {
    const roll = await rollOf(tx, committeeId, subjectId)
    if (!roll.some((line) => line.memberId === memberId)) return refuse('NOT_YOUR_BRANCH')
  }
  if (found.state === 'draft' && !mayAdd) return refuse('NOT_FOUND', { field: 'subjectId' })
  return accept({ mayAdd, takes: decidePictured(found.state) })
}

/** The same, for who is to change its pictures. */
export async function mayPicture(
  context: Pick<Context, 'tx' | 'actor'>,
  subject: PictureSubject,
): Promise<Result<Seen>> {
  const seen = await seeSubject(context, subject)
  return seen.ok && !seen.value.mayAdd ? refuse('NOT_YOUR_BRANCH') : seen
}
