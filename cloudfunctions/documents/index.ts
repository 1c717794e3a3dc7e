import { serve } from '../api/serve'
import { handlers } from './handlers'

/** The cloud function `documents`: what reads and writes files, and what officers do a few times a year. */
export const main = serve(handlers)
