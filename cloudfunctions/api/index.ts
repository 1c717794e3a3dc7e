import { handlers } from './handlers'
import { serve } from './serve'

/** The cloud function `api`: what the mini-program calls all day. */
export const main = serve(handlers)
