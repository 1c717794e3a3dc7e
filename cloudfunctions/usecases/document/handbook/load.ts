import { and, asc, between, eq, gte, inArray, isNull, lte, ne, or, sql } from 'drizzle-orm'
import type { AttendanceStatus } from '../../../../src/domain/attendance'
import { dateOf } from '../../../../src/domain/calendar'
import { type Kind, ruleOf } from '../../../../src/domain/obligation'
import { type PostKind, postKinds } from '../../../../src/domain/permission'
import { type AppraisalGrade, appraisalGrades } from '../../../../src/domain/star'
import { countRoll, isHostedBy } from '../../../database/activities'
import { appraisalOf } from '../../../database/appraisals'
import { groupsOfMembers } from '../../../database/groups'
import { honourLines } from '../../../database/honours'
import { obligationsBetween } from '../../../database/obligations'
import { activity, activityTopic, attendance, topic } from '../../../database/schema/activity'
import { textHold } from '../../../database/schema/content'
import { minutes, resolution } from '../../../database/schema/meeting'
import { member, post } from '../../../database/schema/organization'
import { appraisalGrade } from '../../../database/schema/star'
import { submission } from '../../../database/schema/submission'
import { submissionSummaries } from '../../../database/submissions'
import type { Context } from '../../usecase'
import { membersOf } from '../members'
import type { HandbookFacts, Held, Minutes } from './facts'

interface Asked {
  branchId: string
  from: string
  to: string
}

const rankOf = Object.keys(postKinds) as PostKind[]
/** More than a branch holds, or hands in, in a year; a bound for the file's size. */
const MOST = 2000

/** The branch's officers of the year, by rank. */
export async function officersIn({ tx, actor }: Context, { branchId, from, to }: Asked) {
  const rows = await tx
    .select({ kind: post.kind, name: member.name, from: post.from, to: post.to })
    .from(post)
    .innerJoin(member, and(eq(member.committeeId, post.committeeId), eq(member.id, post.memberId)))
    .where(
      and(
        eq(post.committeeId, actor.committeeId),
        eq(post.branchId, branchId),
        isNull(post.groupId),
        lte(post.from, to),
        or(isNull(post.to), gte(post.to, from)),
      ),
    )
    .orderBy(asc(post.from), asc(post.id))
  return rows.sort((a, b) => rankOf.indexOf(a.kind) - rankOf.indexOf(b.kind))
}

/** Who belongs to it on the day, with their Party groups. */
export async function membersIn(
  context: Context,
  branch: { id: string; name: string },
  day: string,
): Promise<HandbookFacts['members']> {
  const members = await membersOf(context, [branch], day)
  const ids = members.map(({ id }) => id)
  const groups = await groupsOfMembers(context.tx, context.actor.committeeId, day, ids)
  return members.map(({ id, name, kind, joinedOn }) => ({
    id,
    name,
    isProbationary: kind === 'probationary',
    joinedOn,
    group: groups.get(id)?.find((each) => each.kind === 'party' && each.branchId === branch.id)?.name ?? '',
  }))
}

export const owedIn = ({ tx, actor, today, now }: Context, { branchId, from, to }: Asked) =>
  obligationsBetween(tx, actor.committeeId, branchId, { from, to }, today, now)

/** The closed activities that it hosted, earliest first, and how often each of its people came to organisational life. */
export async function heldIn(
  { tx, actor: { committeeId } }: Context,
  { branchId, from, to }: Asked,
): Promise<Pick<HandbookFacts, 'held' | 'attendance'>> {
  const activities = await tx
    .select()
    .from(activity)
    .where(
      and(
        eq(activity.committeeId, committeeId),
        eq(activity.state, 'closed'),
        isHostedBy(committeeId, [branchId]),
        between(activity.heldOn, from, to),
      ),
    )
    .orderBy(asc(activity.startsAt), asc(activity.id))
    .limit(MOST)
  const ids = activities.map(({ id }) => id)
  if (ids.length === 0) return { held: [], attendance: [] }
  const lines = await tx
    .select({ activityId: attendance.activityId, memberId: attendance.memberId, status: attendance.status })
    .from(attendance)
    .where(
      and(
        eq(attendance.committeeId, committeeId),
        inArray(attendance.activityId, ids),
        eq(attendance.branchId, branchId),
      ),
    )
  const topics = await tx
    .select({ activityId: activityTopic.activityId, title: topic.title })
    .from(activityTopic)
    .innerJoin(topic, and(eq(topic.committeeId, committeeId), eq(topic.id, activityTopic.topicId)))
    .where(and(eq(activityTopic.committeeId, committeeId), inArray(activityTopic.activityId, ids)))
    .orderBy(asc(topic.title))
  const written = await minutesOf(tx, committeeId, ids)
  const rolls = new Map(ids.map((id): [string, { status: AttendanceStatus }[]] => [id, []]))
  for (const line of lines) rolls.get(line.activityId)?.push(line)
  const held = activities.map(({ id, kind, title, heldOn, place }): Held => ({
    ...{ kind, title, on: heldOn, place, ...countRoll(rolls.get(id) ?? []) },
    topics: topics.flatMap((each) => (each.activityId === id ? [each.title] : [])),
    minutes: written.get(id) ?? null,
  }))
  const kindOf = new Map(activities.map(({ id, kind }): [string, Kind] => [id, kind]))
  const counts = new Map<string, HandbookFacts['attendance'][number]>()
  for (const { activityId, memberId, status } of lines) {
    const kind = kindOf.get(activityId)
    if (kind === undefined || !ruleOf(kind).organizationalLife) continue
    const key = `${memberId} ${status}`
    counts.set(key, { memberId, status, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  return { held, attendance: [...counts.values()] }
}

/** By activity; those that somebody has yet to look at are left out, whoever asks: a file is passed on. */
async function minutesOf(
  tx: Context['tx'],
  committeeId: string,
  ids: string[],
): Promise<Map<string, Minutes>> {
  const rows = await tx
    .select({ minutes, chair: member.name })
    .from(minutes)
    .leftJoin(member, and(eq(member.committeeId, minutes.committeeId), eq(member.id, minutes.chairId)))
    .where(and(eq(minutes.committeeId, committeeId), inArray(minutes.activityId, ids)))
  const resolutions = await tx
    .select()
    .from(resolution)
    .where(and(eq(resolution.committeeId, committeeId), inArray(resolution.activityId, ids)))
    .orderBy(asc(resolution.place))
  const held = await tx
    .select({ activityId: textHold.subjectId })
    .from(textHold)
    .where(
      and(
        eq(textHold.committeeId, committeeId),
        eq(textHold.subject, 'minutes'),
        ne(textHold.state, 'cleared'),
        inArray(textHold.subjectId, ids),
      ),
    )
  const isHeld = new Set(held.map(({ activityId }) => activityId))
  return new Map(
    rows.flatMap(({ minutes: { activityId, speaker, agenda, text }, chair }) =>
      isHeld.has(activityId)
        ? []
        : [
            [
              activityId,
              {
                ...{ chair, speaker, agenda, text },
                resolutions: resolutions
                  .filter((each) => each.activityId === activityId)
                  .map((each) => ({
                    text: each.text,
                    votes:
                      each.votesFor === null
                        ? null
                        : {
                            for: each.votesFor,
                            against: each.votesAgainst ?? 0,
                            abstentions: each.abstentions ?? 0,
                          },
                  })),
              },
            ] as const,
          ],
    ),
  )
}

/** The approved ones, earliest first. */
export async function reflectionsIn(
  { tx, actor }: Context,
  { branchId, from, to }: Asked,
): Promise<HandbookFacts['reflections']> {
  const found = await submissionSummaries(
    tx,
    actor.committeeId,
    and(
      eq(submission.branchId, branchId),
      eq(submission.kind, 'reflection'),
      eq(submission.state, 'approved'),
      sql`(${submission.submittedAt} at time zone 'Asia/Shanghai')::date between ${from} and ${to}`,
    ),
    sql`${submission.submittedAt}, ${submission.id}`,
    MOST,
  )
  return found.map(({ submittedAt, memberName, title, topicTitle }) => ({
    on: dateOf(submittedAt),
    author: memberName,
    title,
    topic: topicTitle,
  }))
}

/** The branch's own honours and its members', those taken back left out. */
export async function honoursIn(
  { tx, actor }: Context,
  branchId: string,
  year: number,
  members: HandbookFacts['members'],
): Promise<HandbookFacts['honours']> {
  const own = new Set([branchId, ...members.map(({ id }) => id)])
  const lines = await honourLines(tx, actor.committeeId, year)
  return lines.flatMap(({ kind, member: person, branch, on, documentNumber, takenBack }) =>
    takenBack === null && own.has(person?.id ?? branch?.id ?? '')
      ? [{ kind, on, who: person?.name ?? branch?.name ?? '', documentNumber }]
      : [],
  )
}

/** How many got which grade; null: nothing entered yet. */
export async function appraisalIn(
  { tx, actor: { committeeId } }: Context,
  branchId: string,
  year: number,
): Promise<HandbookFacts['appraisal']> {
  const found = await appraisalOf(tx, committeeId, year, branchId)
  if (!found) return null
  const rows = await tx
    .select({ grade: appraisalGrade.grade })
    .from(appraisalGrade)
    .where(
      and(
        eq(appraisalGrade.committeeId, committeeId),
        eq(appraisalGrade.year, year),
        eq(appraisalGrade.branchId, branchId),
      ),
    )
  const count = (wanted: AppraisalGrade) => rows.filter(({ grade }) => grade === wanted).length
  return {
    heldOn: found.heldOn,
    grades: Object.fromEntries(appraisalGrades.map((grade) => [grade, count(grade)])) as Record<
      AppraisalGrade,
      number
    >,
  }
}
