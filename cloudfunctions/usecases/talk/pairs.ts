import { and, asc, between, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { dateOf, periodLabel, periodOf } from '../../../src/domain/calendar'
import { obligationState } from '../../../src/domain/obligation'
import { may } from '../../../src/domain/permission'
import { accept } from '../../../src/domain/result'
import { decideTakeBack, owesTalk, talkCoverage } from '../../../src/domain/talk'
import { obligation } from '../../database/schema/obligation'
import { member } from '../../database/schema/organization'
import { talk, talkPair } from '../../database/schema/talk'
import type { UseCase } from '../usecase'

/** The pairs of a half-year and their talks: all for the committee, else those that the actor leads. */
export const listTalkPairs: UseCase<'talk.pairs'> = async ({ tx, actor, today }, { on }) => {
  const { committeeId, memberId } = actor
  const period = periodOf('halfYear', on ?? today)
  const { from, to } = period
  const seesAll = may(actor, 'seeOrganization', {})
  const leader = alias(member, 'leader')
  const head = alias(member, 'head')
  const pairs = await tx
    .select({ pair: talkPair, leaderName: leader.name, headName: head.name })
    .from(talkPair)
    .innerJoin(leader, and(eq(leader.committeeId, talkPair.committeeId), eq(leader.id, talkPair.leaderId)))
    .innerJoin(head, and(eq(head.committeeId, talkPair.committeeId), eq(head.id, talkPair.sectionHeadId)))
    .where(
      and(
        eq(talkPair.committeeId, committeeId),
        lte(talkPair.from, to),
        or(isNull(talkPair.to), gte(talkPair.to, from)),
        seesAll ? undefined : eq(talkPair.leaderId, memberId),
      ),
    )
    .orderBy(asc(leader.name), asc(leader.id), asc(head.name), asc(talkPair.id))
  const ids = pairs.map(({ pair }) => pair.id)
  const talks = await tx
    .select({
      id: talk.id,
      pairId: talk.pairId,
      heldOn: talk.heldOn,
      topic: talk.topic,
      recordedAt: talk.recordedAt,
    })
    .from(talk)
    .where(and(eq(talk.committeeId, committeeId), inArray(talk.pairId, ids), between(talk.heldOn, from, to)))
    .orderBy(asc(talk.heldOn), asc(talk.recordedAt))
  const owed = await tx
    .select()
    .from(obligation)
    .where(
      and(
        eq(obligation.committeeId, committeeId),
        inArray(obligation.ownerId, ids),
        eq(obligation.kind, 'integrityTalk'),
        lte(obligation.from, to),
        gte(obligation.to, from),
      ),
    )
  const manages = may(actor, 'manageOrganization', {})
  const views = pairs
    .map(({ pair, leaderName, headName }) => {
      const owes = owed.find(({ ownerId }) => ownerId === pair.id)
      const held = talks.find(({ pairId }) => pairId === pair.id)
      const state = owes ? obligationState(owes, today) : null
      const mayRecord = may(actor, 'recordTalk', { memberId: pair.leaderId })
      return {
        pairId: pair.id,
        leader: { id: pair.leaderId, name: leaderName },
        sectionHead: { id: pair.sectionHeadId, name: headName },
        from: pair.from,
        to: pair.to,
        state,
        owed: owesTalk(pair, state, period),
        talk: held
          ? {
              id: held.id,
              heldOn: held.heldOn,
              topic: held.topic,
              mayTakeBack: mayRecord && decideTakeBack(dateOf(held.recordedAt), today, manages).ok,
            }
          : null,
        mayRecord,
      }
    })
    // Who parted without having talked owes nothing and is of no interest.
    .filter((view) => view.talk !== null || view.to === null || view.to >= (today < to ? today : to))
  return accept({
    today,
    period: { from, to, label: periodLabel(period) },
    mayManage: manages,
    coverage: talkCoverage(views.map((view) => ({ owed: view.owed, talked: view.talk !== null }))),
    pairs: views,
  })
}
