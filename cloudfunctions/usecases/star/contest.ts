import { contestNotices, reviewersToTell } from '../../../src/domain/notices'
import { branchOfficerPosts } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { contestOf, standingEntryOf } from '../../database/contests'
import { tell } from '../../database/messages'
import { committeeOfficersOf, officersOf } from '../../database/officers'
import { contest } from '../../database/schema/star'
import type { UseCase } from '../usecase'

/** A member contests what a record says of them; one is open at a time of each record. Again is harmless. */
export const contestEntry: UseCase<'star.contest'> = async (context, { contestId, sourceId, reason }) => {
  const { tx, actor, now, today } = context
  const { committeeId, memberId, branchId } = actor
  const known = await contestOf(tx, committeeId, contestId)
  if (known) {
    const isRepeat = known.memberId === memberId && known.sourceId === sourceId && known.reason === reason
    return isRepeat ? accept({ contestId }) : refuse('ID_TAKEN')
  }
  const entry = await standingEntryOf(tx, committeeId, memberId, sourceId)
  if (!entry) return refuse('NOT_FOUND', { field: 'sourceId' })
  const posts = (await officersOf(tx, committeeId, [branchId], today)).filter(({ kind }) =>
    branchOfficerPosts.includes(kind),
  )
  const byOfficer = posts.some((post) => post.memberId === memberId)
  const { year, source, title } = entry
  const added = await tx
    .insert(contest)
    .values({
      ...{ committeeId, id: contestId, memberId, branchId, year, source, sourceId, title },
      ...{ state: 'open' as const, reason, at: now, byOfficer },
    })
    .onConflictDoNothing()
    .returning({ id: contest.id })
  if (added.length === 0) return refuse('CONTEST_OPEN')
  await recordAudit(context, 'star.contest', contestId, { year, source })
  const ofBranch = byOfficer ? [] : reviewersToTell(posts, memberId)
  const told = ofBranch.length > 0 ? ofBranch : await committeeOfficersOf(tx, committeeId, today)
  await tell(
    { ...context, committeeId },
    contestNotices(
      { id: contestId, title },
      actor.name,
      told.filter((each) => each !== memberId),
    ),
  )
  return accept({ contestId })
}
