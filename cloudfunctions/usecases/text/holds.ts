import { and, count, eq, inArray, ne, type SQL, sql } from 'drizzle-orm'
import { officerBranchIds, rolesOf } from '../../../src/domain/permission'
import { accept } from '../../../src/domain/result'
import { COMMITTEE } from '../../database/activities'
import { pageOf, readCursor } from '../../database/cursor'
import { subquery } from '../../database/json'
import { activity } from '../../database/schema/activity'
import { celebrant } from '../../database/schema/birthday'
import { brand } from '../../database/schema/brand'
import { textHold } from '../../database/schema/content'
import { minutes, resolution } from '../../database/schema/meeting'
import { branch, member } from '../../database/schema/organization'
import type { Context, UseCase } from '../usecase'

const PAGE = 20

/** What waits: of a branch's officer, that branch's; of the committee's officers, all. Never one's own. */
function waitingFor({ actor }: Pick<Context, 'actor'>): SQL | undefined {
  const branches = officerBranchIds(actor)
  return and(
    eq(textHold.committeeId, actor.committeeId),
    eq(textHold.state, 'waiting'),
    ne(textHold.authorId, actor.memberId),
    rolesOf(actor).includes('committeeOfficer')
      ? undefined
      : branches.length > 0
        ? inArray(textHold.branchId, branches)
        : sql`false`,
  )
}

/** The text itself, as it stands. */
const heldText = subquery<string | null>(sql`case ${textHold.subject}
  when 'activity' then (
    select concat_ws(e'\\n', ${activity.title}, ${activity.place}, nullif(${activity.note}, '')) from ${activity}
    where ${activity.committeeId} = ${textHold.committeeId} and ${activity.id} = ${textHold.subjectId})
  when 'word' then (
    select ${celebrant.word} from ${celebrant}
    where ${celebrant.committeeId} = ${textHold.committeeId} and ${celebrant.activityId} = ${textHold.subjectId}
      and ${celebrant.memberId} = ${textHold.authorId})
  when 'minutes' then (
    select concat_ws(e'\\n', nullif(${minutes.speaker}, ''), nullif(${minutes.agenda}, ''), nullif(${minutes.text}, ''),
      nullif(${minutes.thanks}, ''), (
        select string_agg(${resolution.text}, e'\\n' order by ${resolution.place}) from ${resolution}
        where ${resolution.committeeId} = ${minutes.committeeId} and ${resolution.activityId} = ${minutes.activityId}))
    from ${minutes}
    where ${minutes.committeeId} = ${textHold.committeeId} and ${minutes.activityId} = ${textHold.subjectId})
  when 'brand' then (
    select concat_ws(e'\\n', ${brand.name}, ${brand.story}) from ${brand}
    where ${brand.committeeId} = ${textHold.committeeId} and ${brand.branchId} = ${textHold.subjectId})
  end`)

const title = subquery<string | null>(sql`(
  select ${activity.title} from ${activity}
  where ${activity.committeeId} = ${textHold.committeeId} and ${activity.id} = ${textHold.subjectId})`)

/** A page of the texts that wait for the actor to look at them, with the number of all. */
export const listHolds: UseCase<'text.holds'> = async (context, { cursor }) => {
  const { tx } = context
  const waiting = waitingFor(context)
  const from = readCursor(cursor)
  const rows = await tx
    .select({
      id: textHold.id,
      subject: textHold.subject,
      title,
      text: heldText,
      authorId: textHold.authorId,
      authorName: member.name,
      branchName: branch.name,
      at: textHold.at,
    })
    .from(textHold)
    .innerJoin(member, and(eq(member.committeeId, textHold.committeeId), eq(member.id, textHold.authorId)))
    .leftJoin(branch, and(eq(branch.committeeId, textHold.committeeId), eq(branch.id, textHold.branchId)))
    .where(
      and(
        waiting,
        from ? sql`(${textHold.at}, ${textHold.id}) > (${from.at.toISOString()}, ${from.id})` : undefined,
      ),
    )
    .orderBy(textHold.at, textHold.id)
    .limit(PAGE + 1)
  const [all] = await tx.select({ count: count() }).from(textHold).where(waiting)
  const { items, nextCursor } = pageOf(rows, PAGE, (row) => row)
  return accept({
    items: items.map(({ title: activityTitle, text, authorId, authorName, branchName, at, ...rest }) => ({
      ...rest,
      about: activityTitle ?? branchName ?? COMMITTEE,
      text: text ?? '',
      author: { id: authorId, name: authorName },
      branchName,
      since: at.toISOString(),
    })),
    nextCursor,
    waiting: all?.count ?? 0,
  })
}
