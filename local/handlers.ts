import { handlers as api } from '../cloudfunctions/api/handlers'
import { handlers as documents } from '../cloudfunctions/documents/handlers'
import type { Handlers } from '../cloudfunctions/usecases/usecase'

/** Every call there is: one machine answers for all the cloud functions. */
export const handlers: Handlers = { ...api, ...documents }
