import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import type { Ports } from '../usecases/usecase'

/** The ports that node itself fills. `publicUrl`: where the check-in link leads, without a slash at its end. */
export const nodePorts = (publicUrl: string): Ports => ({
  newId: randomUUID,
  newSecret: () => randomBytes(32),
  macWith: (secret) => (text) => createHmac('sha256', secret).update(text).digest(),
  checkInLink: (code) => `${publicUrl}/c?c=${code}`,
})
