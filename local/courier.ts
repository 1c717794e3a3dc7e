import { and, count, eq, isNotNull } from 'drizzle-orm'
import type { Database } from '../cloudfunctions/database/database'
import { binding } from '../cloudfunctions/database/schema/binding'
import { delivery, grant, message } from '../cloudfunctions/database/schema/message'
import { committee } from '../cloudfunctions/database/schema/organization'
import type { Courier, Letter } from '../cloudfunctions/wechat/ports'
import { failureOf, templateFields } from '../src/domain/delivery'
import { type Template, templates } from '../src/domain/message'
import { settingsWith } from '../src/domain/settings'

/** What WeChat would have shown, and to whom. */
export interface SentLetter {
  openid: string
  templateId: string
  page: string
  data: { thing1: string; time2: string }
}

/** So many are kept to be looked at. */
const KEPT = 200

/**
 * Stands in for WeChat's subscription messages on one machine, within the same limits: a known person, a known
 * template, no more messages of it than the person gave leave for. What would have left is kept for a while.
 */
export function localCourier(
  database: Database,
  committeeId: string,
): Courier & { sent: () => SentLetter[] } {
  const kept: SentLetter[] = []
  return {
    sent: () => [...kept].reverse(),
    send: async ({ openid, templateId, text, at, page }) => {
      const code = await refusalOf(database, committeeId, { openid, templateId })
      if (code !== null) return failureOf(code)
      kept.push({ openid, templateId, page, data: templateFields(text, at) })
      if (kept.length > KEPT) kept.shift()
      return 'sent'
    },
  }
}

/** WeChat's code for why it would not be sent; null: it would. */
function refusalOf(
  database: Database,
  committeeId: string,
  { openid, templateId }: Pick<Letter, 'openid' | 'templateId'>,
): Promise<number | null> {
  return database.transaction({ committeeId }, async (tx) => {
    const [who] = await tx
      .select({ memberId: binding.memberId, settings: committee.settings })
      .from(binding)
      .innerJoin(committee, eq(committee.committeeId, binding.committeeId))
      .where(and(eq(binding.committeeId, committeeId), eq(binding.openid, openid)))
    if (!who) return 40003
    const ids = settingsWith(who.settings).messages.templates
    const template = (Object.keys(templates) as Template[]).find((each) => ids[each] === templateId)
    if (template === undefined) return 40037
    const [given] = await tx
      .select({ count: count() })
      .from(grant)
      .where(
        and(
          eq(grant.committeeId, committeeId),
          eq(grant.memberId, who.memberId),
          eq(grant.template, template),
          isNotNull(grant.usedBy),
        ),
      )
    const [used] = await tx
      .select({ count: count() })
      .from(delivery)
      .innerJoin(
        message,
        and(eq(message.committeeId, delivery.committeeId), eq(message.id, delivery.messageId)),
      )
      .where(
        and(
          eq(delivery.committeeId, committeeId),
          eq(message.memberId, who.memberId),
          eq(delivery.template, template),
          eq(delivery.state, 'sent'),
        ),
      )
    return (used?.count ?? 0) < (given?.count ?? 0) ? null : 43101
  })
}
