import { and, between, eq, isNull } from 'drizzle-orm'
import { isWithin, monthOf, monthsBetween } from '../../../src/domain/calendar'
import type { Kind } from '../../../src/domain/obligation'
import { obligationsOf, rulesWith } from '../../../src/domain/owing'
import { periodAfter } from '../../../src/domain/reportPeriod'
import type { Tx } from '../../database/database'
import { ownerName } from '../../database/obligations'
import { ownerNames, ownersOn, ruleVersionsOf } from '../../database/owners'
import type { Asked, RecordRow } from '../../database/reports/record'
import { obligation } from '../../database/schema/obligation'

/**
 * What falls due in the next period: what is raised already, and, of the months to come, what the rules in force ask of
 * the organisation as it is today. The title is the kind, the detail whose it is.
 */
export async function nextRecords(
  tx: Tx,
  { committeeId, branchId, period, today }: Asked,
): Promise<(RecordRow & { kind: Kind })[]> {
  const next = periodAfter(period)
  const raised = await tx
    .select({
      kind: obligation.kind,
      ownerId: obligation.ownerId,
      branchId: obligation.branchId,
      from: obligation.from,
      to: obligation.to,
      name: ownerName,
    })
    .from(obligation)
    .where(
      and(
        eq(obligation.committeeId, committeeId),
        between(obligation.to, next.from, next.to),
        isNull(obligation.waivedReason),
        branchId === null ? undefined : eq(obligation.branchId, branchId),
      ),
    )
  const owed = new Map(raised.map((each) => [`${each.ownerId} ${each.kind} ${each.from}`, each]))
  const ahead = monthsBetween(next).filter((month) => month > monthOf(today))
  if (ahead.length > 0) {
    const owners = await ownersOn(tx, committeeId, today, { hold: false })
    const rules = rulesWith(await ruleVersionsOf(tx, committeeId))
    const names = await ownerNames(tx, committeeId)
    for (const month of ahead) {
      for (const facts of owners) {
        for (const each of obligationsOf(facts, rules, `${month}-01`)) {
          const key = `${each.ownerId} ${each.kind} ${each.period.from}`
          const isOurs = branchId === null || each.branchId === branchId
          if (owed.has(key) || !isOurs || !isWithin(each.period.to, next)) continue
          owed.set(key, { ...each, ...each.period, name: names.get(each.ownerId) ?? null })
        }
      }
    }
  }
  return [...owed].map(([id, { kind, to, name, ...each }]) => ({
    ...{ id, day: to, kind, title: kind, detail: name, branchId: each.branchId },
    ...{ amount: 1, page: each.branchId === null ? null : ('year' as const), pageId: each.branchId },
  }))
}
