import type { Objection } from '../../../src/contract/campaign'
import type { objectionsOf } from '../../database/campaigns'

type Row = Awaited<ReturnType<typeof objectionsOf>>[number]

/** An objection without who raised it. */
export const objectionSaid = ({ objection, about, answerer }: Row): Objection => ({
  ...{ id: objection.id, about, reason: objection.reason, at: objection.at.toISOString() },
  answer:
    objection.verdict && objection.answeredAt
      ? {
          verdict: objection.verdict,
          text: objection.answer,
          by: answerer ?? '',
          at: objection.answeredAt.toISOString(),
        }
      : null,
})
