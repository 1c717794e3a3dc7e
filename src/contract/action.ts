import type * as v from 'valibot'
import type { Deed } from '../domain/permission'

type InputSchema = v.GenericSchema

/**
 * One call: what may be sent, what comes back, and the deed of the permission table that it asks for. Null: it is for
 * a visitor, whom the platform vouches for and who is bound to no member (see `visitorAction`).
 */
export interface Action<
  Input extends InputSchema = InputSchema,
  Output = unknown,
  Asks extends Deed | null = Deed | null,
> {
  input: Input
  deed: Asks
  /** Only in the types: the shape of the answer. */
  readonly output?: Output
}

/** `action<Output>()(deed, input)`: in two steps, so that the input's type is inferred and the output's named. */
export const action =
  <Output>() =>
  <Input extends InputSchema>(deed: Deed, input: Input): Action<Input, Output, Deed> => ({ deed, input })

/** `visitorAction<Output>()(input)`: how somebody who is nobody here yet becomes somebody. */
export const visitorAction =
  <Output>() =>
  <Input extends InputSchema>(input: Input): Action<Input, Output, null> => ({ deed: null, input })
