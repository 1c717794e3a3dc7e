import { and, count, eq, isNull } from 'drizzle-orm'
import type { Template } from '../../../src/domain/message'
import { grant } from '../../database/schema/message'
import type { Context } from '../usecase'

/** How many leaves the actor has given for a template that no message has used yet. */
export async function unusedOf(
  { tx, actor }: Pick<Context, 'tx' | 'actor'>,
  template: Template,
): Promise<number> {
  const [found] = await tx
    .select({ unused: count() })
    .from(grant)
    .where(
      and(
        eq(grant.committeeId, actor.committeeId),
        eq(grant.memberId, actor.memberId),
        eq(grant.template, template),
        isNull(grant.usedBy),
      ),
    )
  return found?.unused ?? 0
}
