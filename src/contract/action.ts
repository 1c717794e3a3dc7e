import type * as v from 'valibot'
import type { Deed } from '../domain/permission'

type InputSchema = v.GenericSchema

/**
 * The cloud functions that answer calls: `documents` those about files, whose libraries `api` is spared, and what officers
 * do a few times a year, so that what members call all day stays quick to start.
 */
export type FunctionName = 'api' | 'documents'

/**
 * One call: what may be sent, what comes back, and the deed of the permission table that it asks for. Null: it is for
 * a visitor, whom the platform vouches for and who is bound to no member (see `visitorAction`).
 */
export interface Action<
  Input extends InputSchema = InputSchema,
  Output = unknown,
  Asks extends Deed | null = Deed | null,
  Served extends FunctionName = FunctionName,
> {
  input: Input
  deed: Asks
  /** The cloud function that answers it. */
  servedBy: Served
  /** Its line in the log of calls names nobody. */
  unsigned?: true
  /** What others will read of it: these texts pass the text check before the call is done (see `readByOthers`). */
  readByOthers?(input: v.InferOutput<Input>): readonly string[]
  /** Only in the types: the shape of the answer. */
  readonly output?: Output
}

/**
 * `action<Output>()(deed, input)`: in two steps, so that the input's type is inferred and the output's named. Answered
 * by `api` unless a third word says otherwise.
 */
export const action =
  <Output>() =>
  <Input extends InputSchema, Served extends FunctionName = 'api'>(
    deed: Deed,
    input: Input,
    servedBy: Served = 'api' as Served,
  ): Action<Input, Output, Deed, Served> => ({ deed, input, servedBy })

/** `visitorAction<Output>()(input)`: how somebody who is nobody here yet becomes somebody. */
export const visitorAction =
  <Output>() =>
  <Input extends InputSchema>(input: Input): Action<Input, Output, null, 'api'> => ({
    deed: null,
    input,
    servedBy: 'api',
  })

/**
 * The same call, whose line in the log names nobody: by the minute of a line one would know who handed in what bears
 * no name.
 */
export const unsigned = <A extends Action>(named: A): A & { unsigned: true } => ({ ...named, unsigned: true })
/** Says which texts of a call others will read. */
export const readByOthers = <A extends Action>(
  { ...action }: A,
  texts: (input: v.InferOutput<A['input']>) => readonly string[],
): A => ({ ...action, readByOthers: texts })
