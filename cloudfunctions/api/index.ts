import { handlers } from './handlers'
import { serve } from './serve'

/** The cloud function `api`: every interactive call of the mini-program. */
export const main = serve(handlers)
