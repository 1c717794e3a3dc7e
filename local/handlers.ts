import { handlers as api } from '../cloudfunctions/api/handlers'
import { handlers as documents } from '../cloudfunctions/documents/handlers'
import type { UseCase } from '../cloudfunctions/usecases/usecase'
import type { ActionName } from '../src/contract/contract'

/** Every call there is: one machine answers for all the cloud functions. */
export const handlers: { [A in ActionName]: UseCase<A> } = { ...api, ...documents }
