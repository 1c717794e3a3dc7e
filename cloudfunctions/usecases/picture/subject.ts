import { and, eq } from 'drizzle-orm'
import { decideChecking } from '../../../src/domain/checkup'
import { decideEvidencePictured } from '../../../src/domain/finding'
import { decideKeep } from '../../../src/domain/activity'
import { may } from '../../../src/domain/permission'
import { accept, refuse, type Result } from '../../../src/domain/result'
import { loadActivity, rollOf } from '../../database/activities'
import { loadCheckup } from '../../database/checkups'
import type { PictureSubject } from '../../database/files'
import { findFinding } from '../../database/findings'
import { branch } from '../../database/schema/organization'
import { mayCheck, maySee } from '../checkup/mayCheck'
import type { Context } from '../usecase'

interface Seen {
  /** Whether the actor may add and remove pictures. */
  mayAdd: boolean
  /** Whether it takes pictures as it stands. */
  takes: Result<null>
  /** Whether those that it has may be taken away as it stands. */
  gives: Result<null>
}

/**
 * What pictures belong to, if the actor may see it: an activity as `activity.get` shows it, a branch's brand in the
 * whole committee, a finding as its check-up. Pictures are added by who runs the activity, may edit the brand, checks
 * the branch, or puts right what was found.
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
    const mayAdd = may(actor, 'editBrand', { branchIds: [subjectId] })
    return accept({ mayAdd, takes: accept(null), gives: accept(null) })
  }
  if (subject === 'finding' || subject === 'evidence') return seeFinding({ tx, actor }, subject, subjectId)
  const found = await loadActivity(tx, committeeId, subjectId)
  if (!found) return refuse('NOT_FOUND', { field: 'subjectId' })
  const target = { branchIds: found.hostBranchIds, groupId: found.groupId }
  const mayAdd = may(actor, 'runActivity', target)
  if (!mayAdd && !may(actor, 'seeBranch', target)) {
    const roll = await rollOf(tx, committeeId, subjectId)
    if (!roll.some((line) => line.memberId === memberId)) return refuse('NOT_YOUR_BRANCH')
  }
  if (found.state === 'draft' && !mayAdd) return refuse('NOT_FOUND', { field: 'subjectId' })
  return accept({ mayAdd, takes: decideKeep(found.state), gives: accept(null) })
}

/** What was found, and how it was put right: each is pictured, and stays so once the next has relied on it. */
async function seeFinding(
  { tx, actor }: Pick<Context, 'tx' | 'actor'>,
  subject: 'finding' | 'evidence',
  findingId: string,
): Promise<Result<Seen>> {
  const { committeeId } = actor
  const row = await findFinding(tx, committeeId, findingId)
  const found = row && (await loadCheckup(tx, committeeId, row.checkupId, { hold: false }))
  if (!row || !found) return refuse('NOT_FOUND', { field: 'subjectId' })
  if (!maySee(actor, found)) return refuse('NOT_YOUR_BRANCH')
  const takes =
    subject === 'finding'
      ? decideChecking(found.checkup.state)
      : found.checkup.state === 'checking'
        ? refuse('CHECKUP_NOT_SUBMITTED')
        : decideEvidencePictured(row)
  const mayAdd =
    subject === 'finding' ? mayCheck(actor, found).ok : may(actor, 'rectify', { branchIds: [row.branchId] })
  return accept({ mayAdd, takes, gives: takes })
}

/** The same, for who is to change its pictures. */
export async function mayPicture(
  context: Pick<Context, 'tx' | 'actor'>,
  subject: PictureSubject,
): Promise<Result<Seen>> {
  const seen = await seeSubject(context, subject)
  return seen.ok && !seen.value.mayAdd ? refuse('NOT_YOUR_BRANCH') : seen
}
