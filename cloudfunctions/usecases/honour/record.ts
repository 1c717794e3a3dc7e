import { and, eq, isNull } from 'drizzle-orm'
import { decideHonour, honourTitle } from '../../../src/domain/honour'
import { honourNotice } from '../../../src/domain/notices'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { holdHonours, honourOf } from '../../database/honours'
import { tell } from '../../database/messages'
import { branch, member } from '../../database/schema/organization'
import { honour } from '../../database/schema/star'
import { keepEntries } from '../../database/scoreEntries'
import { isRecordsFrozen } from '../../database/campaigns'
import type { UseCase } from '../usecase'

/** Records an honour; a member's earns points at once, by the rules of its year. Again is harmless. */
export const recordHonour: UseCase<'honour.record'> = async (context, { honourId, ...said }) => {
  const { tx, actor, now, today, settings, textHeld } = context
  const { committeeId, memberId: recordedBy } = actor
  // Of a branch it is the branch's alone, and of a member theirs.
  const ofBranch = said.kind === 'advancedBranch'
  const wish = {
    ...said,
    memberId: ofBranch ? null : said.memberId,
    branchId: ofBranch ? said.branchId : null,
  }
  await holdHonours(tx, committeeId)
  const known = await honourOf(tx, committeeId, honourId)
  if (known) {
    const isRepeat =
      known.recordedBy === recordedBy &&
      (Object.keys(wish) as (keyof typeof wish)[]).every((key) => known[key] === wish[key])
    return isRepeat ? accept({ honourId }) : refuse('ID_TAKEN')
  }
  const sameKind = await tx
    .select()
    .from(honour)
    .where(
      and(
        eq(honour.committeeId, committeeId),
        eq(honour.year, wish.year),
        eq(honour.kind, wish.kind),
        isNull(honour.takenBackAt),
      ),
    )
  const isSame = sameKind.some(
    (each) =>
      each.memberId === wish.memberId &&
      each.branchId === wish.branchId &&
      each.documentNumber === wish.documentNumber &&
      each.on === wish.on,
  )
  const decision = decideHonour(
    wish,
    { count: sameKind.length, isSame },
    {
      settings: settings.honour,
      today,
      isFrozen: wish.memberId !== null && (await isRecordsFrozen(tx, committeeId, wish.year, 'as it is')),
    },
  )
  if (!decision.ok) return decision
  const [found] = ofBranch
    ? await tx
        .select({ id: branch.id })
        .from(branch)
        .where(and(eq(branch.committeeId, committeeId), eq(branch.id, wish.branchId ?? '')))
    : await tx
        .select({ id: member.id })
        .from(member)
        .where(and(eq(member.committeeId, committeeId), eq(member.id, wish.memberId ?? '')))
  if (!found) return refuse('NOT_FOUND', { field: ofBranch ? 'branchId' : 'memberId' })
  if (textHeld) return refuse('TEXT_CHANGE_HELD', { field: 'note' })
  const title = honourTitle(wish)
  await tx.insert(honour).values({ committeeId, id: honourId, ...wish, title, recordedBy, recordedAt: now })
  await keepEntries(tx, committeeId, now, { honourIds: [honourId] })
  await recordAudit(context, 'honour.record', honourId, {
    ...{ kind: wish.kind, year: wish.year, memberId: wish.memberId, branchId: wish.branchId },
  })
  if (wish.memberId !== null) {
    await tell({ ...context, committeeId }, [honourNotice(honourId, wish.memberId, title)])
  }
  return accept({ honourId })
}
