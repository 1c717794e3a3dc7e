import type * as v from 'valibot'
import { activityActions } from './activity'
import { checkinActions } from './checkin'
import { monthActions } from './month'
import { organizationActions } from './organization'
import { standingActions } from './standing'
import { starActions } from './star'
import { submissionActions } from './submission'
import { warningActions } from './warning'
import { yearActions } from './year'

/** Every call there is: action → input schema, output type, deed. Both sides import it; nothing else is called. */
export const contract = {
  ...organizationActions,
  ...monthActions,
  ...activityActions,
  ...checkinActions,
  ...submissionActions,
  ...starActions,
  ...standingActions,
  ...yearActions,
  ...warningActions,
}

export type ActionName = keyof typeof contract
/** What the client writes: optional fields may be left out. */
export type InputOf<A extends ActionName> = v.InferInput<(typeof contract)[A]['input']>
/** What a use case gets: parsed, defaults filled in. */
export type ParsedInputOf<A extends ActionName> = v.InferOutput<(typeof contract)[A]['input']>
export type OutputOf<A extends ActionName> = NonNullable<(typeof contract)[A]['output']>

/** What comes back from any call. */
export type Answer<T> =
  { ok: true; data: T } | { ok: false; error: { code: string; message: string; field?: string } }
