import { and, eq, inArray } from 'drizzle-orm'
import { within } from '../../../src/domain/branch'
import { branchesOn, lastDayIn, lastDayOf, type Membership } from '../../../src/domain/membership'
import { may } from '../../../src/domain/permission'
import { decideAppointment, type PostWish } from '../../../src/domain/post'
import { postNotice } from '../../../src/domain/notices'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import type { Tx } from '../../database/database'
import { tell } from '../../database/messages'
import { lockMemberships } from '../../database/memberships'
import { lockBranches } from '../../database/organization'
import { group, post } from '../../database/schema/organization'
import type { UseCase } from '../usecase'
import { heldPosts } from './held'

/**
 * Appoints somebody to a post for a term; it ends at the latest with the branch or group, where that has an end, and
 * with the holder's days there or in the committee, where they are to move or leave.
 * With `replace` the present secretary's term ends the day before. Again is harmless.
 */
export const appoint: UseCase<'post.appoint'> = async (context, { postId, replace, ...input }) => {
  const { tx, actor, today } = context
  const { committeeId } = actor
  const { memberId, branchId, groupId, from } = input
  if (!may(actor, 'manageOrganization', { memberId })) return refuse('NOT_PERMITTED')
  const memberships = (await lockMemberships(tx, committeeId, [memberId])).get(memberId)
  const branch = (await lockBranches(tx, committeeId)).find(({ id }) => id === branchId) ?? null
  const own = groupId === null ? null : await groupOf(tx, committeeId, groupId)
  if (!memberships) return refuse('NOT_FOUND', { field: 'memberId' })
  const [found] = await heldPosts(tx, committeeId, eq(post.id, postId))
  const lastDays = [own?.to, branch?.aliveTo, lastDayOfHolder(memberships, input)]
  const wish: PostWish = lastDays.reduce<PostWish>((term, day) => within(term, day ?? null), {
    id: postId,
    ...input,
  })
  if (found) return isSame(found, wish) ? accept({ postId, ended: null }) : refuse('ID_TAKEN')
  const posts = await heldPosts(
    tx,
    committeeId,
    eq(post.memberId, memberId),
    branchId === null ? undefined : eq(post.branchId, branchId),
  )
  const { home, loan } = branchesOn(memberships, from)
  const branchIdsThen = [home, loan].filter((each) => each !== null)
  const decision = decideAppointment(wish, { branch, group: own, branchIdsThen, posts }, replace)
  if (!decision.ok) return decision
  const { ended } = decision.value
  const [first] = ended
  if (first) {
    await tx
      .update(post)
      .set({ to: first.to })
      .where(
        and(
          eq(post.committeeId, committeeId),
          inArray(
            post.id,
            ended.map((each) => each.post.id),
          ),
        ),
      )
  }
  await tx.insert(post).values({ committeeId, ...wish })
  await recordAudit(context, 'post.appoint', postId, {
    member: memberId,
    kind: wish.kind,
    branch: branchId,
    term: [wish.from, wish.to],
    ended: ended.map((each) => each.post.id),
  })
  // A term of the past is entered for the books' sake.
  if (memberId !== actor.memberId && (wish.to === null || wish.to >= today)) {
    await tell({ ...context, committeeId }, [postNotice(wish, branch?.name ?? null)])
  }
  return accept({ postId, ended: first ? { memberName: first.post.holder, lastDay: first.to } : null })
}

/** A first secretary comes from elsewhere, and a post in the committee is of no branch. */
const lastDayOfHolder = (
  memberships: readonly Membership[],
  { kind, branchId, from }: Pick<PostWish, 'kind' | 'branchId' | 'from'>,
) =>
  branchId === null || kind === 'branchFirstSecretary'
    ? lastDayOf(memberships)
    : lastDayIn(memberships, branchId, from)

/** The term is left out: it may have been ended since. */
const isSame = (a: PostWish, b: PostWish) =>
  a.memberId === b.memberId &&
  a.kind === b.kind &&
  a.branchId === b.branchId &&
  a.groupId === b.groupId &&
  a.from === b.from

async function groupOf(tx: Tx, committeeId: string, groupId: string) {
  const [found] = await tx
    .select({ branchId: group.branchId, from: group.aliveFrom, to: group.aliveTo })
    .from(group)
    .where(and(eq(group.committeeId, committeeId), eq(group.id, groupId), eq(group.kind, 'party')))
  return found ?? null
}
