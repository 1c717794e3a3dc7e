import { serve } from '../api/serve'
import { handlers } from './handlers'

/** The cloud function `documents`: what reads and writes files. */
export const main = serve(handlers)
