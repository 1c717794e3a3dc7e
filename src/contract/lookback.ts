import * as v from 'valibot'
import type { FindingState } from '../domain/finding'
import { limits } from '../domain/limits'
import { type LookVerdict, type SampleUnit, sampleUnits } from '../domain/lookback'
import { action, readByOthers } from './action'
import { calendarDate, id, type Instant, text } from './fields'
import type { FindingView } from './finding'

/** A finding that was drawn, and what was seen of it; verdict null: nobody has looked yet. */
export interface LookBackLine {
  finding: FindingView
  verdict: LookVerdict | null
  reason: string
  by: string | null
  at: Instant | null
  may: { look: boolean }
}

export interface LookBackView {
  id: string
  /** The first of its round is 1. */
  number: number
  unit: SampleUnit
  amount: number
  /** How many it was drawn from. */
  of: number
  /** How many were drawn; those that the caller may not see count too. */
  drawn: number
  /** Hex: with it and the ids anybody can draw the same. */
  seed: string
  drawnBy: string
  drawnAt: Instant
  lines: LookBackLine[]
}

const unitAmount = v.pipe(
  v.strictObject({
    unit: v.picklist(sampleUnits, '请选择按比例还是按个数'),
    amount: v.pipe(
      v.number('抽查数量不对'),
      v.integer('抽查数量要是整数'),
      v.minValue(1, '至少抽查 1'),
      v.maxValue(limits.lookBack, `一次最多抽 ${limits.lookBack} 个`),
    ),
  }),
  v.forward(
    v.check(({ unit, amount }) => unit === 'count' || amount <= 100, '比例要在 1 到 100 之间'),
    ['amount'],
  ),
)
const line = { lookBackId: id, findingId: id }
const looked = action<{ verdict: LookVerdict; state: FindingState }>()

export const lookBackActions = {
  /** Draws findings of a round that are struck off, to be looked at again (回头看). Again with the id is the same draw. */
  'lookback.draw': action<{ drawn: number; of: number }>()(
    'runCheckups',
    v.strictObject({ lookBackId: id, roundId: id, size: unitAmount }),
    'documents',
  ),
  /** The draws of a round, newest first, with what the caller may look at; `candidates`: how many could be drawn now. */
  'lookback.list': action<{ lookBacks: LookBackView[]; candidates: number; may: { draw: boolean } }>()(
    'verify',
    v.strictObject({ roundId: id }),
    'documents',
  ),
  /** It is still put right. */
  'lookback.confirm': looked('verify', v.strictObject(line), 'documents'),
  /** It is there again: back to be put right, by a new date. */
  'lookback.relapse': readByOthers(
    looked(
      'verify',
      v.strictObject({ ...line, reason: text(limits.reason, '反弹情况'), dueOn: calendarDate }),
      'documents',
    ),
    ({ reason }) => [reason],
  ),
}
