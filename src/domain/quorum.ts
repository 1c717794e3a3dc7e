import { type Kind, type Quorum, ruleOf } from './obligation'
import { accept, refuse, type Result } from './result'

/** Of those who count for a hosting branch's quorum, how many came. */
export interface Turnout {
  present: number
  of: number
}

/** How many must have come. Nobody, where there is nobody to come. */
export const neededFor = (quorum: Quorum, of: number): number => {
  if (of === 0) return 0
  return quorum === 'voters' ? Math.floor(of / 2) + 1 : Math.ceil(of / 2)
}

export const hasQuorum = (quorum: Quorum, { present, of }: Turnout): boolean =>
  present >= neededFor(quorum, of)

/** The host that holds a joint meeting up, else the first; null: there is none. */
export const decisiveTurnout = (quorum: Quorum, turnouts: readonly Turnout[]): Turnout | null =>
  turnouts.find((each) => !hasQuorum(quorum, each)) ?? turnouts[0] ?? null

/** Whether enough came for the meeting to be closed: in each branch that hosts it. */
export function decideQuorum(kind: Kind, turnouts: readonly Turnout[]): Result<null> {
  const { quorum } = ruleOf(kind)
  if (quorum === undefined) return accept(null)
  const lacking = turnouts.find((each) => !hasQuorum(quorum, each))
  if (!lacking) return accept(null)
  const { present, of } = lacking
  const values = { present, of, needed: neededFor(quorum, of) }
  return refuse(quorum === 'voters' ? 'QUORUM_VOTERS' : 'QUORUM_COMMITTEE', { values })
}
