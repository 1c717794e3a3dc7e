import type * as v from 'valibot'
import type { Deed } from '../domain/permission'

type InputSchema = v.GenericSchema

/** One call: what may be sent, what comes back, and the deed of the permission table that it asks for. */
export interface Action<Input extends InputSchema = InputSchema, Output = unknown> {
  input: Input
  deed: Deed
  /** Only in the types: the shape of the answer. */
  readonly output?: Output
}

/** `action<Output>()(deed, input)`: in two steps, so that the input's type is inferred and the output's named. */
export const action =
  <Output>() =>
  <Input extends InputSchema>(deed: Deed, input: Input): Action<Input, Output> => ({ deed, input })
