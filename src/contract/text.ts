import * as v from 'valibot'
import type { HeldSubject, HoldState } from '../domain/content'
import { action } from './action'
import { cursor, id, type Instant, type Page } from './fields'

/** A text that the check wants a person to look at before others read it. */
export interface HeldText {
  id: string
  subject: HeldSubject
  /** The activity, or the branch, that it belongs to. */
  about: string
  text: string
  author: { id: string; name: string }
  /** Null: the committee's own. */
  branchName: string | null
  since: Instant
}

export const textActions = {
  /** What waits for the caller, oldest first; never one's own. */
  'text.holds': action<Page<HeldText> & { waiting: number }>()('review', v.strictObject({ cursor })),
  /** Lets others read it, or not. Again is harmless. */
  'text.decide': action<{ state: HoldState }>()(
    'review',
    v.strictObject({ holdId: id, verdict: v.picklist(['cleared', 'withheld'], '请选择') }),
  ),
}
