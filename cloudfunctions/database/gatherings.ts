import { and, between, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { CalendarDate } from '../../src/domain/calendar'
import { type Gathering, type Kind, type Owner, ruleOf } from '../../src/domain/obligation'
import type { Tx } from './database'
import { activity, activityHost, attendance } from './schema/activity'
import { talk } from './schema/talk'

/** One thing owed: by whom, of what kind, in which period. */
export interface Owed {
  kind: Kind
  ownerId: string
  from: CalendarDate
  to: CalendarDate
}

const keyOf = ({ kind, ownerId, from, to }: Owed) => `${ownerId} ${kind} ${from} ${to}`

const present = sql<number>`(count(*) filter (where ${attendance.status} = 'present'))::int`
const onRoll = sql<number>`count(${attendance.memberId})::int`
const days = { kind: activity.kind, heldOn: activity.heldOn, countsOn: activity.countsOn }
const rollOfActivity = and(
  eq(attendance.committeeId, activity.committeeId),
  eq(attendance.activityId, activity.id),
)

interface Found extends Gathering {
  ownerId: string | null
  kind: Kind
}

/** The closed activities of some kinds that count for a day of the period, as they bear on some owners of one sort. */
function found(
  tx: Tx,
  committeeId: string,
  owner: Owner,
  { kinds, ownerIds, from, to }: { kinds: Kind[]; ownerIds: string[]; from: CalendarDate; to: CalendarDate },
): Promise<Found[]> {
  const closed = (more?: SQL) =>
    and(
      eq(activity.committeeId, committeeId),
      eq(activity.state, 'closed'),
      inArray(activity.kind, kinds),
      between(activity.countsOn, from, to),
      more,
    )
  switch (owner) {
    case 'branch':
    case 'branchWithCommittee':
      // Each host is judged by its own people: naming another branch gives it nothing.
      return tx
        .select({ ownerId: activityHost.branchId, ...days, present, onRoll })
        .from(activity)
        .innerJoin(
          activityHost,
          and(eq(activityHost.committeeId, activity.committeeId), eq(activityHost.activityId, activity.id)),
        )
        .leftJoin(attendance, and(rollOfActivity, eq(attendance.branchId, activityHost.branchId)))
        .where(closed(inArray(activityHost.branchId, ownerIds)))
        .groupBy(activity.committeeId, activity.id, activityHost.branchId)
    case 'partyGroup':
    case 'youthGroup':
      return tx
        .select({ ownerId: activity.groupId, ...days, present, onRoll })
        .from(activity)
        .leftJoin(attendance, rollOfActivity)
        .where(closed(inArray(activity.groupId, ownerIds)))
        .groupBy(activity.committeeId, activity.id)
    case 'committee':
      return tx
        .select({ ownerId: activity.committeeId, ...days, present, onRoll })
        .from(activity)
        .leftJoin(attendance, rollOfActivity)
        .where(closed())
        .groupBy(activity.committeeId, activity.id)
    case 'secretary':
      return tx
        .select({
          ownerId: attendance.memberId,
          ...days,
          present: sql<number>`(${attendance.status} = 'present')::int`,
          onRoll: sql<number>`1`,
        })
        .from(activity)
        .innerJoin(attendance, rollOfActivity)
        .where(closed(inArray(attendance.memberId, ownerIds)))
    case 'talkPair':
      return tx
        .select({
          ownerId: talk.pairId,
          kind: sql<Kind>`'integrityTalk'`,
          heldOn: talk.heldOn,
          countsOn: talk.heldOn,
          present: sql<number>`1`,
          onRoll: sql<number>`1`,
        })
        .from(talk)
        .where(
          and(
            eq(talk.committeeId, committeeId),
            between(talk.heldOn, from, to),
            inArray(talk.pairId, ownerIds),
          ),
        )
  }
}

/**
 * What was held of all that is owed: one query for each sort of owner and period, however many owe. Answers by what
 * is owed.
 */
export async function gatheringsFor(
  tx: Tx,
  committeeId: string,
  owed: readonly Owed[],
): Promise<(one: Owed) => Gathering[]> {
  const batches = new Map<string, Owed[]>()
  for (const each of owed) {
    const key = `${ruleOf(each.kind).owner} ${each.from} ${each.to}`
    const batch = batches.get(key)
    if (batch) batch.push(each)
    else batches.set(key, [each])
  }
  const byOwed = new Map<string, Gathering[]>()
  for (const batch of batches.values()) {
    const [first] = batch
    if (!first) continue
    const { from, to } = first
    const kinds = [...new Set(batch.map(({ kind }) => kind))]
    const ownerIds = [...new Set(batch.map(({ ownerId }) => ownerId))]
    const held = await found(tx, committeeId, ruleOf(first.kind).owner, { kinds, ownerIds, from, to })
    for (const { ownerId, kind, ...gathering } of held) {
      if (ownerId === null) continue
      const key = keyOf({ ownerId, kind, from, to })
      byOwed.set(key, [...(byOwed.get(key) ?? []), gathering])
    }
  }
  return (one) => byOwed.get(keyOf(one)) ?? []
}
