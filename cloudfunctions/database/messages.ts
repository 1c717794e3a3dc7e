import { and, eq, inArray, sql } from 'drizzle-orm'
import { leavesAt } from '../../src/domain/delivery'
import { type Notice, type Template, templateOf } from '../../src/domain/message'
import type { Tx } from './database'
import { delivery, grant, message } from './schema/message'
import { committee } from './schema/organization'

interface Teller {
  tx: Tx
  committeeId: string
  now: Date
  ports: { newId(): string }
}

/** Rows of one insert: a statement takes 65 535 values. */
const MOST = 5000

/**
 * Puts notices into the inboxes, in the transaction of what they tell of; what was told already is left alone. Where
 * a member has given leave for it, the message is put into the outbox as well and uses the leave up.
 */
export async function tell(teller: Teller, notices: readonly Notice[]): Promise<void> {
  const { tx, committeeId, now, ports } = teller
  // In one order, so that two who tell the same people wait for each other and never in a ring.
  const rows = [...notices]
    .sort((a, b) => (a.memberId + a.key < b.memberId + b.key ? -1 : 1))
    .map((notice) => ({ ...notice, committeeId, id: ports.newId(), at: now }))
  for (let from = 0; from < rows.length; from += MOST) {
    const told = await tx
      .insert(message)
      .values(rows.slice(from, from + MOST))
      .onConflictDoNothing()
      .returning({ id: message.id, memberId: message.memberId, kind: message.kind })
    await postWithLeave(
      teller,
      told.flatMap(({ id, memberId, kind }) => {
        const template = templateOf[kind]
        return template === null ? [] : [{ id, memberId, template }]
      }),
    )
  }
}

interface Postable {
  id: string
  memberId: string
  template: Template
}

/**
 * Puts into the outbox those for which there is an unused leave and a template in the settings. Leaves that another
 * transaction is using up are passed over, so that none carries two messages.
 */
async function postWithLeave({ tx, committeeId, now }: Teller, messages: readonly Postable[]): Promise<void> {
  if (messages.length === 0) return
  const byLine = new Map<string, Postable[]>()
  for (const each of messages) byLine.set(lineOf(each), [...(byLine.get(lineOf(each)) ?? []), each])
  const wanted = [...byLine.values()].flatMap((each) =>
    each[0] ? [{ member_id: each[0].memberId, template: each[0].template, most: each.length }] : [],
  )
  const found = await tx.execute(sql`
    select g.id, w.member_id as "memberId", w.template
    from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w(member_id uuid, template text, most int)
    join ${committee} c on c.committee_id = ${committeeId}
      and coalesce(c.settings #>> array['messages', 'templates', w.template], '') <> ''
    cross join lateral (
      select id from ${grant} where committee_id = ${committeeId} and member_id = w.member_id
        and template = w.template and used_by is null
      order by granted_at, id limit w.most for update skip locked) g`)
  const { rows } = found as { rows: Postable[] }
  const pairs = rows.flatMap(({ id: grantId, ...line }) => {
    const carried = byLine.get(lineOf(line))?.shift()
    return carried ? [{ grantId, ...carried }] : []
  })
  if (pairs.length === 0) return
  const carries = sql.join(
    pairs.map(({ grantId, id }) => sql`(${grantId}::uuid, ${id}::uuid)`),
    sql`, `,
  )
  await tx
    .update(grant)
    .set({
      usedBy: sql`(select p.message_id from (values ${carries}) as p(grant_id, message_id) where p.grant_id = ${grant.id})`,
    })
    .where(
      and(
        eq(grant.committeeId, committeeId),
        inArray(
          grant.id,
          pairs.map(({ grantId }) => grantId),
        ),
      ),
    )
  await tx.insert(delivery).values(
    pairs.map(({ id, template }) => ({
      committeeId,
      messageId: id,
      template,
      state: 'waiting' as const,
      dueAt: leavesAt(now),
    })),
  )
}

const lineOf = ({ memberId, template }: Pick<Postable, 'memberId' | 'template'>): string =>
  `${memberId} ${template}`
