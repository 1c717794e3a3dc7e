import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm'
import { LOST, LOST_AFTER_MINUTES, type SendOutcome, settle } from '../../../src/domain/delivery'
import { settingsWith } from '../../../src/domain/settings'
import type { Database, Tx } from '../../database/database'
import { binding } from '../../database/schema/binding'
import { delivery, message } from '../../database/schema/message'
import { committee } from '../../database/schema/organization'
import type { Courier } from '../../wechat/ports'

/** How many messages came to what. `lost`: nobody knows whether they arrived. */
export interface Delivered {
  sent: number
  waiting: number
  dead: number
  lost: number
}

/** So many leave side by side: as many at the most are lost when the machine stops. */
const AT_ONCE = 5
/** In one run; what is left waits for the next. */
const MOST = 500

/** Where a tap on WeChat's message leads. */
const PAGE = 'pages/messages/index'

/**
 * Sends what is due in the outbox. Each is written down as being sent before it leaves, in a transaction of its own,
 * and settled in another afterwards: so it leaves at most once, whoever runs this at the same time and wherever it
 * breaks off. What broke off is given up some minutes later.
 */
export async function deliver(
  database: Database,
  courier: Courier,
  committeeId: string,
  now: () => Date,
): Promise<Delivered> {
  const inBooks = <T>(work: (tx: Tx) => Promise<T>) => database.transaction({ committeeId }, work)
  const delivered: Delivered = { sent: 0, waiting: 0, dead: 0, lost: 0 }
  delivered.lost = await inBooks((tx) => giveUpLost(tx, committeeId, now()))
  for (let taken = 0; taken < MOST; taken += AT_ONCE) {
    const claimed = await inBooks((tx) => claim(tx, committeeId, now()))
    if (claimed.length === 0) break
    const results = await Promise.allSettled(
      claimed.map(async (one) => {
        const outcome = await sendOne(courier, one)
        return inBooks((tx) => keep(tx, committeeId, one, outcome, now()))
      }),
    )
    for (const result of results) {
      if (result.status === 'fulfilled') delivered[result.value]++
      else delivered.lost++
    }
  }
  return delivered
}

interface Claimed {
  messageId: string
  tries: number
  text: string
  at: Date
  openid: string | null
  templateId: string
}

/** Gives up what has been on its way for too long. */
async function giveUpLost(tx: Tx, committeeId: string, now: Date): Promise<number> {
  const rows = await tx
    .update(delivery)
    .set({ state: 'dead', failure: LOST, settledAt: now })
    .where(
      and(
        eq(delivery.committeeId, committeeId),
        eq(delivery.state, 'sending'),
        lte(delivery.claimedAt, new Date(now.getTime() - LOST_AFTER_MINUTES * 60_000)),
      ),
    )
    .returning({ id: delivery.messageId })
  return rows.length
}

/** Writes down some that are due as being sent. */
async function claim(tx: Tx, committeeId: string, now: Date): Promise<Claimed[]> {
  const due = await tx
    .select({ messageId: delivery.messageId })
    .from(delivery)
    .where(
      and(eq(delivery.committeeId, committeeId), eq(delivery.state, 'waiting'), lte(delivery.dueAt, now)),
    )
    .orderBy(asc(delivery.dueAt), asc(delivery.messageId))
    .limit(AT_ONCE)
    .for('update', { skipLocked: true })
  if (due.length === 0) return []
  const ids = due.map(({ messageId }) => messageId)
  const mine = and(eq(delivery.committeeId, committeeId), inArray(delivery.messageId, ids))
  await tx
    .update(delivery)
    .set({ state: 'sending', claimedAt: now, tries: sql`${delivery.tries} + 1` })
    .where(mine)
  const rows = await tx
    .select({
      messageId: delivery.messageId,
      tries: delivery.tries,
      template: delivery.template,
      text: message.text,
      at: message.at,
      openid: binding.openid,
      settings: committee.settings,
    })
    .from(delivery)
    .innerJoin(
      message,
      and(eq(message.committeeId, delivery.committeeId), eq(message.id, delivery.messageId)),
    )
    .innerJoin(committee, eq(committee.committeeId, delivery.committeeId))
    .leftJoin(
      binding,
      and(eq(binding.committeeId, message.committeeId), eq(binding.memberId, message.memberId)),
    )
    .where(mine)
  return rows.map(({ template, settings, ...rest }) => ({
    ...rest,
    templateId: settingsWith(settings).messages.templates[template],
  }))
}

async function sendOne(courier: Courier, { openid, templateId, text, at }: Claimed): Promise<SendOutcome> {
  if (openid === null) return { failed: '没有绑定微信', retry: false }
  if (templateId === '') return { failed: '没有设置消息模板', retry: false }
  return courier.send({ openid, templateId, text, at, page: PAGE })
}

/** Settles one, unless it was given up meanwhile. */
async function keep(
  tx: Tx,
  committeeId: string,
  { messageId, tries }: Claimed,
  outcome: SendOutcome,
  now: Date,
): Promise<'sent' | 'waiting' | 'dead'> {
  const { state, dueAt, failure } = settle(tries, outcome, now)
  await tx
    .update(delivery)
    .set({ state, failure, ...(dueAt === null ? { settledAt: now } : { dueAt }) })
    .where(
      and(
        eq(delivery.committeeId, committeeId),
        eq(delivery.messageId, messageId),
        eq(delivery.state, 'sending'),
        eq(delivery.tries, tries),
      ),
    )
  return state
}
