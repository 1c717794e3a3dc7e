import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import type { Ports } from '../usecases/usecase'

/**
 * The ports that node itself fills. `publicUrl`: where the check-in link leads, without a slash at its end.
 * `digestKey`: the key of what is kept as digests; with another one, nothing that was kept is recognised.
 */
export const nodePorts = (publicUrl: string, digestKey: string | Uint8Array): Ports => ({
  newId: randomUUID,
  newSecret: () => randomBytes(32),
  macWith: (secret) => (text) => createHmac('sha256', secret).update(text).digest(),
  digest: (text) => createHmac('sha256', digestKey).update(text).digest('hex'),
  checkInLink: (code) => `${publicUrl}/c?c=${code}`,
})
